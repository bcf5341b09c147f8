"""Write the files of the search."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from qostil.mkdocs.run import Part
from qostil.mkdocs.topic import Topic
from qostil.outputs.output import TopicFile
from qostil.search.documents import documents_on
from qostil.search.index import counts_of
from qostil.search.writing import INDEX, texts, write_search
from qostil.system.cache import cache_of


class Search(Part):
    """The event handler that installs the search."""

    def files_of(self, topic: Topic, config: MkDocsConfig) -> Iterator[TopicFile]:
        """Yield the texts that the search shows of a topic."""
        for read in self._run.pages_of(topic):
            yield from (TopicFile(*text) for text in texts(read.locale, documents_on(read, self._run.corpus)))

    def data_of(self, topic: Topic, config: MkDocsConfig) -> Mapping[str, Sequence[bytes]]:
        """Return the words of a topic, counted."""
        counted = {
            read.path: counts_of(list(documents_on(read, self._run.corpus))) for read in self._run.pages_of(topic)
        }
        return {f"{INDEX} {path}": [counts.to_bytes()] for path, counts in counted.items()}

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the search index of the rendered pages."""
        corpus, cache = self._run.corpus, cache_of(self._run.build.root)
        write_search(corpus, Path(config.site_dir), cache, dict(self._counted()))

    def _counted(self) -> Iterator[tuple[str, bytes]]:
        """Yield what was counted of pages when their topics were made, by the paths of the pages."""
        for page in self._run.corpus.pages:
            yield from ((page.path, counts) for counts in self._run.data.get(f"{INDEX} {page.path}", ()))
