"""Reading both trees: many pages are read as few are."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from qostil.checks import check_page
from qostil.knowledge.knowledge import Knowledge
from qostil.reading import reader
from qostil.reading.trees import read_corpus
from qostil.settings.project import Settings
from qostil.settings.site import read_site
from tests.project import KK, RU, lay_out


def test_pages_read_in_parallel_are_the_same_as_one_by_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pages = {f"kk/{n}.md": KK.replace("керек", f"керек {n}") for n in range(8)}
    lay_out(tmp_path, pages | {"ru/0.md": RU, "ru/broken.md": b"\xff"})
    site, knowledge = read_site(tmp_path), Knowledge(tmp_path)
    check = partial(check_page, knowledge=knowledge)
    one_by_one = read_corpus(tmp_path, Settings(), site, knowledge, check)
    (tmp_path / ".cache/qostil/pages.msgpack").unlink()
    monkeypatch.setattr(reader, "PARALLEL_FROM", 2)
    monkeypatch.setattr(reader, "_BATCH", 3)
    assert read_corpus(tmp_path, Settings(), site, knowledge, check) == one_by_one
    assert len(one_by_one.pages) == 10
