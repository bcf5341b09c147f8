"""Write the lists of items that a page asks for: links to the items of another page, in its own language."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from qostil.corpus.corpus import Corpus
from qostil.importer.writing.inline import escaped
from qostil.model.page import Page
from qostil.reading.comments import LISTING


def fill(text: str, page: Page, corpus: Corpus) -> str:
    """Replace each line of a page that asks for a list of items.

    >>> from qostil.model.item import Item, Listing
    >>> page = Page("docs/kk/index.md", "kk", "index", intro=Item("", "", 1, listings=(Listing(1, "pay", True),)))
    >>> pay = Page("docs/kk/pay.md", "kk", "pay", items=(Item("receipt", "Чек керек пе?", 7),))
    >>> fill("<!-- qostil-items: pay -->", page, Corpus((page, pay))).strip()
    '- [Чек керек пе?](pay.md#receipt)'
    """
    lines = text.split("\n")
    for listing in page.listings:
        there = corpus.by_key.get(listing.key, {}).get(page.locale)
        # A line that changed after the checks is left alone.
        found = LISTING.fullmatch(lines[listing.line - 1]) if listing.line <= len(lines) else None
        if found and there:
            links = (f"{found['indent']}{link}" for link in _links(page, there))
            lines[listing.line - 1] = "\n".join(["", *links, ""])
    return "\n".join(lines)


def _links(page: Page, there: Page) -> Iterator[str]:
    path = posixpath.relpath(there.path, posixpath.dirname(page.path))
    for item in there.items:
        if item.id and item.question:
            heading = escaped(item.question).replace("[", r"\[").replace("]", r"\]")
            yield f"- [{heading}]({path}#{item.id})"
