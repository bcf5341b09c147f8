"""Check the terminology against the glossary, knowledge/glossary.yml."""

from collections.abc import Iterator

from qostil.corpus.corpus import ItemOnPage, ItemPair, Pair
from qostil.knowledge.glossary import Glossary, GlossaryEntry
from qostil.knowledge.knowledge import Knowledge
from qostil.languages.known import name_of
from qostil.model.finding import Finding, Place
from qostil.model.item import Item
from qostil.model.page import Page

FORBIDDEN = "«{wrong}» is not our word for it"
FORBIDDEN_REMEDY = "write «{right}»"
MISSING = "«{ours}» stands here, and «{theirs}» nowhere in the {language} text at {there}"
MISSING_REMEDY = "use the glossary's word on both sides, or add yours to it under `also`"


def glossary_term(pair: Pair, knowledge: Knowledge) -> Iterator[Finding]:
    """Both languages use the glossary's terms, in any case form, and a term of one side has its counterpart.

    Bad: паролін in Kazakh; «роутер» in Kazakh beside «устройство» in Russian
    Good: құпия сөзін; «роутер» in both
    """
    glossary = knowledge.glossary
    for item in pair.items:
        if not any(one.terms for one, _ in item.sides):
            continue
        for one, page in item.sides:
            yield from _forbidden(page, one, glossary)
        if not any(one.is_empty for one, _ in item.sides):
            yield from _missing(item, glossary)


def _forbidden(page: Page, item: Item, glossary: Glossary) -> Iterator[Finding]:
    for term in item.terms:
        if term.is_wrong:
            entry = glossary.by_name[term.name]
            right = " / ".join(entry.names(page.locale))
            yield Finding(page.at(term.line), FORBIDDEN, FORBIDDEN_REMEDY, {"wrong": term.wrong, "right": right})


def _missing(item: ItemPair, glossary: Glossary) -> Iterator[Finding]:
    first, second = item.sides
    found = _lines(first[0]), _lines(second[0])
    for name in sorted(found[0].keys() ^ found[1].keys()):
        entry = glossary.by_name[name]
        if entry.loose:
            continue
        if name in found[0]:
            yield _one_side(entry, item, first[1].at(found[0][name]), first, second)
        else:
            yield _one_side(entry, item, second[1].at(found[1][name]), second, first)


def _lines(item: Item) -> dict[str, int]:
    """Return the first line of each term; a forbidden variant counts as its term, and is reported separately."""
    return {term.name: term.line for term in reversed(item.terms)}


def _one_side(entry: GlossaryEntry, pair: ItemPair, place: Place, here: ItemOnPage, there: ItemOnPage) -> Finding:
    (_, page), (item, other_page) = here, there
    counterpart = other_page.at(item.line)
    fields = {
        "ours": entry.name(page.locale),
        "theirs": entry.name(other_page.locale),
        "language": name_of(other_page.locale),
        "there": str(counterpart),
    }
    return Finding(place, MISSING, MISSING_REMEDY, fields, also=counterpart, consequence_of=pair.roots)
