"""Resolve the named links of the registry, and check the links of the built site."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from qostil.knowledge.registry import Registry
from qostil.links.built import check_built
from qostil.links.named import NamedLinks
from qostil.mkdocs.run import Part, Run
from qostil.model.locale import split_locale

log = logging.getLogger("mkdocs.qostil.links")


class Links(Part):
    """The event handlers that resolve and check links."""

    def __init__(self, run: Run) -> None:
        """Start with an empty registry."""
        super().__init__(run)
        self._names = NamedLinks(Registry())

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Add the Markdown extension for the names of the registry."""
        self._names = NamedLinks(self._run.corpus.knowledge.registry)
        config.markdown_extensions = [*config.markdown_extensions, self._names]  # type: ignore[list-item]
        return config

    def on_page_markdown(self, markdown: str, *, page: Page, **_: Any) -> str:
        """Set the language of the page, by which names are resolved."""
        self._names.locale = split_locale(page.file.src_uri)[0]
        return markdown

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Check the links of the built site."""
        for finding in check_built(Path(config.site_dir), self._run.corpus, self._run.leads):
            log.error("%s\n    → %s", finding, finding.remedy)
