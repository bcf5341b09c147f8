"""Links of the site: names of the registry become addresses, and what has been built leads somewhere."""

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
    """Events that make links and follow them."""

    def __init__(self, run: Run) -> None:
        """Know no names until a build begins."""
        super().__init__(run)
        self._names = NamedLinks(Registry())

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Let Markdown know the names of the registry."""
        self._names = NamedLinks(self._run.corpus.knowledge.registry)
        config.markdown_extensions = [*config.markdown_extensions, self._names]  # type: ignore[list-item]
        return config

    def on_page_markdown(self, markdown: str, *, page: Page, **_: Any) -> str:
        """Tell the names which language the page has."""
        self._names.locale = split_locale(page.file.src_uri)[0]
        return markdown

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Follow what has been built."""
        for finding in check_built(Path(config.site_dir), self._run.corpus):
            log.error("%s\n    → %s", finding, finding.remedy)
