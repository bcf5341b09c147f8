"""Cards that are not as they should be are one line, and never a traceback."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.project import CLEAN, lay_out, qostil

FIGURE = "rows:\n  late-fee:\n  - clause: '7'\n"


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (FIGURE.encode("utf-16"), "knowledge/cards/a.yml: is not UTF-8; save it as UTF-8"),
        (
            FIGURE + "  late-fee: []\n",
            "a.yml: the row «late-fee» stands on lines 2, 4; keep one of them",
        ),
        ("rows: [late-fee]", "cards/a.yml: Expected `object`, got `array` - at `$.rows`; mend it"),
        (FIGURE + "    of: {kk: а}\n", "cards/a.yml: Object contains unknown field `of`"),
        ("rows: {late-fee: [", "cards/a.yml: while parsing"),
    ],
)
def test_a_card_that_cannot_be_read_is_one_line(tmp_path: Path, content: str | bytes, why: str) -> None:
    done = qostil("check", cwd=lay_out(tmp_path, {**CLEAN, "../knowledge/cards/a.yml": content}))
    assert (done.returncode, done.stdout) == (2, "")
    assert why in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_card_that_is_a_folder_is_one_line(tmp_path: Path) -> None:
    root = lay_out(tmp_path, CLEAN)
    (root / "knowledge/cards/a.yml").mkdir(parents=True)
    done = qostil("check", cwd=root)
    assert done.returncode == 2
    assert "cards/a.yml: Is a directory; mend it" in done.stderr


@pytest.mark.parametrize("content", ["", "# Карта\n", "rows: {}\n"])
def test_an_empty_card_is_one_without_rows(tmp_path: Path, content: str) -> None:
    done = qostil("check", cwd=lay_out(tmp_path, {**CLEAN, "../knowledge/cards/a.yml": content}))
    assert (done.returncode, done.stderr) == (0, "")


def test_a_situation_without_a_title_has_its_id(tmp_path: Path) -> None:
    page = "---\ntitle: Т\ndescription: С.\nkind: contract\n---\n\n## Т { #router-lost }\n\nМ.\n"
    title = "- {id: moving, title: {kk: Көшу}, words: {}}\n"
    files = {**CLEAN, "kk/contracts/a.md": page, "ru/contracts/a.md": page, "../knowledge/situations.yml": title}
    done = qostil("check", "--only", "contract-situation", cwd=lay_out(tmp_path, files))
    assert done.returncode == 1
    assert "does not answer the situation «moving»" in done.stdout
