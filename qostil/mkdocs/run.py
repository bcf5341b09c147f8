"""Define the state shared by the event handlers of a site: the current build, and whether it is a preview."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from mkdocs.config.defaults import MkDocsConfig

from qostil.build.build import Build
from qostil.corpus.corpus import Corpus
from qostil.links.leads import Leads
from qostil.mkdocs.answer_link import AnswerLink
from qostil.mkdocs.topic import Topic
from qostil.model.page import Page
from qostil.model.share import Share
from qostil.outputs.output import TopicFile


@dataclass
class Run:
    """A run of MkDocs: one build or, in a preview, a sequence of builds.

    A `given` build has been checked already, and is the only one; otherwise each build reads the input anew.
    """

    given: Build | None = None
    is_preview: bool = False
    # The share of the topics to make and to keep, where several machines build the site.
    share: Share | None = None
    # What the topics of the current build have for the data of the whole site, by names that the parts choose.
    data: dict[str, Sequence[bytes]] = field(default_factory=dict)
    # The links to the pages of items, by the files of their topics; and whether MkDocs has to know these pages too,
    # since it writes them, or since a template of the site may name them.
    answers: Mapping[str, Sequence[AnswerLink]] = field(default_factory=dict)
    has_answer_files: bool = True
    # Where the built pages of each topic lead.
    leads: Sequence[Leads] = ()
    _build: Build | None = None

    @property
    def build(self) -> Build:
        """Return the current build."""
        assert self._build  # noqa: S101 - the first event of each build sets it
        return self._build

    @build.setter
    def build(self, build: Build) -> None:
        self._build = build

    @property
    def corpus(self) -> Corpus:
        """Return the corpus to render: all pages in a preview, otherwise the published ones."""
        return self.build.with_drafts if self.is_preview else self.build.corpus

    def page(self, source: str) -> Page | None:
        """Return the page that was read from a file of the docs folder; None if it is none of the corpus."""
        return self.corpus.by_path.get(f"{self.corpus.docs}/{source}")

    def pages_of(self, topic: Topic) -> Iterator[Page]:
        """Yield the pages of a topic as they were read."""
        return filter(None, (self.page(page.file.src_uri) for page in topic.pages))

    def published_of(self, topic: Topic) -> Iterator[Page]:
        """Yield the pages of a topic as they were read; none in a preview, whose pages show drafts."""
        return iter(()) if self.is_preview else self.pages_of(topic)


class Part:
    """A group of related event handlers."""

    def __init__(self, run: Run) -> None:
        """Store the run that all parts share."""
        self._run = run

    def files_of(self, topic: Topic, config: MkDocsConfig) -> Iterator[TopicFile]:
        """Yield the files that a topic has besides its pages, once these are rendered."""
        yield from ()

    def data_of(self, topic: Topic, config: MkDocsConfig) -> Mapping[str, Sequence[bytes]]:
        """Return what the data of the whole site hold of a topic, by names that no other part or topic uses."""
        return {}

    def seen_by(self, topic: Topic) -> Iterator[object]:
        """Yield what the pages of a topic show of anything that differs from site to site besides their own text.

        It need not name what concerns all topics alike: the settings, the data files, the navigation.
        """
        yield from ()
