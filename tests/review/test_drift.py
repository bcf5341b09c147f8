"""What keeps two languages out of step, where nothing that a reader sees has changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.links.project import run
from tests.project import KK, RU, lay_out


@pytest.mark.parametrize("more", ["", "\nТағы бір абзац.\n"], ids=["paired", "not-paired"])
def test_another_fingerprint_of_the_same_words_is_no_change(tmp_path: Path, more: str) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.qostil.severity]\n"structure" = "warning"\n', "utf-8")
    lay_out(tmp_path, {"kk/payments.md": KK + more, "ru/payments.md": RU}, nav=["payments.md"])
    assert run(tmp_path, "review", "--adopt").returncode == 0
    lock = tmp_path / "knowledge/reviews/payments.lock"
    rows = [row.split(" ") for row in lock.read_text("utf-8").splitlines()]
    (receipt,) = (row for row in rows if row[0] == "receipt")
    receipt[1] = "0" * 20
    lock.write_text("\n".join(" ".join(row) for row in rows) + "\n", "utf-8")
    assert run(tmp_path, "check", "--only", "out-of-step", "--json").stdout.strip() == "[]"
