"""Define a build: a project's input, read once, with the findings of the checks."""

from __future__ import annotations

import gc
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import cached_property, partial
from pathlib import Path

from qostil.build.checking import run_checks, stops_publishing
from qostil.build.unsafe import refuse_unsafe
from qostil.checks import check_page
from qostil.corpus.corpus import Corpus
from qostil.knowledge.files import refuse_foreign_links
from qostil.knowledge.knowledge import Knowledge
from qostil.model.finding import Finding
from qostil.reading.trees import read_corpus
from qostil.review.states import reviewed_days
from qostil.settings.project import Settings, read_settings
from qostil.settings.site import Site, read_site
from qostil.system.cache import cache_of


@dataclass(frozen=True)
class Build:
    """The complete data of a build, which is read only once."""

    root: Path
    settings: Settings
    site: Site
    # The data of the site besides its pages.
    knowledge: Knowledge
    # Every page, including drafts.
    with_drafts: Corpus
    findings: Sequence[Finding]

    @property
    def corpus(self) -> Corpus:
        """The corpus as readers get it, without drafts."""
        return self.with_drafts.published

    @cached_property
    def reviewed(self) -> Mapping[tuple[str, str], date]:
        """The days on which somebody has read an item in both languages, as it is now, by page and id."""
        return reviewed_days(self.corpus)

    @cached_property
    def is_stopped(self) -> bool:
        """Return whether a finding stops publishing."""
        return stops_publishing(self.findings)


def read_build(root: Path, only: Collection[str] = ()) -> Build:
    """Read a project and run its checks, or only the named ones; findings are sorted by place.

    Raises CannotRunError for settings with which nothing can be built.
    """
    refuse_foreign_links(root)
    settings, site, knowledge = read_settings(root), read_site(root), Knowledge(root)
    refuse_unsafe(site.texts)
    with _without_collections():
        corpus = read_corpus(root, settings, site, knowledge, partial(check_page, knowledge=knowledge))
        findings = run_checks(corpus, settings, site, only, cache_of(root))
    return Build(root, settings, site, knowledge, corpus, findings)


@contextmanager
def _without_collections() -> Iterator[None]:
    """Disable garbage collection meanwhile: the many pages live as long as the run and contain no cycles."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
