"""Links of the site: names of the registry become addresses, and what has been built leads somewhere."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.pages import Page

from qostil.links.built import check_built
from qostil.links.named import NamedLinks
from qostil.links.registry_file import load_registry
from qostil.pairing import split
from qostil.reading.corpus import read_corpus
from qostil.settings import CannotRunError, load, load_site

log = logging.getLogger("mkdocs.hooks.links")


class _Build:
    """What the events of one build share; each build begins by replacing it."""

    names: NamedLinks


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    try:
        _Build.names = NamedLinks(load_registry(_root(config)))
    except CannotRunError as error:
        raise Abort(str(error)) from error
    config.markdown_extensions = [*config.markdown_extensions, _Build.names]  # type: ignore[list-item]
    return config


def on_page_markdown(markdown: str, *, page: Page, **_: Any) -> str:
    _Build.names.locale = split(page.file.src_uri)[0] or "kk"
    return markdown


def on_post_build(*, config: MkDocsConfig) -> None:
    root = _root(config)
    corpus = read_corpus(root, load(root), load_site(root))
    for finding in check_built(Path(config.site_dir), corpus):
        log.error("%s\n    → %s", finding, finding.remedy)


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent
