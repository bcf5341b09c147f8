"""Read from mkdocs.yml the settings of the site that checking and publishing need."""

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

# Packages whose modules are allowed; other extensions are named by their entry points.
_INSTALLED = ("markdown.extensions.", "pymdownx.", "material.extensions.")
# Extensions that include other files in a page, which the cache of read pages does not track.
READERS = frozenset({"pymdownx.snippets", "pymdownx.b64"})
# A hook with only these lines passes the build of a site to Qostil.
_HOOK = ["from __future__ import annotations", "from qostil.mkdocs.events import events", "globals().update(events())"]


class Site(msgspec.Struct, frozen=True):
    """The settings in mkdocs.yml that the checks need."""

    docs: str = "docs"
    # The folder of the built site, as written: relative to the project, or absolute.
    built: str = "site"
    # The folder of the theme's own files, as written; empty if there is none.
    theme: str = ""
    # Hooks and plugins, which run their own code during the build, with their lines in mkdocs.yml.
    code: dict[str, int] = {}
    url: str = ""
    extensions: tuple[str, ...] = ()
    extension_settings: dict[str, Any] = {}
    # The pages in the navigation: each path without a language, with its line in mkdocs.yml.
    nav: dict[str, int] = {}


def read_site(root: Path) -> Site:
    """Read mkdocs.yml and the files it inherits from.

    Python-Markdown's toc, tables and fenced_code come first, as in MkDocs.
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
    """Return the path that a key sets, as written, or the default."""
    written = data.get(key) or default
    if not isinstance(written, str) or not written.strip() or not written.isprintable():
        raise CannotRunError(f"mkdocs.yml: {key} is not the name of a folder; write «{key}: {default}»")
    return written


def _docs(written: str) -> str:
    """Return the docs folder as findings name it: normalized, and inside the project."""
    docs = posixpath.normpath(written)
    if docs.startswith(("/", "..")) or docs == ".":
        raise CannotRunError(f"mkdocs.yml: docs_dir «{written}» is no folder inside the project; write docs")
    return docs


def _theme(written: Any) -> str:
    return str(written.get("custom_dir") or "") if isinstance(written, Mapping) else ""


def _code(root: Path, data: Mapping[str, Any]) -> Iterator[str]:
    """Yield hooks except Qostil's own, templates, and plugins except MkDocs' search."""
    for hook in _entries(data.get("hooks")):
        if not _is_ours(root / str(hook)):
            yield str(hook)
    yield from map(str, _entries(data.get("extra_templates")))
    yield from (name for name, _ in map(_named, _entries(data.get("plugins"))) if name != "search")


def _entries(written: Any) -> list[Any]:
    """Return the entries of a list; MkDocs itself reports a value of another type."""
    return list(written) if isinstance(written, list | Mapping) else []


def _is_ours(hook: Path) -> bool:
    """Return whether a hook does nothing except pass the build to Qostil."""
    try:
        statements = ast.parse(read_regular(hook)).body
    except (OSError, ValueError, SyntaxError, RecursionError, MemoryError):
        return False
    code = [node for node in statements if not (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant))]
    return [ast.unparse(node) for node in code] == _HOOK


def _inside(settings: dict[str, Any], root: Path) -> dict[str, Any]:
    """Restrict extensions that include files to the project's own files, whatever the working directory is."""
    for name, options in settings.items():
        for path in _paths(options):
            if "\0" in path or not (root / path).resolve().is_relative_to(root.resolve()):
                raise CannotRunError(f"mkdocs.yml: {name} reads «{path}», which is outside the project; copy it here")
        values = options if isinstance(options, Mapping) else {}
        if values.get("url_download"):
            raise CannotRunError(f"mkdocs.yml: {name} may not fetch texts of the web; take url_download out")
        if values.get("restrict_base_path", True) is not True:
            raise CannotRunError(f"mkdocs.yml: {name} reads no file outside its folders; take restrict_base_path out")
    return {name: _from(root, options) if name in READERS else options for name, options in settings.items()}


def _from(root: Path, options: Mapping[str, Any]) -> dict[str, Any]:
    """Return the options of an including extension with absolute folders, independent of the working directory."""
    folders = [str(root / path) for path in _paths({"base_path": options.get("base_path") or "."})]
    return {**options, "base_path": folders if isinstance(options.get("base_path"), list) else folders[0]}


def _paths(options: Any) -> Iterator[str]:
    """Yield the folders and files in the options of an extension."""
    for key in ("base_path", "auto_append") if isinstance(options, Mapping) else ():
        written = options.get(key) or []
        yield from map(str, written if isinstance(written, list) else [written])


def _extensions(written: Any) -> tuple[tuple[str, ...], dict[str, Any]]:
    names, settings = ["toc", "tables", "fenced_code"], {}
    if not isinstance(written, Mapping | list):
        raise CannotRunError("mkdocs.yml: markdown_extensions is no list; write «- name» lines under it")
    for name, options in written.items() if isinstance(written, Mapping) else map(_named, written):
        _check_installed(str(name))
        names += [name] if name not in names else []
        settings[name] = options or {}
    return tuple(names), settings


def _check_installed(name: str) -> None:
    """Raise CannotRunError for an extension of no installed package: importing it would run a file of the project."""
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
    """Yield every page in the navigation, in order."""
    if isinstance(nav, str):
        yield nav
    elif isinstance(nav, Mapping):
        for inner in nav.values():
            yield from _nav_paths(inner)
    elif isinstance(nav, list):
        for inner in nav:
            yield from _nav_paths(inner)
