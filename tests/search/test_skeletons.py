"""What is kept of asked questions is used as long as they would be written alike, and no longer."""

from __future__ import annotations

from pathlib import Path

import pytest

from qostil.search import skeletons as module
from qostil.search.skeletons import skeletons

GROUPS = [["xtr rthtr gt", "чек қайда"], ["роутер ghosts"]]


def fresh(groups: list[list[str]], known: list[str], operators: list[dict[str, object]] | None = None) -> object:
    return skeletons(groups, known, "kk", operators or [])


@pytest.mark.parametrize(
    ("groups", "known"),
    [
        (GROUPS, ["чек"]),
        (GROUPS, ["чек", "мүлде басқа"]),
        (GROUPS, ["чек", "керек", "пе"]),
        (GROUPS, []),
        ([["чек қайда"]], ["чек"]),
        ([*GROUPS, ["ghosts", "ghosts", "тағы"]], ["чек"]),
    ],
)
def test_what_was_kept_before_gives_what_is_written_anew(
    groups: list[list[str]], known: list[str], tmp_path: Path
) -> None:
    for before in (["чек"], ["чек", "керек", "пе"]):
        skeletons(GROUPS, before, "kk", [], tmp_path)
        assert skeletons(groups, known, "kk", [], tmp_path) == fresh(groups, known)


def test_names_of_operators_count(tmp_path: Path) -> None:
    skeletons(GROUPS, ["чек"], "kk", [], tmp_path)
    operators: list[dict[str, object]] = [{"id": "router", "names": ["rutir"], "documents": []}]
    assert skeletons(GROUPS, ["чек"], "kk", operators, tmp_path) == fresh(GROUPS, ["чек"], operators)


def test_other_words_of_the_site_cost_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = skeletons(GROUPS, ["чек"], "kk", [], tmp_path)
    monkeypatch.delattr(module, "search_script")
    assert skeletons(GROUPS, ["чек", "тағы", "бір", "сөз"], "kk", [], tmp_path) == found


def test_a_damaged_file_is_written_anew(tmp_path: Path) -> None:
    found = skeletons(GROUPS, ["чек"], "kk", [], tmp_path)
    (tmp_path / "skeletons-kk.msgpack").write_bytes(b"?")
    assert skeletons(GROUPS, ["чек"], "kk", [], tmp_path) == found
