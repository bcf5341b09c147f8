"""Ids: words of the question, shown before they are permanent, and renamed at will."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from qostil.importer.writing.slug import doubt, slugs
from qostil.knowledge.knowledge import Knowledge
from qostil.model.locale import Locale
from tests.importer.project import run
from tests.project import ROOT

MEANINGS = Knowledge(ROOT).meanings
KK = "Құпия сөзді ұмытып қалдым\nЖАУАП: Оны өзгертіңіз.\nҚымыз қанша тұр?\nЖАУАП: Күзде арзандайды.\n"
RU = "Забыл пароль\nОТВЕТ: Поменяйте его.\nСколько стоит кумыс?\nОТВЕТ: Осенью подешевеет.\n"


@pytest.fixture
def sources(tmp_path: Path) -> list[object]:
    for locale, text in (("kk", KK), ("ru", RU)):
        (tmp_path / f"{locale}.txt").write_text(text, "utf-8")
    return ["--kk", tmp_path / "kk.txt", "--ru", tmp_path / "ru.txt", "--into", "help"]


def named(titles: Sequence[dict[Locale, str]], *taken: str) -> list[str]:
    return slugs(titles, MEANINGS, taken)


def test_a_taken_id_gets_another_word_of_the_question() -> None:
    assert named([{"ru": "Как оплатить роутер?"}], "pay-router") == ["pay-router-2"]
    assert named([{"ru": "Как оплатить роутер Aurora?"}], "pay-router-aurora") == ["pay-router-aurora-2"]
    first, second = named([{"ru": "Как оплатить?"}, {"ru": "Как оплатить в кассе?"}], "other")
    assert (first, second) == ("pay", "pay-cashdesk")
    assert named([{"kk": "Роутерді қалай төлеймін?", "ru": "Как оплатить?"}], "pay") == ["pay-router"]


def test_one_more_word_is_enough_if_it_is_free() -> None:
    title: dict[Locale, str] = {"kk": "Роутер мен кабельді төлеу", "ru": "Как оплатить?"}
    assert named([title], "pay", "pay-router") == ["pay-cable"]
    assert named([title], "pay", "pay-router", "pay-cable") == ["pay-router-cable"]


def test_a_word_that_all_share_tells_items_apart_in_the_end() -> None:
    titles: list[dict[Locale, str]] = [
        {"ru": f"Как оплатить {thing}?"} for thing in ("роутер", "кабель", "пульт", "тв")
    ]
    assert named(titles, "router")[0] == "router-pay"


def test_only_words_without_english_are_transliterated() -> None:
    assert named([{"ru": "Оплатить щёлкающую кухлянку"}]) == ["pay-shchyolkayushchuyu-kukhlyanku"]


def test_no_id_ends_inside_a_word() -> None:
    title: dict[Locale, str] = {"ru": "Дезоксирибонуклеиновая превысокомногорассмотрительствующий кумыс"}
    assert named([title]) == ["dezoksiribonukleinovaya"]
    assert len(named([{"ru": "ж" * 500}])[0]) == 60


def test_doubtful_ids_are_marked() -> None:
    title: dict[Locale, str] = {"kk": "Қымыз қанша тұр?", "ru": "Сколько стоит кумыс?"}
    assert doubt("how-much-kumys", title, MEANINGS) == "transliterated: kumys"
    assert doubt("price-of-mare-milk", title, MEANINGS) == ""
    assert doubt("top-5", {"ru": "Топ 5"}, MEANINGS) != "numbered"


def test_the_import_shows_each_id_with_its_question(project: Path, sources: list[object]) -> None:
    told = run("import", *sources, "--dry-run").stdout
    assert "  forgot-password  «Құпия сөзді ұмытып қалдым» / «Забыл пароль»\n" in told
    assert "  how-much         «Қымыз қанша тұр?» / «Сколько стоит кумыс?»\n" in told
    renamed = run("import", *sources, "--id", "how-much=kumys").stdout
    assert (
        "  kumys            «Қымыз қанша тұр?» / «Сколько стоит кумыс?»  ← look twice: transliterated: kumys\n"
        in renamed
    )


def test_items_are_renamed_in_both_drafts(project: Path, sources: list[object]) -> None:
    done = run("import", *sources, "--id", "forgot-password=password-lost", "--report", "report.json")
    assert done.exit_code == 0, done.output
    assert "  password-lost" in done.stdout
    for locale in ("kk", "ru"):
        text = (project / f"docs/{locale}/help.md").read_text("utf-8")
        assert "{ #password-lost }" in text
        assert "forgot-password" not in text
    assert '"password-lost"' in (project / "report.json").read_text("utf-8")


@pytest.mark.parametrize(
    ("pair", "why"),
    [
        ("forgot=lost", "no item of the draft has the id «forgot»"),
        ("forgot-password=Lost", "is no id of an item"),
        ("forgot-password", "is no pair of ids"),
        ("forgot-password=how-much", "another item has the id «how-much»"),
        ("forgot-password=there", "another item has the id «there»"),
    ],
)
def test_a_wrong_id_is_refused_in_one_line(project: Path, sources: list[object], pair: str, why: str) -> None:
    page = project / "docs/kk/other.md"
    page.write_text("---\ntitle: А\ndescription: А.\nkind: faq\n---\n\n## А { #there draft=true }\n\nА.\n", "utf-8")
    done = run("import", *sources, "--id", pair)
    assert (done.exit_code, done.stderr.count("\n")) == (2, 1)
    assert why in done.stderr
    assert not (project / "docs/kk/help.md").exists()
