"""Check that the operators of knowledge/operators.yml refer to published pages, and each to its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from qostil.corpus.corpus import Corpus
from qostil.knowledge.operators import FILE, Operator, owner_of, place_of
from qostil.languages.known import name_of
from qostil.model.finding import Finding, Place
from qostil.model.locale import DEFAULT_LOCALE, LOCALES, Locale, page_address
from qostil.model.nearest import nearest

NO_PAGE = "pages of {name} begin with «{written}», and the address of no published page does"
NO_PAGE_REMEDY = "write the beginning of an address without its language, as in home-internet/, or take it out"
NO_SUCH_ITEM = "pages of {name} begin with «{written}», and no published item does"
NO_SUCH_ITEM_REMEDY = "write the address of a page without its language, and the id of an item, or take it out"
CLAIMED = "pages of {name} begin with «{written}», and all that do are of {other} already"
CLAIMED_REMEDY = "leave each page and item to one company"
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
# The company of each page and item; None where it is everybody's.
Owners = Mapping[tuple[str, str], Operator | None]


def asked_operator(corpus: Corpus) -> Iterator[Finding]:
    """The pages, items and contacts of each company in knowledge/operators.yml exist; pages and items are of no other.

    Bad: contacts: contact/#call, where the page is called contacts.md
    Good: contacts: contacts/#call
    """
    operators = corpus.knowledge.operators
    if not operators:
        return
    owners = {(page, item): owner_of(page, item, operators) for page, item in _answers(corpus)}
    places = {locale: _places(corpus, locale) for locale in LOCALES}
    is_guessed = sum(1 + len(operator.pages) for operator in operators) <= _GUESSED
    for operator in operators:
        for begin in operator.pages:
            yield from _of_begin(operator, begin, owners, is_guessed)
        if missing := [locale for locale in LOCALES if operator.contacts not in places[locale]]:
            yield _no_item(operator, missing, places[missing[0]] if is_guessed else ())


def _answers(corpus: Corpus) -> Iterator[tuple[str, str]]:
    """Yield the address of each page with the id of each of its items, and with "" for the page as a whole."""
    for page in corpus.pages:
        yield page_address(page.key), ""
        yield from ((page_address(page.key), item.id) for item in page.items)


def _of_begin(operator: Operator, begin: str, owners: Owners, is_guessed: bool) -> Iterator[Finding]:
    """Yield a finding where nothing begins so, or all that does is another company's."""
    found = [owner for answer, owner in owners.items() if place_of(*answer).startswith(begin)]
    others = [owner for owner in found if owner and owner is not operator]
    fields = {"name": operator.called(DEFAULT_LOCALE), "written": begin[:_SHOWN]}
    if not found:
        yield _nothing(operator, begin, owners if is_guessed else (), fields)
    elif len(others) == len(found):
        fields["other"] = others[0].called(DEFAULT_LOCALE)
        yield Finding(_at(operator, "pages"), CLAIMED, CLAIMED_REMEDY, fields)


def _nothing(operator: Operator, begin: str, known: Iterable[tuple[str, str]], fields: dict[str, str]) -> Finding:
    is_item = "#" in begin
    places = {place_of(page, item) for page, item in known if item} if is_item else {page for page, _ in known}
    near = nearest(begin, sorted(places))
    what, remedy = (NO_SUCH_ITEM, NO_SUCH_ITEM_REMEDY) if is_item else (NO_PAGE, NO_PAGE_REMEDY)
    causes = _UNREAD if is_item else ()
    fields["near"] = near
    return Finding(_at(operator, "pages"), what, NEAR_REMEDY if near else remedy, fields, consequence_of=causes)


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
