"""Check the terminology against the glossary, qostil/data/glossary.yml."""

from collections.abc import Iterator

from qostil.corpus.corpus import ItemPair, Pair
from qostil.knowledge.glossary import Glossary, GlossaryEntry
from qostil.knowledge.knowledge import Knowledge
from qostil.languages.known import name_of
from qostil.model.finding import Finding
from qostil.model.item import Item
from qostil.model.locale import Locale, other
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
        yield from _forbidden(item.kk_page, item.kk, glossary)
        yield from _forbidden(item.ru_page, item.ru, glossary)
        if not (item.kk.is_empty or item.ru.is_empty):
            yield from _missing(item, glossary)


def _forbidden(page: Page, item: Item, glossary: Glossary) -> Iterator[Finding]:
    for term in item.terms:
        if term.is_wrong:
            entry = glossary.by_name[term.name]
            right = " / ".join(entry.names(page.locale))
            yield Finding(page.at(term.line), FORBIDDEN, FORBIDDEN_REMEDY, {"wrong": term.wrong, "right": right})


def _missing(item: ItemPair, glossary: Glossary) -> Iterator[Finding]:
    kk, ru = _lines(item.kk), _lines(item.ru)
    for name in sorted(kk.keys() ^ ru.keys()):
        entry = glossary.by_name[name]
        if entry.loose:
            continue
        yield _one_side(entry, item, "kk", kk[name]) if name in kk else _one_side(entry, item, "ru", ru[name])


def _lines(item: Item) -> dict[str, int]:
    """Return the first line of each term; a forbidden variant counts as its term, and is reported separately."""
    return {term.name: term.line for term in reversed(item.terms)}


def _one_side(entry: GlossaryEntry, item: ItemPair, locale: Locale, line: int) -> Finding:
    kk, ru = item.kk_page.at(item.kk.line), item.ru_page.at(item.ru.line)
    page, there = (item.kk_page, ru) if locale == "kk" else (item.ru_page, kk)
    fields = {
        "ours": entry.name(locale),
        "theirs": entry.name(other(locale)),
        "language": name_of(other(locale)),
        "there": str(there),
    }
    return Finding(page.at(line), MISSING, MISSING_REMEDY, fields, also=there, consequence_of=item.roots)
