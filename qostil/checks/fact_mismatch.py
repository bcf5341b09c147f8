"""Compare the facts of both languages: a figure wrong in one language is the costliest error of such a site."""

from collections import Counter
from collections.abc import Iterator, Sequence

from qostil.corpus.corpus import ItemPair, Pair
from qostil.corpus.displaced import Displaced, displaced
from qostil.facts.english import in_english
from qostil.languages.known import name_of
from qostil.model.fact import Fact
from qostil.model.finding import Finding
from qostil.model.item import Item
from qostil.model.locale import Locale, other

EXCHANGED = (
    "«{ours}» here and «{other}» in line {line} have changed places in Russian: "
    "«{theirs}» is in line {place}, «{mine}» at {there}"
)
EXCHANGED_REMEDY = "look into the source, and give each line the same one in both languages"
MOVED = "«{ours}» is in another place in Russian: its counterpart stands at {there}, in a block with another text"
MOVED_REMEDY = "look into the source, and write it in the same place in both languages; two may be exchanged"
DIFFER = "«{ours}» in Kazakh is «{theirs}» in Russian at {there}"
DIFFER_REMEDY = "look into the source, and write the same {kind} in both languages"
ALONE = "«{ours}» has no counterpart in the {language} text at {there}"
ALONE_REMEDY = "add it there, or take it away here"


def fact_mismatch(pair: Pair) -> Iterator[Finding]:
    """Both languages of an item have the same facts, each in the same step, bullet, cell or note.

    Bad: 30 күн in Kazakh, 31 день in Russian
    Good: 30 күн and 30 дней
    """
    for item in pair.items:
        if item.kk.is_empty or item.ru.is_empty:
            continue  # the answer is missing, which empty-item reports
        yield from _compare(item)


def _compare(item: ItemPair) -> Iterator[Finding]:
    kk, ru = _placed(item.kk), _placed(item.ru)
    if kk == ru or sorted(kk) == sorted(ru):
        return  # nearly every pair ends here
    yield from (_displaced(item, found) for found in displaced(item, item.kk.facts, item.ru.facts))
    yield from _missing(item)


def _placed(item: Item) -> list[tuple[int, str]]:
    return [(fact.block, fact.value) for fact in item.facts]


def _missing(item: ItemPair) -> Iterator[Finding]:
    kk, ru = _extra(item)
    kk, ru = _beyond_repeats(kk, item.ru.facts, ru), _beyond_repeats(ru, item.kk.facts, kk)
    for kind in dict.fromkeys(fact.kind for fact in [*kk, *ru]):
        ours, theirs = [f for f in kk if f.kind == kind], [f for f in ru if f.kind == kind]
        shared = min(len(ours), len(theirs))
        yield from (_differ(item, our, their) for our, their in zip(ours, theirs, strict=False))
        yield from (_alone(fact, item, "kk") for fact in ours[shared:])
        yield from (_alone(fact, item, "ru") for fact in theirs[shared:])


def _extra(item: ItemPair) -> tuple[list[Fact], list[Fact]]:
    """Return the facts that only one side has; block by block first, to report the misplaced one of equal facts."""
    kk, ru = list[Fact](), list[Fact]()
    for ours, theirs in _side_by_side(item):
        kk += unmatched(ours, theirs)
        ru += unmatched(theirs, ours)
    return unmatched(kk, ru), unmatched(ru, kk)


def _side_by_side(item: ItemPair) -> Iterator[tuple[Sequence[Fact], Sequence[Fact]]]:
    """Yield the facts of each block and its counterpart; all facts at once if the blocks do not pair up."""
    if not item.is_parallel:
        yield item.kk.facts, item.ru.facts
        return
    kk, ru = _by_block(item.kk), _by_block(item.ru)
    for number in range(-1, len(item.kk.blocks)):
        yield kk.get(number, []), ru.get(number, [])


def _by_block(item: Item) -> dict[int, list[Fact]]:
    found: dict[int, list[Fact]] = {}
    for fact in item.facts:
        found.setdefault(fact.block, []).append(fact)
    return found


def unmatched(ours: Sequence[Fact], theirs: Sequence[Fact]) -> list[Fact]:
    """Return the facts of one side that the other lacks or has less often; a value is one fact whatever its kind.

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
    """Remove facts that one side only repeats: this is no error unless the other side lacks a fact of that kind."""
    known, kinds = {fact.value for fact in theirs}, {fact.kind for fact in their_extra}
    return [fact for fact in extra if fact.value not in known or fact.kind in kinds]


def _displaced(item: ItemPair, found: Displaced) -> Finding:
    kk, ru, back = found
    there = item.ru_page.at(ru.line)
    fields = {"ours": kk.text, "mine": ru.text, "there": str(there)}
    if back:
        fields |= {"other": back[0].text, "line": str(back[0].line), "theirs": back[1].text, "place": str(back[1].line)}
    message, remedy = (EXCHANGED, EXCHANGED_REMEDY) if back else (MOVED, MOVED_REMEDY)
    return Finding(item.kk_page.at(kk.line), message, remedy, fields, also=there, consequence_of=item.roots)


def _differ(item: ItemPair, kk: Fact, ru: Fact) -> Finding:
    there = item.ru_page.at(ru.line)
    ours, theirs = kk.text, ru.text
    if "".join(ours.split()) == "".join(theirs.split()):  # they differ only in the text around them
        ours, theirs = f"{ours} ({in_english(kk.value)})", f"{theirs} ({in_english(ru.value)})"
    fields = {"ours": ours, "theirs": theirs, "there": str(there), "kind": kk.kind}
    place = item.kk_page.at(kk.line)
    return Finding(place, DIFFER, DIFFER_REMEDY, fields, also=there, consequence_of=item.roots)


def _alone(fact: Fact, item: ItemPair, locale: Locale) -> Finding:
    kk, ru = item.kk_page.at(item.kk.line), item.ru_page.at(item.ru.line)
    page, there = (item.kk_page, ru) if locale == "kk" else (item.ru_page, kk)
    fields = {"ours": fact.text, "language": name_of(other(locale)), "there": str(there)}
    return Finding(page.at(fact.line), ALONE, ALONE_REMEDY, fields, also=there, consequence_of=item.roots)
