"""The settings: `[tool.qostil]` of pyproject.toml, and what mkdocs.yml says of the site."""

from __future__ import annotations

import os
import posixpath
import pydoc
import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import msgspec
import yaml

from qostil.finding import Severity


class CannotRunError(Exception):
    """The work cannot begin; the message is one line that says why and what to do."""


class Site(msgspec.Struct, frozen=True):
    """What the checks need to know of mkdocs.yml."""

    docs: str = "docs"
    url: str = ""
    extensions: tuple[str, ...] = ()
    extension_settings: dict[str, Any] = {}
    # Where the navigation names each page: its path without a language, and the line of mkdocs.yml.
    nav: dict[str, int] = {}


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`[tool.qostil]`: how severe each check is, and how large a page may be (in bytes)."""

    severity: dict[str, Severity] = {}
    max_page_bytes: int = 256_000


class _Tools(msgspec.Struct, frozen=True):
    qostil: Settings = Settings()


class _PyProject(msgspec.Struct, frozen=True):
    tool: _Tools = _Tools()


def find_root(start: Path) -> Path:
    """Find the project that a folder is in: the nearest one upwards with a mkdocs.yml."""
    for folder in (start, *start.parents):
        if (folder / "mkdocs.yml").is_file():
            return folder
    raise CannotRunError(f"{start}: no mkdocs.yml here or in a folder above; run this inside the project")


def load(root: Path) -> Settings:
    """Read `[tool.qostil]`; a project without one has the defaults."""
    path = root / "pyproject.toml"
    if not path.is_file():
        return Settings()
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        return msgspec.convert(data, _PyProject).tool.qostil
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError, msgspec.ValidationError) as error:
        raise CannotRunError(f"{path.name}: {error}; mend [tool.qostil]") from error


def load_site(root: Path) -> Site:
    """Read mkdocs.yml as far as the checks need it.

    Python-Markdown's toc, tables and fenced_code come first, as MkDocs has them.
    """
    path = root / "mkdocs.yml"
    try:
        text = path.read_text(encoding="utf-8")
        data = yaml.load(text, _Loader)  # noqa: S506 - a safe loader
    # A YAML constructor fails as Python does where a value is not what its tag says.
    except (OSError, yaml.YAMLError, RecursionError, ValueError, TypeError, LookupError, AttributeError) as error:
        raise CannotRunError(f"{path.name}: cannot be read: {' '.join(str(error).split())}") from error
    if not isinstance(data, dict):
        raise CannotRunError(f"{path.name}: is not a list of settings; write «key: value» lines")
    extensions, settings = _extensions(data.get("markdown_extensions") or [])
    return Site(
        docs=_docs(str(data.get("docs_dir") or "docs")),
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


class _Loader(yaml.SafeLoader):
    """Safe YAML that knows the tags which MkDocs adds: a name of Python, a variable's value, a relative path."""


def _python_name(_: _Loader, name: str, __: yaml.Node) -> Any:
    try:
        return pydoc.locate(name)
    except pydoc.ErrorDuringImport:
        return None


def _environment(loader: _Loader, node: yaml.Node) -> Any:
    values = loader.construct_sequence(node) if isinstance(node, yaml.SequenceNode) else [node.value]
    *names, default = values if len(values) > 1 else [*values, None]
    return next((os.environ[name] for name in names if name in os.environ), default)


# The longest tag is tried first: of Python's tags, names alone are understood, and nothing is called.
_Loader.add_multi_constructor("tag:yaml.org,2002:python/name:", _python_name)
_Loader.add_multi_constructor("tag:yaml.org,2002:python/", lambda *_: None)
_Loader.add_constructor("!ENV", _environment)
_Loader.add_constructor("!relative", lambda *_: None)


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
