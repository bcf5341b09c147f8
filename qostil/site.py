"""What mkdocs.yml says of the site, as far as checking and publishing need it."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import msgspec

from qostil.settings import CannotRunError
from qostil.site_file import FILE, read_site_file


class Site(msgspec.Struct, frozen=True):
    """What the checks need to know of mkdocs.yml."""

    docs: str = "docs"
    # Where the built site goes, as written: relative to the project, or absolute.
    built: str = "site"
    url: str = ""
    extensions: tuple[str, ...] = ()
    extension_settings: dict[str, Any] = {}
    # Where the navigation names each page: its path without a language, and the line of mkdocs.yml.
    nav: dict[str, int] = {}


def load_site(root: Path) -> Site:
    """Read mkdocs.yml and what it inherits from.

    Python-Markdown's toc, tables and fenced_code come first, as MkDocs has them.
    """
    data, text = read_site_file(root / FILE)
    extensions, settings = _extensions(data.get("markdown_extensions") or [])
    return Site(
        docs=_docs(str(data.get("docs_dir") or "docs")),
        built=str(data.get("site_dir") or "site"),
        url=str(data.get("site_url") or ""),
        extensions=extensions,
        extension_settings=settings,
        nav={page: _line_of(page, text) for page in _nav_paths(data.get("nav") or [])},
    )


def _docs(written: str) -> str:
    """The docs folder as findings name it: inside the project, without signs that change nothing."""
    docs = posixpath.normpath(written)
    if docs.startswith(("/", "..")) or docs == ".":
        raise CannotRunError(f"mkdocs.yml: docs_dir «{written}» is no folder inside the project; write docs")
    return docs


def _extensions(written: Any) -> tuple[tuple[str, ...], dict[str, Any]]:
    names, settings = ["toc", "tables", "fenced_code"], {}
    if not isinstance(written, Mapping | list):
        raise CannotRunError("mkdocs.yml: markdown_extensions is no list; write «- name» lines under it")
    for entry in written.items() if isinstance(written, Mapping) else map(_named, written):
        name, options = entry
        names += [name] if name not in names else []
        settings[name] = options or {}
    return tuple(names), settings


def _named(entry: Any) -> tuple[str, Any]:
    return next(iter(entry.items())) if isinstance(entry, Mapping) else (str(entry), {})


def _nav_paths(nav: Any) -> Iterator[str]:
    """Every page that the navigation names, in its order."""
    if isinstance(nav, str):
        yield nav
    elif isinstance(nav, Mapping):
        for inner in nav.values():
            yield from _nav_paths(inner)
    elif isinstance(nav, list):
        for inner in nav:
            yield from _nav_paths(inner)


def _line_of(page: str, text: str) -> int:
    whole = re.compile(rf"(?<![^\s\"':\[,]){re.escape(page)}(?![^\s\"',\]])")
    return next((n for n, line in enumerate(text.splitlines(), 1) if whole.search(line)), 1)
