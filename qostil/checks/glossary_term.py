"""One term for one thing; the glossary is qostil/data/glossary.yml."""

from collections.abc import Iterator

from qostil.corpus import ItemPair, Pair
from qostil.finding import Finding
from qostil.glossary import Entry, by_name
from qostil.item import Item
from qostil.page import Page
from qostil.pairing import NAMES

FORBIDDEN = "«{wrong}» is not our word for it"
FORBIDDEN_REMEDY = "write «{right}»"
MISSING = "«{ours}» stands here, and «{theirs}» nowhere in the {language} text at {there}"
MISSING_REMEDY = "use the glossary's word on both sides, or add yours to it under `also`"


def glossary_term(pair: Pair) -> Iterator[Finding]:
    """Both languages use the glossary's terms, in any case form, and a term of one side has its counterpart.

    Bad: паролін in Kazakh; «роутер» in Kazakh beside «устройство» in Russian
    Good: құпия сөзін; «роутер» in both
    """
    for item in pair.items:
        yield from _forbidden(item.kk_page, item.kk)
        yield from _forbidden(item.ru_page, item.ru)
        if not (item.kk.is_empty or item.ru.is_empty):
            yield from _missing(item)


def _forbidden(page: Page, item: Item) -> Iterator[Finding]:
    for term in item.terms:
        if term.is_wrong:
            entry = by_name()[term.name]
            right = " / ".join(entry.names(page.locale))
            yield Finding(page.at(term.line), FORBIDDEN, FORBIDDEN_REMEDY, {"wrong": term.wrong, "right": right})


def _missing(item: ItemPair) -> Iterator[Finding]:
    kk, ru = _lines(item.kk), _lines(item.ru)
    for name, entry in by_name().items():
        if entry.loose or (name in kk) == (name in ru):
            continue
        if name in kk:
            yield _one_side(entry, item.kk_page, kk[name], item.ru_page, item.ru)
        else:
            yield _one_side(entry, item.ru_page, ru[name], item.kk_page, item.kk)


def _lines(item: Item) -> dict[str, int]:
    """Where each term stands first; a forbidden variant stands for its term, and is told of by itself."""
    return {term.name: term.line for term in reversed(item.terms)}


def _one_side(entry: Entry, page: Page, line: int, there: Page, counterpart: Item) -> Finding:
    ours, theirs = (entry.kk, entry.ru) if page.locale == "kk" else (entry.ru, entry.kk)
    place = there.at(counterpart.line)
    fields = {"ours": ours, "theirs": theirs, "language": NAMES[there.locale], "there": str(place)}
    return Finding(page.at(line), MISSING, MISSING_REMEDY, fields, also=place)
