"""Find the outside addresses of the content: link targets, and addresses in the text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from qostil.knowledge.registry import SCHEME
from qostil.model.page import Page


class AddressUse(NamedTuple):
    """An outside address at a line of a page; an address in the text, which is no link, may lack its scheme."""

    page: Page
    line: int
    address: str
    is_link: bool


def uses(page: Page, site_url: str = "") -> Iterator[AddressUse]:
    """Yield the outside addresses of a page, each once per line.

    >>> from qostil.model.fact import Fact
    >>> from qostil.model.item import Item, Link
    >>> fact = Fact("link", "bee.gg/a", "https://bee.gg/a", 3)
    >>> item = Item("b", "?", 1, links=(Link(3, "https://bee.gg/a", "Форма"),), facts=(fact,))
    >>> [(use.line, use.address) for use in uses(Page("docs/kk/a.md", "kk", "a", items=(item,)))]
    [(3, 'https://bee.gg/a')]
    """
    for part in page.parts:
        # The facts of an item include every complete web address, also of links; «link:» and «//» are added here.
        found = [(fact.line, fact.text) for fact in part.facts if fact.kind == "link"]
        found += [(link.line, link.href) for link in part.links if link.href.startswith((SCHEME, "//"))]
        written = {(link.line, link.href) for link in part.links} if found else ()
        for line, address in sorted(set(found)):
            if not (site_url and address.startswith(site_url)):
                yield AddressUse(page, line, address, (line, address) in written)
