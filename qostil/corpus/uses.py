"""Where the content leads outside: its links, and the addresses that its text shows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from qostil.knowledge.registry import SCHEME
from qostil.model.page import Page


class AddressUse(NamedTuple):
    """An outside address at a line of a page; one that a text merely shows may lack its scheme."""

    page: Page
    line: int
    address: str
    is_link: bool


def uses(page: Page, site_url: str = "") -> Iterator[AddressUse]:
    """Yield the outside addresses of a page, each once a line.

    >>> from qostil.model.fact import Fact
    >>> from qostil.model.item import Item, Link
    >>> fact = Fact("link", "bee.gg/a", "https://bee.gg/a", 3)
    >>> item = Item("b", "?", 1, links=(Link(3, "https://bee.gg/a", "Форма"),), facts=(fact,))
    >>> [(use.line, use.address) for use in uses(Page("docs/kk/a.md", "kk", "a", items=(item,)))]
    [(3, 'https://bee.gg/a')]
    """
    for part in page.parts:
        # The facts of an item tell of every web address, of its links too; not of what a browser has yet to complete.
        shown = {(fact.line, fact.text) for fact in part.facts if fact.kind == "link"}
        written = {(link.line, link.href) for link in part.links}
        found = shown | {place for place in written if place[1].startswith((SCHEME, "//"))}
        for line, address in sorted(found):
            if not (site_url and address.startswith(site_url)):
                yield AddressUse(page, line, address, (line, address) in written)
