"""Make the output of a topic: render its pages as MkDocs does, and ask all parts for its other files."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation

from qostil.links.built_page import read_built
from qostil.links.leads import sum_up
from qostil.mkdocs import takeover
from qostil.mkdocs.run import Part
from qostil.mkdocs.topic import Topic
from qostil.outputs.output import Output, TopicFile


@dataclass
class Making:
    """What each page of a build is made with, and the parts that have files for topics."""

    parts: Sequence[Part]
    config: MkDocsConfig
    files: Files
    nav: Navigation
    env: Environment
    is_preview: bool

    @cached_property
    def _documents(self) -> Sequence[File]:
        inclusion = InclusionLevel.is_in_serve if self.is_preview else InclusionLevel.is_included
        return self.files.documentation_pages(inclusion=inclusion)

    def output(self, topic: Topic) -> Output:
        """Make all that is built of a topic; its texts are let go of."""
        files = [*self._pages(topic), *self.files_of(topic)]
        built = [read_built(file.name, file.content.decode()) for file in files if file.name.endswith(".html")]
        output = Output(files, self.data_of(topic), sum_up(built, self.config.site_url or ""))
        topic.forget_texts()
        return output

    def _pages(self, topic: Topic) -> Iterator[TopicFile]:
        with takeover.kept_from_disk() as written:
            for page in topic.pages:
                takeover.render(page, self.config, self.files)
            topic.add_answer_pages(self.config)
            # Their texts come from these; no part has anything to do before they do.
            for answer in topic.answer_pages:
                answer.render(self.config, self.files)
            topic.share_out()
            for page in topic:
                is_excluded = page.file.inclusion.is_excluded()  # type: ignore[no-untyped-call]
                takeover.write_page(page, self.config, self._documents, self.nav, self.env, excluded=is_excluded)
        for path, content in written.items():
            yield TopicFile(os.path.relpath(path, self.config.site_dir).replace(os.sep, "/"), content)

    def files_of(self, topic: Topic) -> Iterator[TopicFile]:
        """Yield the files that a topic has besides its pages."""
        for part in self.parts:
            yield from part.files_of(topic, self.config)

    def data_of(self, topic: Topic) -> Mapping[str, Sequence[bytes]]:
        """Return what the data of the whole site hold of a topic, by the names that the parts have chosen."""
        found = [part.data_of(topic, self.config) for part in self.parts]
        return {name: rows for one in found for name, rows in one.items()}
