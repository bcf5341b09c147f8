"""Read from mkdocs.yml the settings of the site that checking and publishing need."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from itertools import chain
from pathlib import Path
from typing import Any

import msgspec

from qostil.settings.code import foreign_code
from qostil.settings.extensions import read_extensions
from qostil.settings.identity import Identity, read_identity
from qostil.settings.nav import Section, read_nav, read_sections
from qostil.settings.own_files import find_own_files, read_theme_folder
from qostil.settings.refused import refuse
from qostil.settings.site_file import FILE, read_site_file
from qostil.system.errors import CannotRunError

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
    # The sections of the navigation, each with its line in mkdocs.yml.
    sections: dict[Section, int] = {}
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
    site = Site(
        docs=docs,
        built=_folder(data, "site_dir", "site"),
        theme=theme,
        code={name: lines.get(name, 1) for name in foreign_code(root, data)},
        url=_url(data.get("site_url")),
        texts=tuple(_texts([data.get(key) for key in ("site_name", "site_description", "copyright", "extra")])),
        extensions=extensions,
        extension_settings=settings,
        nav={page: lines.get(page, 1) for page in read_nav(data.get("nav"))},
        sections={section: lines.get(section.name, 1) for section in read_sections(data.get("nav"))},
        identity=read_identity(data.get("extra"), root / docs, root / theme if theme else None),
    )
    if not data.get("site_name"):
        raise CannotRunError("mkdocs.yml: there is no site_name; write «site_name:» and the name of the site")
    return site


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
