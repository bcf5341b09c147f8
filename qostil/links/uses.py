"""Where the content leads outside: its links, and the addresses that its text shows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from qostil.links.registry import SCHEME
from qostil.links.target import scheme_of, target
from qostil.page import Page


class Use(NamedTuple):
    """An outside address at a line of a page; one that a text merely shows may lack its scheme."""

    page: Page
    line: int
    address: str
    is_link: bool


def uses(page: Page, site_url: str = "") -> Iterator[Use]:
    """Yield the outside addresses of a page, each once a line, links first.

    >>> from qostil.item import Item, Link
    >>> item = Item("b", "?", 1, links=(Link(3, "https://bee.gg/a", "Форма"),))
    >>> page = Page("docs/kk/a.md", "kk", "a", items=(item,))
    >>> [(use.line, use.address) for use in uses(page)]
    [(3, 'https://bee.gg/a')]
    """
    for part in page.parts:
        written = {(link.line, link.href) for link in part.links}
        yield from (Use(page, *pair, True) for pair in sorted(written) if is_outside(page, pair[1], site_url))
        # The facts of an item tell of its links too.
        shown = {(fact.line, fact.text) for fact in part.facts if fact.kind == "link"}
        yield from (Use(page, *pair, False) for pair in sorted(shown - written))


def is_outside(page: Page, href: str, site_url: str) -> bool:
    """Whether a link leads out of the site by the web, or by a name that no entry has."""
    if href.startswith(SCHEME):
        return True
    web = scheme_of(href) in ("http", "https") or href.startswith("//")
    return web and target(page.path, href, site_url).kind == "outside"
