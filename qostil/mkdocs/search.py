"""Write the files of the search."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from qostil.mkdocs.run import Part
from qostil.search.writing import write_search
from qostil.system.cache import cache_of

_LUNR = files("mkdocs.contrib.search").joinpath("templates/search/lunr.js")


class Search(Part):
    """The event handler that installs the search."""

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the search index of the rendered pages."""
        write_search(self._run.corpus, Path(config.site_dir), _LUNR.read_text("utf-8"), cache_of(self._run.build.root))
