"""A page that takes too long, whatever the reason, is a finding, and the others are read."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from qostil.checks.readable import readable
from qostil.knowledge.knowledge import Knowledge
from qostil.model.finding import Finding
from qostil.model.page import Page
from qostil.reading import deadline, reader
from qostil.reading.trees import read_corpus
from qostil.settings.project import Settings
from qostil.settings.site import read_site
from tests.project import KK, lay_out


def endless(page: Page) -> Iterator[Finding]:
    """A check that never ends for a readable page called slow."""
    yield from readable(page)
    if page.key == "slow" and not page.trouble:
        for _ in count():
            pass


@pytest.mark.parametrize("parallel_from", [2, 100])
def test_only_the_page_that_takes_too_long_is_unreadable(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, parallel_from: int
) -> None:
    monkeypatch.setattr(deadline, "MOST_SECONDS", 0.5)
    monkeypatch.setattr(reader, "PARALLEL_FROM", parallel_from)
    root = lay_out(tmp_path, {"kk/a.md": KK, "kk/slow.md": KK, "kk/z.md": KK})
    corpus = read_corpus(root, Settings(), read_site(root), Knowledge(root), endless)
    assert [(page.key, bool(page.trouble), len(page.findings)) for page in corpus.pages] == [
        ("a", False, 0),
        ("slow", True, 1),
        ("z", False, 0),
    ]
    assert deadline.was_stopped(corpus.pages[1])


def test_a_page_that_took_too_long_is_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(deadline, "MOST_SECONDS", 0.5)
    root = lay_out(tmp_path, {"kk/a.md": KK, "kk/slow.md": KK})
    site, knowledge = read_site(root), Knowledge(root)
    read_corpus(root, Settings(), site, knowledge, endless)
    again = read_corpus(root, Settings(), site, knowledge, readable)
    assert [page.trouble for page in again.pages] == [None, None]
