"""One build: a project's input as it was read once, and what the checks found in it, handed on to all who need it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path

from qostil.build.checking import run_checks, stops_publishing
from qostil.checks import check_page
from qostil.corpus.corpus import Corpus
from qostil.knowledge.knowledge import Knowledge
from qostil.model.finding import Finding
from qostil.reading.trees import read_corpus
from qostil.settings.project import Settings, read_settings
from qostil.settings.site import Site, read_site


@dataclass(frozen=True)
class Build:
    """All that a build knows; nothing of it is read a second time."""

    root: Path
    settings: Settings
    site: Site
    # What the site knows besides its pages.
    knowledge: Knowledge
    # Every page, drafts among them.
    with_drafts: Corpus
    findings: Sequence[Finding]

    @property
    def corpus(self) -> Corpus:
        """The corpus as readers get it, without drafts."""
        return self.with_drafts.published

    @cached_property
    def is_stopped(self) -> bool:
        """Whether a finding stops publishing."""
        return stops_publishing(self.findings)


def read_build(root: Path, only: Collection[str] = ()) -> Build:
    """Read a project and run its checks, all of them or only those named; findings in the order of places."""
    settings, site, knowledge = read_settings(root), read_site(root), Knowledge(root)
    corpus = read_corpus(root, settings, site, knowledge, partial(check_page, knowledge=knowledge))
    return Build(root, settings, site, knowledge, corpus, run_checks(corpus, settings, site, only))
