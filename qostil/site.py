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


def load_site(root: Path) -> Site:
    """Read mkdocs.yml and what it inherits from.

    Python-Markdown's toc, tables and fenced_code come first, as MkDocs has them.
    """
    data, text = read_site_file(root / FILE)
    extensions, settings = _extensions(data.get("markdown_extensions") or [])
    return Site(
        docs=_docs(str(data.get("docs_dir") or "docs")),
        built=str(data.get("site_dir") or "site"),
        theme=_theme(data.get("theme")),
        code={name: _line_of(name, text) for name in _code(root, data)},
        url=str(data.get("site_url") or ""),
        extensions=extensions,
        extension_settings=_inside(settings, root),
        nav={page: _line_of(page, text) for page in _nav_paths(data.get("nav") or [])},
    )


def _docs(written: str) -> str:
    """The docs folder as findings name it: inside the project, without signs that change nothing."""
    docs = posixpath.normpath(written)
    if docs.startswith(("/", "..")) or docs == ".":
        raise CannotRunError(f"mkdocs.yml: docs_dir «{written}» is no folder inside the project; write docs")
    return docs


def _theme(written: Any) -> str:
    return str(written.get("custom_dir") or "") if isinstance(written, Mapping) else ""


def _code(root: Path, data: Mapping[str, Any]) -> Iterator[str]:
    """Hooks but for the one that hands the build to Qostil, and plugins but for MkDocs' own search."""
    for hook in data.get("hooks") or []:
        if not _is_ours(root / str(hook)):
            yield str(hook)
    plugins = data.get("plugins") or []
    yield from (name for name, _ in map(_named, plugins) if name != "search")


def _is_ours(hook: Path) -> bool:
    """Whether a hook does nothing but hand the build to Qostil."""
    try:
        text = hook.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return False
    return [line for line in text.rpartition('"""')[2].splitlines() if line] == _HOOK


def _inside(settings: dict[str, Any], root: Path) -> dict[str, Any]:
    """Let extensions that take in files find those of the project alone, wherever the command is run."""
    for name, options in settings.items():
        for path in _paths(options):
            if not (root / path).resolve().is_relative_to(root.resolve()):
                raise CannotRunError(f"mkdocs.yml: {name} reads «{path}», which is outside the project; copy it here")
        if isinstance(options, Mapping) and options.get("url_download"):
            raise CannotRunError(f"mkdocs.yml: {name} may not fetch texts of the web; take url_download out")
    return settings


def _paths(options: Any) -> Iterator[str]:
    """The folders and files that the options of an extension name."""
    for key in ("base_path", "auto_append") if isinstance(options, Mapping) else ():
        written = options.get(key) or []
        yield from map(str, [written] if isinstance(written, str) else written)


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
