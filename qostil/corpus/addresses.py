"""The addresses of a corpus as readers save them, without language, and where its redirects lead."""

from __future__ import annotations

from collections.abc import Mapping

from qostil.addresses.saved import is_saved_address, saved_address
from qostil.corpus.corpus import Corpus
from qostil.model.locale import page_address, split_locale


def addresses_of(corpus: Corpus) -> frozenset[str]:
    """Return the addresses of all pages and items, in whichever language they are.

    >>> from qostil.model.item import Item
    >>> from qostil.model.page import Page
    >>> page = Page("docs/kk/pay.md", "kk", "pay", items=(Item("receipt", "Чек керек пе?", 7),))
    >>> sorted(addresses_of(Corpus((page,))))
    ['pay', 'pay#receipt']
    """
    items = (saved_address(page.key, item.id) for page in corpus.pages for item in page.items)
    return frozenset({*(page.key for page in corpus.pages), *items})


def taken_addresses(corpus: Corpus) -> frozenset[str]:
    """Return every address at which something stands in either language: also a subheading, or an image.

    >>> sorted(taken_addresses(Corpus((), assets=frozenset({"docs/kk/баға.pdf", "docs/logo.png"}))))
    ['баға.pdf']
    """
    anchors = (saved_address(page.key, anchor) for page in corpus.pages for anchor in page.anchors)
    assets = (split_locale(path.removeprefix(f"{corpus.docs}/")) for path in corpus.assets)
    # The page of a folder can be written in two ways: «tariffs/index» and «tariffs» are built at one address.
    folders = (page_address(page.key).rstrip("/") for page in corpus.pages)
    both = (f"{page.key}/{name}" for page in corpus.pages for name in ("index", "index.html"))
    return addresses_of(corpus) | {*anchors, *folders, *both, *(path for locale, path in assets if locale)} - {""}


def shared_anchors(corpus: Corpus) -> frozenset[str]:
    """Return the addresses of the places that a page has in each of its languages, such as a subheading."""
    found: set[str] = set()
    for key, pages in corpus.by_key.items():
        shared = set.intersection(*(set(page.anchors) for page in pages.values()))
        found.update(saved_address(key, anchor) for anchor in shared)
    return frozenset(found)


def moves_of(corpus: Corpus) -> Mapping[str, str]:
    """Return the old addresses that lead on, each with the page or item that it leads to in the end.

    Also the published items of a page that has moved are old addresses. What the check `redirect` complains of is none.
    """
    redirects, there, taken = corpus.knowledge.redirects, addresses_of(corpus), taken_addresses(corpus)
    ends = {old: redirects.end_of(old) for old in (*redirects.by_old, *corpus.knowledge.published) if old not in taken}
    return {old: end for old, end in ends.items() if end in there and is_saved_address(old)}
