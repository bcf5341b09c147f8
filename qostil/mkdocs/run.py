"""Define the state shared by the event handlers of a site: the current build, and whether it is a preview."""

from __future__ import annotations

from dataclasses import dataclass

from qostil.build.build import Build
from qostil.corpus.corpus import Corpus
from qostil.model.page import Page


@dataclass
class Run:
    """A run of MkDocs: one build or, in a preview, a sequence of builds.

    A `given` build has been checked already, and is the only one; otherwise each build reads the input anew.
    """

    given: Build | None = None
    is_preview: bool = False
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


class Part:
    """A group of related event handlers."""

    def __init__(self, run: Run) -> None:
        """Store the run that all parts share."""
        self._run = run
