"""The side that a source lacks is begun: its facts in words of its language, its structure and terms for the editor."""

from __future__ import annotations

from pathlib import Path

import pytest

from qostil.build.build import read_build
from qostil.facts.find import find_facts
from qostil.importer.writing.stub import stub_of, task_of
from qostil.knowledge.glossary import Glossary, GlossaryEntry
from qostil.languages.known import LANGUAGES
from qostil.model.locale import LOCALES, Locale, other
from tests.importer.project import run

ANSWERS: dict[Locale, str] = {
    "kk": (
        "Айына 1 500 теңге, күніне 0,5 %, 24 сағат, 30 жұмыс күні, 3 тамызда, "
        "айдың 25-ші күні, сағат 9:00, дүйсенбіде, 2026 жылғы 25 шілдеден бастап, "
        "help@qostil.example, *111\\*2#, 100 Мбит/с, 15 ГБ. "
        "Қоңырау: [+7 705 123 45 67](tel:+77051234567), [бет](https://qostil.example/kk/a)."
    ),
    "ru": (
        "В месяц 1 500 тенге, 0,5 % в день, 24 часа, 30 рабочих дней, 3 августа, "
        "25-го числа, в 9:00, в понедельник, с 25 июля 2026 года, help@qostil.example, *111\\*2#, 100 Мбит/с, 15 ГБ. "
        "Звоните: [+7 705 123 45 67](tel:+77051234567), [страница](https://qostil.example/kk/a)."
    ),
}


def values(markdown: str, locale: Locale) -> set[str]:
    return {fact.value for fact in find_facts(markdown.replace("\\", "").replace("`", " "), locale)}


@pytest.mark.parametrize("locale", LOCALES)
def test_the_stub_has_the_facts_of_the_other_language(locale: Locale) -> None:
    there = other(locale)
    stub = stub_of("", ANSWERS[there], locale)
    assert values(stub, locale) == values(ANSWERS[there], there)
    assert stub.startswith(LANGUAGES[locale].phrases.new_answer)
    assert "\n- `*111*2#`" in stub
    assert "\n- [+7 705 123 45 67](tel:+77051234567)" in stub
    assert "\n- [qostil.example/kk/a](https://qostil.example/kk/a)" in stub


def test_a_fact_that_is_repeated_is_one_bullet() -> None:
    assert stub_of("500 теңге?", "500 теңге, 500 теңге.", "ru").count("500 тенге") == 1


def test_an_answer_without_facts_has_no_bullet() -> None:
    assert stub_of("Кім?", "Абонент.", "ru") == LANGUAGES["ru"].phrases.new_answer


def test_the_editor_is_told_structure_numbers_and_terms() -> None:
    answer = '1. Тарифті таңдаңыз.\n2. Абонент 16 санын басады.\n\n- бір\n\n!!! note "Ескерту"\n    Тариф.'
    glossary = Glossary(
        [GlossaryEntry("тариф", "тариф"), GlossaryEntry("абонент", "абонент", avoid={"kk": ("клиент",)})]
    )
    told = task_of("Клиент кім?", answer, "ru", glossary)
    assert "The answer has 2 steps, 1 bullet, 1 note." in told
    assert "Numbers: 16" in told
    assert told.endswith("Terms: тариф — тариф; абонент — абонент.")


def test_the_import_writes_stubs_on_the_missing_side(project: Path, tmp_path: Path) -> None:
    source = tmp_path / "a.txt"
    source.write_text(
        "Чек керек пе?\nЖАУАП: Иә, 25-ші күніне дейін, 500 теңге.\nШот қайда?\nЖАУАП: Кабинетте.\n", "utf-8"
    )
    assert run("import", "--kk", source, "--into", "help").exit_code == 0
    text = (project / "docs/ru/help.md").read_text("utf-8")
    assert "Здесь будет ответ.\n\n- 500 тенге\n- 25 число\n\n<!-- qostil-question: Only the Kazakh source has" in text
    assert len(read_build(project).with_drafts.by_path["docs/ru/help.md"].items) == 2


def test_a_stub_is_never_shown_as_a_change_of_a_page_that_exists(project: Path, tmp_path: Path) -> None:
    source = tmp_path / "a.txt"
    source.write_text("Чек керек пе?\nЖАУАП: Иә.\nШот қайда?\nЖАУАП: Кабинетте.\n", "utf-8")
    run("import", "--kk", source, "--into", "help")
    page = project / "docs/ru/help.md"
    page.write_text(page.read_text("utf-8").replace("Здесь будет ответ.", "Да."), "utf-8")
    assert "@@" not in run("import", "--kk", source, "--into", "help").stdout
