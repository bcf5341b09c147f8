"""What mkdocs.yml says of the site, as far as checking and publishing need it."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any

import msgspec

from qostil.nearest import did_you_mean
from qostil.settings import CannotRunError
from qostil.site_file import FILE, read_site_file

# Packages whose modules may be named; any other extension goes by the name under which its package registers it.
_INSTALLED = ("markdown.extensions.", "pymdownx.", "material.extensions.")


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
    data, lines = read_site_file(root / FILE)
    extensions, settings = _extensions(data.get("markdown_extensions") or [])
    return Site(
        docs=_docs(_folder(data, "docs_dir", "docs")),
        built=_folder(data, "site_dir", "site"),
        url=str(data.get("site_url") or ""),
        extensions=extensions,
        extension_settings=settings,
        nav={page: lines.get(page, 1) for page in _nav_paths(data.get("nav") or [])},
    )


def _folder(data: Mapping[str, Any], key: str, default: str) -> str:
    """What a key names, as written: a path, or nothing."""
    written = data.get(key) or default
    if not isinstance(written, str) or not written.strip() or not written.isprintable():
        raise CannotRunError(f"mkdocs.yml: {key} is not the name of a folder; write «{key}: {default}»")
    return written


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
    for name, options in written.items() if isinstance(written, Mapping) else map(_named, written):
        _see_that_it_is_installed(str(name))
        names += [name] if name not in names else []
        settings[name] = options or {}
    return tuple(names), settings


def _see_that_it_is_installed(name: str) -> None:
    """Stop at an extension that no installed package brings: to look for it would run a file of the project."""
    if not name.startswith(_INSTALLED) and name not in _registered():
        known = sorted(_registered())
        guess = did_you_mean(name, known) or f"; it is none of {', '.join(known)} and no pymdownx.…"
        raise CannotRunError(f"mkdocs.yml: markdown_extensions: no installed package brings «{name}»{guess}")


@cache
def _registered() -> frozenset[str]:
    return frozenset(entry.name for entry in entry_points(group="markdown.extensions"))


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
