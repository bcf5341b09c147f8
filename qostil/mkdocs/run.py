"""What the events of one site share: the build that is at work, and whether it is a preview."""

from __future__ import annotations

from dataclasses import dataclass

from qostil.build.build import Build
from qostil.corpus.corpus import Corpus


@dataclass
class Run:
    """A run of MkDocs: one build or, in a preview, one after another.

    A build that was `given` has been checked before, and is the only one; else each begins with a new reading.
    """

    given: Build | None = None
    is_preview: bool = False
    _build: Build | None = None

    @property
    def build(self) -> Build:
        """The build that is at work."""
        assert self._build  # noqa: S101 - the first event of each build sets it
        return self._build

    @build.setter
    def build(self, build: Build) -> None:
        self._build = build

    @property
    def corpus(self) -> Corpus:
        """What is shown: in a preview all pages, else those that readers get."""
        return self.build.with_drafts if self.is_preview else self.build.corpus


class Part:
    """Some events that belong together."""

    def __init__(self, run: Run) -> None:
        """Share the run with the other parts."""
        self._run = run
