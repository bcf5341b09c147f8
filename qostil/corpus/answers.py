"""The items that have a page of their own, which a reader can be sent, and the addresses of these pages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from textwrap import shorten

from qostil.corpus.corpus import Corpus, ItemOnPage
from qostil.model.item import Item
from qostil.model.locale import Locale
from qostil.model.page import Page

# The folder of these pages within a language, and within the site for who has not chosen one.
FOLDER = "q"
# The name of a page is one part of its path, and stands in HTML as it is; «index» is the page of the folder itself.
_SLUG = re.compile(r"(?!index$)[\w-]+")
# What a search engine shows of a page, in letters.
_SUMMARY = 160


def answer_slug(page: Page, item_id: str) -> str:
    """Return the name of an item's page: its id; with the name of its page before it where contracts share their ids.

    It depends on nothing but the two, so that an address that somebody has sent never changes with other pages.

    >>> answer_slug(Page("docs/kk/home/pay.md", "kk", "home/pay"), "receipt")
    'receipt'
    >>> from qostil.model.page import FrontMatter
    >>> contract = FrontMatter("Miksline шарты", "Қысқаша.", "contract")
    >>> answer_slug(Page("docs/kk/contracts/miksline.md", "kk", "contracts/miksline", front=contract), "payment")
    'miksline-payment'
    """
    return _before(page) + item_id


def _before(page: Page) -> str:
    """Return what the names of all items' pages of a page begin with."""
    return f"{page.key.rpartition('/')[2]}-" if page.cites_clauses else ""


# Each part of a build asks for the pages of all items.
@lru_cache(maxsize=65_536)
def is_slug(name: str) -> bool:
    """Return whether a page can have a name.

    >>> [is_slug(name) for name in ("receipt", "чек", "index", "../receipt", 'a"b', "a.b", "")]
    [True, True, False, False, False, False, False]
    """
    return bool(_SLUG.fullmatch(name))


def answer_address(page: Page, item_id: str) -> str:
    """Return the address of an item's page within its language.

    >>> answer_address(Page("docs/kk/home/pay.md", "kk", "home/pay"), "receipt")
    'q/receipt/'
    """
    return f"{FOLDER}/{answer_slug(page, item_id)}/"


def answers_on(page: Page) -> Iterator[Item]:
    """Yield the items of a page that have pages of their own: those of an index only lead on to others."""
    if page.front and page.front.kind != "index":
        before = _before(page)
        yield from (item for item_id, item in page.by_id.items() if item.question and is_slug(before + item_id))


def answers_of(corpus: Corpus, locale: Locale) -> Iterator[ItemOnPage]:
    """Yield all these items of a language, each with its page, in the order of the pages.

    >>> from qostil.model.page import FrontMatter
    >>> items = Item("receipt", "Чек керек пе?", 7), Item("", "Белгісіз", 9)
    >>> page = Page("docs/kk/pay.md", "kk", "pay", front=FrontMatter("Төлем", "Қысқаша.", "faq"), items=items)
    >>> [item.id for item, _ in answers_of(Corpus((page,)), "kk")]
    ['receipt']
    """
    for page in corpus.pages:
        if page.locale == locale:
            yield from ((item, page) for item in answers_on(page))


def answer_summary(item: Item) -> str:
    """Return the beginning of an answer as plain text, in at most 160 letters.

    >>> from qostil.model.item import Block, Line
    >>> answer_summary(Item("receipt", "Чек керек пе?", 7, (Block("paragraph", (Line(9, "Иә, `чекті` сақтаңыз."),)),)))
    'Иә, чекті сақтаңыз.'
    """
    return shorten(" ".join(block.text.replace("`", "") for block in item.blocks), _SUMMARY, placeholder=" …")
