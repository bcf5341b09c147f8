"""The navigation of a site in one language, as Qostil has it: without titles, and with sections that are folders."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import PurePosixPath
from typing import Any

HOME = "index.md"


def without_titles(nav: object, pages: Sequence[str]) -> list[Any]:
    """Return a navigation of all pages: as `nav` orders them, then the others; the home page first.

    A section stays one if its pages are those of a folder with an index page, whose title it will have.

    >>> nav = [{"Басты бет": "index.md"}, {"Тариф": ["prices/index.md", {"Үй": "prices/home.md"}]}, {"Сайт": "https://a.kz"}]
    >>> without_titles(nav, ["faq.md", "index.md", "prices/home.md", "prices/index.md"])
    ['index.md', {'prices/': ['prices/index.md', 'prices/home.md']}, 'faq.md']
    """
    named = set(leaves(nav))
    others = [page for page in pages if page not in named]
    written = [*(nav if isinstance(nav, list) else []), *(others if named else _by_folder(others))]
    entries = list(_entries(written, frozenset(pages), ""))
    home = [HOME] if HOME in pages else []
    return home + [entry for entry in entries if entry != HOME]


def leaves(nav: object) -> Iterator[str]:
    """Yield the pages and addresses of a navigation.

    >>> list(leaves(["index.md", {"Тариф": ["prices.md", {"Сайт": "https://a.kz"}]}]))
    ['index.md', 'prices.md', 'https://a.kz']
    """
    if isinstance(nav, str):
        yield nav
    for inner in nav.values() if isinstance(nav, Mapping) else nav if isinstance(nav, list) else ():
        yield from leaves(inner)


def _by_folder(pages: Sequence[str], depth: int = 0) -> Iterator[Any]:
    """Yield the navigation that MkDocs makes itself: the pages of a folder, then the folders in it."""
    parts = [(PurePosixPath(page).parts, page) for page in sorted(pages, key=_index_first)]
    yield from (page for names, page in parts if len(names) == depth + 1)
    deeper = sorted((names, page) for names, page in parts if len(names) > depth + 1)
    for folder, inside in groupby(deeper, key=lambda part: part[0][depth]):
        yield {folder: list(_by_folder([page for _, page in inside], depth + 1))}


def _index_first(page: str) -> tuple[bool, str]:
    return PurePosixPath(page).name != HOME, page


def _entries(nav: object, pages: Collection[str], above: str) -> Iterator[Any]:
    """Yield the entries of a navigation that are pages, and the sections of other folders than the one above."""
    if isinstance(nav, str):
        yield from [nav] if nav in pages else []
    elif isinstance(nav, list):
        for entry in nav:
            yield from _entries(entry, pages, above)
    elif isinstance(nav, Mapping):
        for inner in nav.values():
            yield from _section(inner, pages, above) if isinstance(inner, list) else _entries(inner, pages, above)


def _section(nav: list[Any], pages: Collection[str], above: str) -> Iterator[Any]:
    folder = _folder([page for page in leaves(nav) if page in pages])
    if folder in ("", above) or folder + HOME not in pages:
        yield from _entries(nav, pages, above)
    else:
        yield {folder: list(_entries(nav, pages, folder))}


def _folder(pages: Sequence[str]) -> str:
    """Return the deepest folder that holds all pages, with a slash; "" for the topmost."""
    parents = [[parent.as_posix() for parent in PurePosixPath(page).parents] for page in pages]
    common = [parent for parent in parents[0] if all(parent in others for others in parents)] if parents else ["."]
    return "" if common[0] == "." else f"{common[0]}/"
