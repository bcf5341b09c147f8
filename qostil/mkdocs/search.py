"""Integrate the project's own search into Material's interface: set the template context, write the search files."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from qostil.mkdocs.run import Part
from qostil.search.writing import write_search

_LUNR = files("mkdocs.contrib.search").joinpath("templates/search/lunr.js")


class Search(Part):
    """The event handlers that install the search."""

    def on_page_context(self, context: dict[str, Any], **_: Any) -> dict[str, Any]:
        """Declare a search plugin to Material's header, as its own search plugin does."""
        context["config"]["plugins"] = {"material/search": SimpleNamespace(config=SimpleNamespace(enabled=True))}
        return context

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the search index of the rendered pages."""
        write_search(self._run.corpus, Path(config.site_dir), _LUNR.read_text("utf-8"))
