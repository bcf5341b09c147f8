"""A page that takes in another file is read as that file is now, wherever the command is run."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.project import CLEAN, lay_out, qostil


@pytest.mark.parametrize("options", [{}, {"base_path": "parts"}, {"base_path": ["parts"]}], ids=str)
@pytest.mark.parametrize("folder", [".", "docs/kk"])
def test_what_is_taken_in_is_checked_anew(tmp_path: Path, options: dict[str, object], folder: str) -> None:
    name = "a.txt" if options else "parts/a.txt"
    pages = {path: text + f'\n--8<-- "{name}"\n' for path, text in CLEAN.items()}
    lay_out(tmp_path, pages, markdown_extensions=["attr_list", {"pymdownx.snippets": options}])
    part = tmp_path / "parts/a.txt"
    part.parent.mkdir()
    for text, code in (("2026.", 0), ("TODO", 1), ("2026.", 0)):
        part.write_text(text, "utf-8")
        done = qostil("check", cwd=tmp_path / folder)
        assert (done.returncode, done.stderr) == (code, ""), done.stdout
        assert ("TODO" in done.stdout) == bool(code)
