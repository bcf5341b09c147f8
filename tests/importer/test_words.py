"""Items are recognised and named by everyday words on any site, and by the words of its products where it has them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.importer.project import run
from tests.importer.samples.library import Asked
from tests.importer.samples.make import as_text

# In another order, and without a figure, a link or a loan word in common.
KK = (
    Asked("forgot", "Құпия сөзді ұмытып қалдым", ("Оны өзгертіңіз.",)),
    Asked("pay", "Қалай төлеуге болады?", ("Кеңседе, қолма-қол ақшамен.",)),
    Asked("kumys", "Қымыз қанша тұр?", ("Күзде арзандайды.",)),
)
RU = (
    Asked("pay", "Как заплатить?", ("В офисе, наличными деньгами.",)),
    Asked("kumys", "Сколько стоит кумыс?", ("Осенью подешевеет.",)),
    Asked("forgot", "Забыл пароль", ("Поменяйте его.",)),
)


@pytest.fixture
def sources(tmp_path: Path) -> list[object]:
    return ["--kk", as_text(tmp_path, "kk", KK), "--ru", as_text(tmp_path, "ru", RU), "--into", "help"]


def imported(project: Path, sources: list[object]) -> Any:
    done = run("import", *sources, "--dry-run", "--report", "report.json")
    assert done.exit_code == 0, done.output
    return json.loads((project / "report.json").read_text("utf-8"))


def named(told: Any) -> tuple[dict[str, tuple[int, int]], tuple[list[Any], list[Any]]]:
    """The pairs by their ids, and the items that stand on one side alone."""
    return {one["id"]: (one["kk"], one["ru"]) for one in told["ids"]}, (told["kk_only"], told["ru_only"])


def test_a_site_without_words_of_its_own(project: Path, sources: list[object]) -> None:
    (project / "knowledge/words.yml").unlink()
    names, alone = named(imported(project, sources))
    assert names.items() >= {"forgot-password": (0, 2), "pay": (1, 0)}.items()
    assert alone == ([], [])


def test_a_site_with_words_of_its_own(project: Path, sources: list[object]) -> None:
    (project / "knowledge/words.yml").write_text("- {en: kumys, kk: [қымыз], ru: [кумыс]}\n", "utf-8")
    names, alone = named(imported(project, sources))
    assert names == {"forgot-password": (0, 2), "pay": (1, 0), "how-much-kumys": (2, 1)}
    assert alone == ([], [])


def test_words_that_are_not_as_they_should_be_are_one_line(project: Path, sources: list[object]) -> None:
    (project / "knowledge/words.yml").write_text("- {en: kumys, kk: қымыз}\n", "utf-8")
    done = run("import", *sources)
    assert (done.exit_code, done.stderr.count("\n")) == (2, 1)
    assert done.stderr.startswith("qostil: knowledge/words.yml: ")
