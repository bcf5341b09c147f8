"""Check that the operators of knowledge/operators.yml refer to published pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from qostil.corpus.corpus import Corpus
from qostil.knowledge.operators import FILE, Operator
from qostil.languages.known import name_of
from qostil.model.finding import Finding, Place
from qostil.model.locale import DEFAULT_LOCALE, LOCALES, Locale, page_address
from qostil.model.nearest import nearest

NO_PAGE = "pages of {name} begin with «{written}», and the address of no published page does"
NO_PAGE_REMEDY = "write the beginning of an address without its language, as in home-internet/, or take it out"
NO_ITEM = "the contacts of {name} are «{written}», and no {languages} page has an item there"
NO_ITEM_REMEDY = "write the address of a page without its language, and the id of an item, as in contacts/#call"
ONE_SIDED_REMEDY = "write the item in both languages, or name one that is"
NEAR_REMEDY = "did you mean «{near}»?"

# Findings of these checks may be the cause of a missing item.
_UNREAD = ("readable", "item-id")
_ONE_SIDED = ("page-counterpart", "item-counterpart")
# No site has more operators with more pages, and the search for similar addresses takes time.
_GUESSED = 200
# The most characters of a quoted text.
_SHOWN = 60


def asked_operator(corpus: Corpus) -> Iterator[Finding]:
    """The pages and the contacts of each company in knowledge/operators.yml exist.

    Bad: contacts: contact/#call, where the page is called contacts.md
    Good: contacts: contacts/#call
    """
    if not corpus.knowledge.operators:
        return
    addresses = {page_address(page.key) for page in corpus.pages}
    places = {locale: _places(corpus, locale) for locale in LOCALES}
    is_guessed = sum(1 + len(operator.pages) for operator in corpus.knowledge.operators) <= _GUESSED
    for operator in corpus.knowledge.operators:
        for begin in operator.pages:
            if not any(address.startswith(begin) for address in addresses):
                near = nearest(begin, sorted(addresses)) if is_guessed else ""
                fields = {"name": operator.called(DEFAULT_LOCALE), "written": begin[:_SHOWN], "near": near}
                yield Finding(_at(operator, "pages"), NO_PAGE, NEAR_REMEDY if near else NO_PAGE_REMEDY, fields)
        if missing := [locale for locale in LOCALES if operator.contacts not in places[locale]]:
            yield _no_item(operator, missing, places[missing[0]] if is_guessed else ())


def _places(corpus: Corpus, locale: Locale) -> set[str]:
    """Return the possible link targets on the pages of a language."""
    pages = [page for page in corpus.pages if page.locale == locale]
    return {f"{page_address(page.key)}#{anchor}" for page in pages for anchor in page.anchors}


def _no_item(operator: Operator, missing: list[Locale], known: Iterable[str]) -> Finding:
    languages = " or ".join(name_of(locale) for locale in missing)
    fields = {"name": operator.called(DEFAULT_LOCALE), "written": operator.contacts[:_SHOWN], "languages": languages}
    place = _at(operator, "contacts")
    if len(missing) < len(LOCALES):
        return Finding(place, NO_ITEM, ONE_SIDED_REMEDY, fields, consequence_of=(*_UNREAD, *_ONE_SIDED))
    near = nearest(operator.contacts, sorted(known))
    remedy = NEAR_REMEDY if near else NO_ITEM_REMEDY
    return Finding(place, NO_ITEM, remedy, fields | {"near": near}, consequence_of=_UNREAD)


def _at(operator: Operator, key: str) -> Place:
    return Place(FILE, operator.line(key))
