"""The frame of a build: all that its pages have in common, and that decides about every one of them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from qostil.knowledge.files import KNOWLEDGE_FOLDER
from qostil.mkdocs.links import is_named
from qostil.mkdocs.run import Run
from qostil.reading.store import fingerprint
from qostil.settings.site_file import FILE
from qostil.system.hashing import hash_of

# Files that say nothing about how all pages look: what was reviewed, published or asked, the words of checks and of the
# search, what texts lead to, what has moved, drawings, clauses and the cards of contracts. What pages show of them is
# named by the parts that show it.
_OF_CHECKS = "reviews/", "asked/", "published.txt", "lagging.txt", "links-ledger.yml", "glossary.yml", "words.yml"
_OF_CONTRACTS = "contracts/", "cards/", "comparison.yml"
_NOT_SHOWN = (*_OF_CHECKS, *_OF_CONTRACTS, "synonyms.yml", "links.yml", "redirects.yml", "drawings/")
_PLAIN = (str, int, float, bool, type(None))


def frame_of(run: Run, config: MkDocsConfig, files: Files, pages: Iterable[Page]) -> str:
    """Return a hash of what all pages of a build depend on; nobody else can know it, as that of the pages' store.

    What ours show of another page, a part says. What a template of the site shows, nobody knows: then everything that
    is told of any page counts for every page.
    """
    root = run.build.root
    is_open = has_templates(root, config)
    told = [
        (page.file.src_uri, page.file.url, str(page.title), page.update_date, page.markdown)
        for page in pages
        if is_open
    ]
    shown = told, _plain(config.nav) if is_open else None
    others = sorted((file.src_uri, file.url) for file in files if is_open or not is_named(file))
    data = _without_navigation(root / FILE), list(_contents(root, _files_of_site(root, config)))
    return fingerprint(run.is_preview, _plain(dict(config)), _plain(dict(config.theme)), data, shown, others)


def has_templates(root: Path, config: MkDocsConfig) -> bool:
    """Return whether a project has templates of its own, which may show anything of any page."""
    return any(any(folder.rglob("*.html")) for folder in _own_themes(root, config))


def _files_of_site(root: Path, config: MkDocsConfig) -> Iterator[Path]:
    """Yield the files of the project, besides its pages, that a page may show something of."""
    yield root / "pyproject.toml"
    skipped = tuple(f"{root / KNOWLEDGE_FOLDER}/{name}" for name in _NOT_SHOWN)
    for folder in (root / KNOWLEDGE_FOLDER, *_own_themes(root, config)):
        for inside, names, found in os.walk(folder):
            names.sort()
            yield from (Path(inside, name) for name in sorted(found) if not f"{inside}/{name}".startswith(skipped))


def _without_navigation(file: Path) -> str:
    """Return settings without the navigation, of which a page shows what its menu does."""
    settings = yaml.compose(file.read_bytes(), yaml.CSafeLoader)
    if isinstance(settings, yaml.MappingNode):
        settings.value = [(key, value) for key, value in settings.value if key.value != "nav"]
    return str(yaml.serialize(settings))


def _own_themes(root: Path, config: MkDocsConfig) -> list[Path]:
    """Return the theme folders of the project."""
    return [Path(folder) for folder in config.theme.dirs if Path(folder).is_relative_to(root)]


def _contents(root: Path, files: Iterable[Path]) -> Iterator[tuple[str, bytes]]:
    for file in files:
        if file.is_file():
            yield str(file.relative_to(root)), hash_of(file.read_bytes())


def _plain(value: Any) -> Any:
    """Return a setting as values that are written alike in every run; of an object only the kind counts."""
    if isinstance(value, _PLAIN):
        return value
    if isinstance(value, Mapping):
        return {str(key): _plain(inside) for key, inside in value.items() if key not in _PLACES}
    if isinstance(value, list | tuple):
        return [_plain(inside) for inside in value]
    return type(value).__qualname__


# Where a build happens, which no page shows; and the navigation.
_PLACES = frozenset({"config_file_path", "docs_dir", "site_dir", "plugins", "hooks", "dev_addr", "watch", "nav"})
