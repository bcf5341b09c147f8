"""Read the Markdown extensions of mkdocs.yml, and add those that every site of Qostil has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any

from qostil.model.nearest import did_you_mean
from qostil.system.errors import CannotRunError

# The extensions of every site: MkDocs' own three first, as MkDocs has them.
DEFAULTS: Mapping[str, dict[str, Any]] = {
    # The theme replaces the title by the words of the page's language.
    "toc": {"permalink": "#", "permalink_title": "permalink", "toc_depth": "2-3"},
    "tables": {},
    "fenced_code": {},
    "admonition": {},
    "attr_list": {},
}
# The options of these that a site may not set: the theme needs the first two, the others move or wrap headings.
_FIXED = frozenset({"permalink", "permalink_title", "anchorlink", "baselevel"})
# The package of Python-Markdown's own extensions, which have short names too.
BUILT_IN = "markdown.extensions."
# Packages whose modules are allowed; other extensions are named by their entry points.
_INSTALLED = (BUILT_IN, "pymdownx.", "material.extensions.")
# Extensions that include other files in a page, which the cache of read pages does not track.
READERS = frozenset({"pymdownx.snippets", "pymdownx.b64"})


def read_extensions(written: Any, root: Path) -> tuple[tuple[str, ...], dict[str, Any]]:
    """Return the names of the extensions in their order, and the options of each.

    Raises CannotRunError for one that is not installed, reads outside the project, or breaks what Qostil needs.

    >>> names, options = read_extensions(["footnotes", {"toc": {"toc_depth": 2}}], Path())
    >>> names[-2:], options["toc"]["toc_depth"], options["toc"]["permalink"]
    (('attr_list', 'footnotes'), 2, '#')
    """
    names, settings = list(DEFAULTS), dict(DEFAULTS)
    if not isinstance(written, Mapping | list):
        raise CannotRunError("mkdocs.yml: markdown_extensions is no list; write «- name» lines under it")
    for name, options in written.items() if isinstance(written, Mapping) else map(_entry, written):
        short = str(name).removeprefix(BUILT_IN)
        _check_installed(short)
        names += [short] if short not in names else []
        settings[short] = _own(short, options or {})
    return tuple(names), _inside(settings, root)


def _entry(entry: Any) -> tuple[str, Any]:
    if isinstance(entry, Mapping) and len(entry) > 1:
        first, second, *_ = entry
        raise CannotRunError(f"mkdocs.yml: markdown_extensions: «{second}» stands beside «{first}»; indent it further")
    return named(entry)


def _own(name: str, options: Any) -> dict[str, Any]:
    """Return the options of a site for an extension, over those of every site."""
    if not isinstance(options, Mapping):
        what = f"the options of {name}, «{options!s:.60}», have no keys"
        raise CannotRunError(f"mkdocs.yml: markdown_extensions: {what}; write «key: value» lines under it")
    needed = DEFAULTS.get(name, {})
    for key, value in options.items() if needed else ():
        if key in _FIXED and needed.get(key) != value:
            raise CannotRunError(f"mkdocs.yml: markdown_extensions: Qostil sets «{key}» of {name} itself; take it out")
    return {**needed, **options}


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


def _check_installed(name: str) -> None:
    """Raise CannotRunError for an extension of no installed package: importing it would run a file of the project."""
    if not name.startswith(_INSTALLED) and name not in _registered():
        known = sorted(_registered())
        guess = did_you_mean(name, known) or f"; it is none of {', '.join(known)} and no pymdownx.…"
        raise CannotRunError(f"mkdocs.yml: markdown_extensions: no installed package brings «{name}»{guess}")


@cache
def _registered() -> frozenset[str]:
    return frozenset(entry.name for entry in entry_points(group="markdown.extensions"))


def named(entry: Any) -> tuple[str, Any]:
    """Return the name and the options of an entry in a list of extensions or plugins.

    >>> named({"toc": {"toc_depth": 2}}), named("tables")
    (('toc', {'toc_depth': 2}), ('tables', {}))
    """
    name, options = next(iter(entry.items())) if isinstance(entry, Mapping) and entry else (entry, {})
    return str(name), options
