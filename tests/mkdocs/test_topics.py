"""What is written into a site never reaches the files of the shelf, which are linked into it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from qostil.mkdocs import topics
from qostil.outputs.output import TopicFile


@pytest.mark.parametrize(("is_yielding", "shown"), [(False, b"new"), (True, b"kept")])
def test_a_topic_that_is_not_kept_changes_no_file_of_another_one(
    is_yielding: bool, shown: bytes, tmp_path: Path
) -> None:
    kept, site = tmp_path / "kept", tmp_path / "site"
    kept.write_bytes(b"kept")
    site.mkdir()
    os.link(kept, site / "card.png")
    topics._write_all([TopicFile("card.png", b"new", is_yielding)], site)
    assert (kept.read_bytes(), (site / "card.png").read_bytes()) == (b"kept", shown)
