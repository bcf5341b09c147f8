"""Compare the directions of the facts of both languages: a limit from above is not one from below."""

from collections.abc import Iterator, Mapping, Sequence

from qostil.corpus.corpus import ItemPair, Pair
from qostil.model.fact import Fact
from qostil.model.finding import Finding

MESSAGE = "«{ours}» is {our_bound} here, and «{theirs}» is {their_bound} at {there}"
REMEDY = "look into the source, and turn one of them round"

_IN_WORDS = {
    "<=": "a limit from above (at most, before, within)",
    "<": "a limit from above (less than)",
    ">=": "a limit from below (at least, since)",
    ">": "a limit from below (more than, after)",
}


def fact_direction(pair: Pair) -> Iterator[Finding]:
    """A figure that is a limit from above in one language is no limit from below in the other.

    Bad: 10 000 теңгеден артық and меньше 10 000 тенге
    Good: 10 000 теңгеден аз and меньше 10 000 тенге
    """
    for item in pair.items:
        yield from _of_item(item)


def _of_item(item: ItemPair) -> Iterator[Finding]:
    first, second = (_limits(side.facts) for side, _ in item.sides)
    for value in first.keys() & second.keys():
        if any(_are_contrary(ours, theirs) for ours in first[value] for theirs in second[value]):
            yield from _of_value(item, value)


def _limits(facts: Sequence[Fact]) -> Mapping[str, list[Fact]]:
    """Group the facts that are limits by value."""
    found: dict[str, list[Fact]] = {}
    for fact in facts:
        if fact.bound:
            found.setdefault(fact.value, []).append(fact)
    return found


def _of_value(item: ItemPair, value: str) -> Iterator[Finding]:
    """Compare the facts of a value block by block if the blocks pair up, else as a whole."""
    is_parallel = item.is_parallel
    sides = [[fact for fact in side.facts if fact.value == value] for side, _ in item.sides]
    for block in sorted({fact.block for fact in sides[0]}) if is_parallel else [None]:
        ours, theirs = ([fact for fact in side if block is None or fact.block == block] for side in sides)
        # Of figures that stand several times in a block, nobody knows which belongs to which.
        if len(ours) == len(theirs) == 1 and _are_contrary(ours[0], theirs[0]):
            yield _finding(item, ours[0], theirs[0])


def _are_contrary(ours: Fact, theirs: Fact) -> bool:
    return bool(ours.bound and theirs.bound) and ours.bound[0] != theirs.bound[0]


def _finding(item: ItemPair, ours: Fact, theirs: Fact) -> Finding:
    (_, page), (_, other_page) = item.sides
    there = other_page.at(theirs.line)
    fields = {
        "ours": ours.text,
        "theirs": theirs.text,
        "our_bound": _IN_WORDS[ours.bound],
        "their_bound": _IN_WORDS[theirs.bound],
        "there": str(there),
    }
    return Finding(page.at(ours.line), MESSAGE, REMEDY, fields, also=there, consequence_of=item.roots)
