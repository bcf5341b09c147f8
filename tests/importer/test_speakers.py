"""Two labels that take turns are those of questions and answers; other pairs of labels are part of the text."""

from __future__ import annotations

import pytest

from qostil.importer.change_log import ChangeLog
from qostil.importer.parsed_source import understand
from qostil.importer.rules.speakers import TIME, speakers
from qostil.importer.source_text import Cell, Look, SourceText, TextRow
from tests.importer.test_marks import read

ITEMS = [("Чек керек пе?", "Иә, сақтаңыз."), ("Шот қайда?", "Кабинетте."), ("Шарт қашан бітеді?", "Бір жылдан кейін.")]


@pytest.mark.parametrize(
    "form",
    [
        "Тілші: {}\nМаман: {}",
        "— Тұрғын : {}\n— Шебер : {}",
        "**Оқырман:** {}\n**Кітапханашы:** {}",
        "Тұрғын\n{}\nБайланыс орталығы\n{}",
        "С {}\nЖ {}",
        "Сұрақ {}\nЖауап {}",
    ],
)
def test_two_speakers_in_turn(form: str) -> None:
    assert read("\n".join(form.format(*item) for item in ITEMS)) == ITEMS


def test_the_first_of_two_labels_may_name_matters() -> None:
    items = [("Оплата картой", "Работает."), ("Возврат товара", "Занимает три дня."), ("Поиск чека", "Он в архиве.")]
    text = "# Оплата и возврат\n" + "\n".join(f"Тема: {topic}\nКомментарий: {said}" for topic, said in items)
    assert read(text, "ru") == items


def test_the_times_of_messages_are_told() -> None:
    lines = [f"Тұрғын\n{asked}\n10:1{n}\nШебер\n{said}\n[10:1{n}:30]" for n, (asked, said) in enumerate(ITEMS)]
    source = understand(SourceText("a.txt", "\n".join(lines)), "kk")
    assert [(item.question, item.text) for item in source.items] == ITEMS
    assert [entry.reason for entry in source.log.dropped] == [TIME] * 6


TWO_OF_EACH = "Тілші: Чек керек пе?\nМаман: Иә.\nТілші: Шот қайда?\nМаман: Хатта."
NOT_IN_TURN = (
    "Клиент: Где мой чек?\nКлиент: Где счёт?\nКлиент: Где заказ?\n"
    "Мастер: Чек в письме.\nМастер: Счёт в кабинете.\nМастер: Заказ на складе."
)
BOTH_ASK = "Клиент: Где мой чек?\nМастер: А номер заказа?\n" * 3
SECTIONS = "Раздел: Оплата\nПункт: Где чек?\nВ письме.\n" * 3
ONE_ASKS = "Раздел: Доставка\nПункт: Срок\nТри дня.\n" * 2 + "Раздел: Оплата\nПункт: Где чек?\nВ письме."
SENTENCES = "Раньше: Оплата была в кассе.\nТеперь: Оплата картой.\n" * 3
NOTES = "Важно: Чек хранится год\nВнимание: Касса не хранит чеки\n" * 3
STEPS = "Шаг 1: Откройте приложение\nШаг 2: Нажмите «Оплатить»\n" * 3
HEADED = "## Тариф «Дом»\nЦена: 5 000 тенге\nСкорость: 100 Мбит/с\n" * 3
ASKED = "Сколько стоит «Дом»?\nЦена: 5 000 тенге\nСрок: 1 день\n" * 3
LABELLED = "Вопрос 1: Где чек?\nОтвет 1: В письме.\nМастер: Где счёт?\nКлиент: Не знаю.\n" * 3


@pytest.mark.parametrize(
    "text",
    [TWO_OF_EACH, NOT_IN_TURN, BOTH_ASK, SECTIONS, ONE_ASKS, SENTENCES, NOTES, STEPS, HEADED, ASKED, LABELLED],
    ids="two_of_each not_in_turn both_ask sections one_asks sentences notes steps headed asked labelled".split(),
)
def test_other_labels_are_part_of_the_text(text: str) -> None:
    rows = [TextRow(line, (number,)) for number, line in enumerate(text.strip().split("\n"), 1)]
    assert speakers(rows, ChangeLog()) == rows


def test_labels_inside_of_a_table_are_part_of_it() -> None:
    texts = [text for asked, said in ITEMS for text in (f"Тілші: {asked}", f"Маман: {said}")]
    rows = [TextRow(text, (n,), look=Look(cell=Cell(0, n, 0))) for n, text in enumerate(texts)]
    assert speakers(rows, ChangeLog()) == rows
