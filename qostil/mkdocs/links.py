"""Resolve the named links of the registry, and check the links of the built site."""

from __future__ import annotations

import logging
from pathlib import Path

from markdown import Markdown
from mkdocs.config.defaults import MkDocsConfig

from qostil.knowledge.registry import Registry
from qostil.links.built import check_built
from qostil.links.named import NamedLinks
from qostil.mkdocs.run import Part
from qostil.mkdocs.takeover import current_page
from qostil.model.locale import split_locale

log = logging.getLogger("mkdocs.qostil.links")


class Links(Part):
    """The event handlers that resolve and check links."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Add the Markdown extension for the names of the registry."""
        names = _NamesOfPage(self._run.corpus.knowledge.registry, config)
        config.markdown_extensions = [*config.markdown_extensions, names]  # type: ignore[list-item]
        return config

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Check the links of the built site."""
        for finding in check_built(Path(config.site_dir), self._run.corpus, self._run.leads):
            log.error("%s\n    → %s", finding, finding.remedy)


class _NamesOfPage(NamedLinks):
    """The extension, which takes the language of the page that is being rendered."""

    def __init__(self, registry: Registry, config: MkDocsConfig) -> None:
        super().__init__(registry)
        self._config = config

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Python-Markdown's
        """Set the language with each page that is rendered: all others may have been read since this one was."""
        page = current_page(self._config)
        self.locale = split_locale(page.file.src_uri)[0] if page else None
        super().extendMarkdown(md)
