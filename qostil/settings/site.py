"""Read from mkdocs.yml the settings of the site that checking and publishing need."""

from __future__ import annotations

import ast
import posixpath
import re
from collections.abc import Iterator, Mapping
from itertools import chain
from pathlib import Path
from typing import Any

import msgspec

from qostil.settings.extensions import read_extensions
from qostil.settings.identity import Identity, read_identity
from qostil.settings.nav import read_nav
from qostil.settings.own_files import find_own_files, read_theme_folder
from qostil.settings.plugins import read_plugins
from qostil.settings.refused import refuse
from qostil.settings.site_file import FILE, read_site_file
from qostil.system.errors import CannotRunError
from qostil.system.regular_file import read_regular

# The hook of every site, which passes its build to Qostil.
HOOK = '''\
"""Hands the build of this site to Qostil; the same lines in every site."""

from __future__ import annotations

from qostil.mkdocs.events import events

globals().update(events())
'''


_ADDRESS = re.compile(r"https?://[^\s/\"'<>?#]+(?:/[^\s\"'<>?#]*)?")


class Site(msgspec.Struct, frozen=True):
    """The settings in mkdocs.yml that the checks need."""

    docs: str = "docs"
    # The folder of the built site, as written: relative to the project, or absolute.
    built: str = "site"
    # The folder of the theme's own files, as written; empty if there is none.
    theme: str = ""
    # Hooks and plugins, which run their own code during the build, with their lines in mkdocs.yml.
    code: dict[str, int] = {}
    # The address, with a slash at its end; empty if there is none.
    url: str = ""
    # What templates print as it is, HTML included.
    texts: tuple[str, ...] = ()
    extensions: tuple[str, ...] = ()
    extension_settings: dict[str, Any] = {}
    # The pages in the navigation: each path without a language, with its line in mkdocs.yml.
    nav: dict[str, int] = {}
    # Who publishes the site.
    identity: Identity = Identity()


def read_site(root: Path) -> Site:
    """Read mkdocs.yml and the files it inherits from.

    Raises CannotRunError for what no build by Qostil can have.
    """
    data, lines = read_site_file(root / FILE)
    refuse(data)
    extensions, settings = read_extensions(data.get("markdown_extensions") or [], root)
    docs, theme = _docs(_folder(data, "docs_dir", "docs")), read_theme_folder(data.get("theme"), root)
    find_own_files(data, root / theme if theme else None)
    return Site(
        docs=docs,
        built=_folder(data, "site_dir", "site"),
        theme=theme,
        code={name: lines.get(name, 1) for name in _foreign_code(root, data)},
        url=_url(data.get("site_url")),
        texts=tuple(_texts([data.get(key) for key in ("site_name", "site_description", "copyright", "extra")])),
        extensions=extensions,
        extension_settings=settings,
        nav={page: lines.get(page, 1) for page in read_nav(data.get("nav"))},
        identity=read_identity(data.get("extra"), root / docs, root / theme if theme else None),
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


def _url(written: Any) -> str:
    """Return the address of the site as MkDocs completes it."""
    if not written:
        return ""
    if not isinstance(written, str) or not _ADDRESS.fullmatch(written):
        how = "write it as https://help.example.kz/"
        raise CannotRunError(f"mkdocs.yml: site_url «{written!s:.60}» is no address of a site; {how}")
    return written if written.endswith("/") else written + "/"


def _texts(settings: Any) -> Iterator[str]:
    if isinstance(settings, str):
        yield settings
    elif isinstance(settings, Mapping | list):
        yield from chain.from_iterable(map(_texts, settings.values() if isinstance(settings, Mapping) else settings))


def _foreign_code(root: Path, data: Mapping[str, Any]) -> Iterator[str]:
    """Yield hooks except Qostil's own, templates, and plugins except MkDocs' search."""
    for hook in _entries(data.get("hooks")):
        if not (root / str(hook)).exists():
            raise CannotRunError(f"mkdocs.yml: hooks: there is no file «{hook!s:.60}»; put it there, or take it out")
        if not _is_ours(root / str(hook)):
            yield str(hook)
    yield from map(str, _entries(data.get("extra_templates")))
    yield from read_plugins(data.get("plugins"))


def _entries(written: Any) -> list[Any]:
    """Return the entries of a list; MkDocs itself reports a value of another type."""
    return list(written) if isinstance(written, list | Mapping) else []


def _is_ours(hook: Path) -> bool:
    """Return whether a hook does nothing except pass the build to Qostil."""
    try:
        return _code_of(read_regular(hook)) == _code_of(HOOK)
    except (OSError, ValueError, SyntaxError, RecursionError, MemoryError):
        return False


def _code_of(module: str | bytes) -> list[str]:
    """Return the statements of a module, without its docstring."""
    statements = ast.parse(module).body
    code = [node for node in statements if not (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant))]
    return [ast.unparse(node) for node in code]
