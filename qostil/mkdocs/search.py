"""Write the files of the search."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from qostil.mkdocs.run import Part
from qostil.mkdocs.topic import Topic
from qostil.outputs.output import TopicFile
from qostil.search.documents import documents_on
from qostil.search.writing import texts, write_search
from qostil.system.cache import cache_of


class Search(Part):
    """The event handler that installs the search."""

    def files_of(self, topic: Topic, config: MkDocsConfig) -> Iterator[TopicFile]:
        """Yield the texts that the search shows of a topic."""
        corpus = self._run.corpus
        for read in filter(None, (self._run.page(page.file.src_uri) for page in topic.pages)):
            yield from (TopicFile(*text) for text in texts(read.locale, documents_on(read, corpus)))

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the search index of the rendered pages."""
        corpus, cache = self._run.corpus, cache_of(self._run.build.root)
        write_search(corpus, Path(config.site_dir), cache)
