"""A figure that is right in one language and wrong in the other: the dearest mistake such a site can make."""

from collections import Counter
from collections.abc import Iterator, Sequence

from qostil.corpus import ItemPair, Pair
from qostil.facts import Fact
from qostil.facts.told import told
from qostil.finding import Finding
from qostil.pairing import NAMES, Locale, other

DIFFER = "«{ours}» here is «{theirs}» at {there}"
DIFFER_REMEDY = "look into the source, and write the same {kind} in both languages"
ALONE = "«{ours}» has no counterpart in the {language} text at {there}"
ALONE_REMEDY = "add it there, or take it away here"


def fact_mismatch(pair: Pair) -> Iterator[Finding]:
    """Both languages of an item tell the same facts: sums, terms, dates, numbers, addresses, in any order.

    Bad: 30 күн in Kazakh, 31 день in Russian
    Good: 30 күн and 30 дней
    """
    for item in pair.items:
        if item.kk.is_empty or item.ru.is_empty:
            continue  # an answer is missing altogether: empty-item says so
        yield from _compare(item)


def _compare(item: ItemPair) -> Iterator[Finding]:
    if sorted(fact.value for fact in item.kk.facts) == sorted(fact.value for fact in item.ru.facts):
        return  # nearly every pair ends here
    kk, ru = unmatched(item.kk.facts, item.ru.facts), unmatched(item.ru.facts, item.kk.facts)
    kk, ru = _beyond_repeats(kk, item.ru.facts, ru), _beyond_repeats(ru, item.kk.facts, kk)
    for kind in dict.fromkeys(fact.kind for fact in [*kk, *ru]):
        ours, theirs = [f for f in kk if f.kind == kind], [f for f in ru if f.kind == kind]
        shared = min(len(ours), len(theirs))
        yield from (_differ(item, one, their) for one, their in zip(ours, theirs, strict=False))
        yield from (_alone(fact, item, "kk") for fact in ours[shared:])
        yield from (_alone(fact, item, "ru") for fact in theirs[shared:])


def unmatched(ours: Sequence[Fact], theirs: Sequence[Fact]) -> list[Fact]:
    """Facts of one side that the other has not, or has not as often; a value is one fact whatever its kind.

    >>> kk, ru = [Fact("number", "3", "3"), Fact("number", "4", "4")], [Fact("day", "3", "3-го")]
    >>> [fact.text for fact in unmatched(kk, ru)]
    ['4']
    """
    left = Counter(fact.value for fact in theirs)
    found = []
    for fact in ours:
        left[fact.value] -= 1
        if left[fact.value] < 0:
            found.append(fact)
    return found


def _beyond_repeats(extra: Sequence[Fact], theirs: Sequence[Fact], their_extra: Sequence[Fact]) -> list[Fact]:
    """Leave out what one side merely says twice: where the other lacks nothing of that kind, it is no mistake."""
    known, kinds = {fact.value for fact in theirs}, {fact.kind for fact in their_extra}
    return [fact for fact in extra if fact.value not in known or fact.kind in kinds]


def _differ(item: ItemPair, kk: Fact, ru: Fact) -> Finding:
    there = item.ru_page.at(ru.line)
    ours, theirs = kk.text, ru.text
    if "".join(ours.split()) == "".join(theirs.split()):  # what they differ in stands around them
        ours, theirs = f"{ours} ({told(kk.value)})", f"{theirs} ({told(ru.value)})"
    fields = {"ours": ours, "theirs": theirs, "there": str(there), "kind": kk.kind}
    place = item.kk_page.at(kk.line)
    return Finding(place, DIFFER, DIFFER_REMEDY, fields, also=there, consequence_of=item.roots)


def _alone(fact: Fact, item: ItemPair, locale: Locale) -> Finding:
    kk, ru = item.kk_page.at(item.kk.line), item.ru_page.at(item.ru.line)
    page, there = (item.kk_page, ru) if locale == "kk" else (item.ru_page, kk)
    fields = {"ours": fact.text, "language": NAMES[other(locale)], "there": str(there)}
    return Finding(page.at(fact.line), ALONE, ALONE_REMEDY, fields, also=there, consequence_of=item.roots)
