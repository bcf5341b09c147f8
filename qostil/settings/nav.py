"""Read the navigation of mkdocs.yml: the pages that it names, in their order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from qostil.system.errors import CannotRunError

_HOW = "write «- index.md», or «- services/:» with a list of pages under it"


def read_nav(written: Any) -> list[str]:
    """Return the pages that a navigation names; none for a site without one.

    Raises CannotRunError for what MkDocs would not read.

    >>> read_nav(["index.md", {"services/": ["services/index.md", "services/prices.md"]}])
    ['index.md', 'services/index.md', 'services/prices.md']
    >>> read_nav("index.md")
    Traceback (most recent call last):
    qostil.system.errors.CannotRunError: mkdocs.yml: nav is no list; write «- index.md» lines under it
    """
    if not isinstance(written, list | None):
        raise CannotRunError("mkdocs.yml: nav is no list; write «- index.md» lines under it")
    return [page for entry in written or [] for page in _pages(entry)]


def _pages(entry: Any) -> Iterator[str]:
    """Yield the pages of an entry: a page, or a name with a page or a list of entries."""
    if isinstance(entry, str):
        yield entry
        return
    if not isinstance(entry, Mapping) or len(entry) != 1:
        raise CannotRunError(f"mkdocs.yml: nav: «{entry!s:.60}» is no page; {_HOW}")
    (inside,) = entry.values()
    if not isinstance(inside, str | list):
        raise CannotRunError(f"mkdocs.yml: nav: «{entry!s:.60}» names no pages; {_HOW}")
    for inner in inside if isinstance(inside, list) else [inside]:
        yield from _pages(inner)
