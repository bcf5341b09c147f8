"""Read the navigation of mkdocs.yml: the pages that it names, in their order, and its sections."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from qostil.system.errors import CannotRunError

_HOW = "write «- index.md», or «- services/:» with a list of pages under it"


class Section(NamedTuple):
    """A section of the navigation: its name, the pages whose title may stand for the name, and all its pages."""

    name: str
    indexes: tuple[str, ...]
    pages: tuple[str, ...]


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


def read_sections(nav: Any) -> Iterator[Section]:
    """Yield the sections of a navigation that `read_nav` can read, the outer ones before those inside.

    >>> list(read_sections(["index.md", {"services/": ["services/index.md", "services/prices.md"]}]))
    [Section(name='services/', indexes=('services/index.md',), pages=('services/index.md', 'services/prices.md'))]
    """
    for entry in nav if isinstance(nav, list) else ():
        for name, inside in entry.items() if isinstance(entry, Mapping) else ():
            if isinstance(inside, list):
                yield Section(str(name), index_pages(str(name), inside), tuple(read_nav(inside)))
                yield from read_sections(inside)


def index_pages(name: str, inside: Sequence[Any]) -> tuple[str, ...]:
    """Return the pages whose title may name a section: the index page of the folder it is called by, or its first page.

    >>> index_pages("services/", ["services/prices.md"])
    ('services/index.md',)
    >>> index_pages("Қызмет", ["services/index.md", "services/prices.md"])
    ('Қызмет/index.md', 'services/index.md')
    """
    first = [page for page in inside[:1] if isinstance(page, str) and page.endswith("/index.md")]
    return tuple(dict.fromkeys([f"{name.strip('/')}/index.md", *first]))


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
