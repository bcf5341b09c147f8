"""What stands behind the last answer is no part of it, and answers that stand apart come to their questions."""

from __future__ import annotations

import pytest

from qostil.importer.accounting import lost_words
from qostil.importer.parsed_source import understand
from qostil.importer.rules.endings import ENDING
from qostil.importer.source_text import SourceText
from tests.importer.test_marks import read

FAQ = "Где мой счёт?\nВ кабинете.\n\nНужен ли чек?\nДа, храните его год."
ITEMS = [("Где мой счёт?", "В кабинете."), ("Нужен ли чек?", "Да, храните его год.")]


@pytest.mark.parametrize(
    "ending",
    [
        "С уважением,\nслужба поддержки",
        "Исп.: отдел продаж, тел. 8 727 300 10 10",
        "Исполнитель: отдел по работе с клиентами",
        "СПАСИБО ЗА ВНИМАНИЕ!\nhelp@qoima.example",
        "Начальник отдела ____________",
        "М.П.",
        "Мы используем файлы cookie. Принять",
        "© 2026 ТОО «Алатау».\nМы используем файлы cookie.\nПринять\nНастроить",
        "* Цены действуют с 1 января.",
    ],
)
def test_an_ending_is_told_and_in_no_answer(ending: str) -> None:
    source = understand(SourceText("a.txt", f"{FAQ}\n\n{ending}"), "ru")
    assert [(item.question, item.text) for item in source.items] == ITEMS
    assert {entry.reason for entry in source.log.dropped} == {ENDING}
    assert not lost_words(source)


@pytest.mark.parametrize(
    "ending", ["Құрметпен, қолдау қызметі", "Орынд.: сату бөлімі", "Назарларыңызға рахмет!", "М.О."]
)
def test_an_ending_in_the_other_language(ending: str) -> None:
    assert read(f"Чек керек пе?\nИә, сақтаңыз.\nШот қайда?\nКабинетте.\n{ending}")[1] == ("Шот қайда?", "Кабинетте.")


@pytest.mark.parametrize(
    "answer",
    [
        "Спасибо за внимание к правилам: от них зависит срок ремонта.",
        "Распишитесь в акте.\nС уважением относитесь к мастеру.\nКак вызвать его снова?\nПозвоните.",
        "Исполняется в срок.",
        "С уважением относитесь к мастеру.\n- Не торопите.\n- Покажите место.",
        "Возьмите с собой:\n* чек;\n* паспорт.",
    ],
)
def test_words_of_an_ending_may_stand_in_an_answer(answer: str) -> None:
    source = understand(SourceText("a.txt", f"{FAQ}\n\nЧто ещё?\n{answer}"), "ru")
    assert not source.log.dropped


@pytest.mark.parametrize(
    ("asked", "answered"),
    [("{}. ", "{}. "), ("{}) ", "{}. "), ("Вопрос {}. ", "Ответ {}. "), ("№ {} ", "{}) ")],
)
@pytest.mark.parametrize("heading", ["Ответы", "## Ответы:", "ОТВЕТЫ"])
def test_answers_by_number_behind_all_questions(asked: str, answered: str, heading: str) -> None:
    questions = [f"{asked.format(n)}{question}" for n, (question, _) in enumerate(ITEMS, 1)]
    answers = [f"{answered.format(n)}{answer}" for n, (_, answer) in enumerate(ITEMS, 1)]
    assert read("\n".join([*questions, heading, *answers]), "ru") == ITEMS


def test_an_answer_by_number_keeps_its_paragraphs_and_bullets() -> None:
    text = "1. Чек керек пе?\n2. Шот қайда?\n\nЖауаптар\n\n2. Мына жерде:\n- кабинетте;\n- хатта.\n\n1. Иә."
    assert read(text) == [("Чек керек пе?", "Иә."), ("Шот қайда?", "Мына жерде:\n- кабинетте;\n- хатта.")]


@pytest.mark.parametrize(
    "label", ["Жауап {}:", "{}-жауап:", "{}-жауап.", "Жауап № {}.", "Жауабы:", "Жауап.", "№ {}-жауап:"]
)
def test_labels_of_answers_with_numbers(label: str) -> None:
    text = f"1. Чек керек пе?\n{label.format(1)} Иә.\n2. Шот қайда?\n{label.format(2)} Кабинетте."
    assert read(text) == [("Чек керек пе?", "Иә."), ("Шот қайда?", "Кабинетте.")]
