"""The search is ours, its look is Material's: the templates hear that there is a search, the site gets its files."""

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
    """Events that put the search in its place."""

    def on_page_context(self, context: dict[str, Any], **_: Any) -> dict[str, Any]:
        """Tell Material's header that there is a search, where its own search plugin would."""
        context["config"]["plugins"] = {"material/search": SimpleNamespace(config=SimpleNamespace(enabled=True))}
        return context

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the index of what is shown."""
        write_search(self._run.corpus, Path(config.site_dir), _LUNR.read_text("utf-8"))
