"""What mkdocs.yml says of the site, as far as checking and publishing need it."""

from __future__ import annotations

import ast
import posixpath
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any

import msgspec

from qostil.model.nearest import did_you_mean
from qostil.settings.site_file import FILE, read_site_file
from qostil.system.errors import CannotRunError
from qostil.system.regular_file import read_regular

# Packages whose modules may be named; any other extension goes by the name under which its package registers it.
_INSTALLED = ("markdown.extensions.", "pymdownx.", "material.extensions.")
# Extensions that put other files into a page: what was read of a page does not tell what they held.
READERS = frozenset({"pymdownx.snippets", "pymdownx.b64"})
# A hook of these lines alone hands the build of a site to Qostil.
_HOOK = ["from __future__ import annotations", "from qostil.mkdocs.events import events", "globals().update(events())"]


class Site(msgspec.Struct, frozen=True):
    """What the checks need to know of mkdocs.yml."""

    docs: str = "docs"
    # Where the built site goes, as written: relative to the project, or absolute.
    built: str = "site"
    # The folder of the theme's own files, as written; empty where there is none.
    theme: str = ""
    # What runs code of its own while the site is built: hooks and plugins, each with its line of mkdocs.yml.
    code: dict[str, int] = {}
    url: str = ""
    extensions: tuple[str, ...] = ()
    extension_settings: dict[str, Any] = {}
    # Where the navigation names each page: its path without a language, and the line of mkdocs.yml.
    nav: dict[str, int] = {}


def read_site(root: Path) -> Site:
    """Read mkdocs.yml and what it inherits from.

    Python-Markdown's toc, tables and fenced_code come first, as MkDocs has them.
    """
    data, lines = read_site_file(root / FILE)
    extensions, settings = _extensions(data.get("markdown_extensions") or [])
    return Site(
        docs=_docs(_folder(data, "docs_dir", "docs")),
        built=_folder(data, "site_dir", "site"),
        theme=_theme(data.get("theme")),
        code={name: lines.get(name, 1) for name in _code(root, data)},
        url=str(data.get("site_url") or ""),
        extensions=extensions,
        extension_settings=_inside(settings, root),
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


def _theme(written: Any) -> str:
    return str(written.get("custom_dir") or "") if isinstance(written, Mapping) else ""


def _code(root: Path, data: Mapping[str, Any]) -> Iterator[str]:
    """Hooks but for the one that hands the build to Qostil, templates, and plugins but for MkDocs' own search."""
    for hook in _entries(data.get("hooks")):
        if not _is_ours(root / str(hook)):
            yield str(hook)
    yield from map(str, _entries(data.get("extra_templates")))
    yield from (name for name, _ in map(_named, _entries(data.get("plugins"))) if name != "search")


def _entries(written: Any) -> list[Any]:
    """What a list names; MkDocs itself tells of what is none."""
    return list(written) if isinstance(written, list | Mapping) else []


def _is_ours(hook: Path) -> bool:
    """Whether a hook does nothing but hand the build to Qostil."""
    try:
        statements = ast.parse(read_regular(hook)).body
    except (OSError, ValueError, SyntaxError, RecursionError, MemoryError):
        return False
    said = [one for one in statements if not (isinstance(one, ast.Expr) and isinstance(one.value, ast.Constant))]
    return [ast.unparse(one) for one in said] == _HOOK


def _inside(settings: dict[str, Any], root: Path) -> dict[str, Any]:
    """Let extensions that take in files find those of the project alone, wherever the command is run."""
    for name, options in settings.items():
        for path in _paths(options):
            if "\0" in path or not (root / path).resolve().is_relative_to(root.resolve()):
                raise CannotRunError(f"mkdocs.yml: {name} reads «{path}», which is outside the project; copy it here")
        told = options if isinstance(options, Mapping) else {}
        if told.get("url_download"):
            raise CannotRunError(f"mkdocs.yml: {name} may not fetch texts of the web; take url_download out")
        if told.get("restrict_base_path", True) is not True:
            raise CannotRunError(f"mkdocs.yml: {name} reads no file outside its folders; take restrict_base_path out")
    return {name: _from(root, options) if name in READERS else options for name, options in settings.items()}


def _from(root: Path, options: Mapping[str, Any]) -> dict[str, Any]:
    """The options of an extension that takes in files, which would look for them where the command is run."""
    folders = [str(root / path) for path in _paths({"base_path": options.get("base_path") or "."})]
    return {**options, "base_path": folders if isinstance(options.get("base_path"), list) else folders[0]}


def _paths(options: Any) -> Iterator[str]:
    """The folders and files that the options of an extension name."""
    for key in ("base_path", "auto_append") if isinstance(options, Mapping) else ():
        written = options.get(key) or []
        yield from map(str, written if isinstance(written, list) else [written])


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
    name, options = next(iter(entry.items())) if isinstance(entry, Mapping) and entry else (entry, {})
    return str(name), options


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
