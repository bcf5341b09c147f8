"""What a document has at the edges of its pages and around its questions is in no answer; what looks so, is."""

from __future__ import annotations

import pytest

from qostil.importer.change_log import ChangeLog
from qostil.importer.parsed_source import understand
from qostil.importer.rules.calls import CALL, calls
from qostil.importer.rules.endings import ENDING
from qostil.importer.rules.heads import HEAD, NUMBER, PRINTED, heads
from qostil.importer.source_text import Cell, Look, SourceText, TextRow
from tests.importer.test_marks import read

TOP = ["Памятка абонента", "Где мой счёт?", "В кабинете.", "Нужен ли чек?"]
BOTTOM = ["Да, храните его год.", "Где договор?", "В письме."]


def paged(foot: str, bottom: list[str] = BOTTOM) -> list[TextRow]:
    """Return the rows of two pages, the first of which has a foot."""
    texts = [*TOP, foot, *bottom]
    return [TextRow(text, (n,), opens_page=n in (1, len(TOP) + 2)) for n, text in enumerate(texts, 1)]


def dropped(rows: list[TextRow]) -> list[tuple[str, str]]:
    log = ChangeLog()
    kept = heads(rows, log)
    assert len(kept) + len(log.dropped) == len(rows)
    return [(entry.text, entry.reason) for entry in log.dropped]


@pytest.mark.parametrize(
    ("foot", "reason"),
    [
        ("Памятка абонента 1", HEAD),
        ("Памятка абонента стр. 1 из 2", HEAD),
        ("1 Памятка абонента", HEAD),
        ("Версия 3.1 от 12.01.2026 стр. 1 из 2", HEAD),
        ("Ред. 4 1/2", HEAD),
        ("2 беттің 1-беті", NUMBER),
        ("Всего страниц: 2", NUMBER),
        ("Страница 1 из 2", NUMBER),
        ("https://qoima.example/faq 1", PRINTED),
        ("https://qoima.example/faq 1/2", PRINTED),
    ],
)
def test_the_foot_of_a_page(foot: str, reason: str) -> None:
    assert dropped(paged(foot)) == [(foot, reason)]


@pytest.mark.parametrize(
    "foot",
    [
        "Звоните до 12 мая 2026",
        "Храните чек 1 год",
        "Памятка для абонента 1",
        "Памятка 1",
        "Смотрите стр. 1 из 2",
        "Версия программы обновляется, нажмите на значок 1/2",
    ],
)
def test_the_last_words_of_a_page_stay(foot: str) -> None:
    assert dropped(paged(foot)) == []


@pytest.mark.parametrize("text", ["Памятка абонента 1", "Версия 3.1 от 12.01.2026 стр. 1 из 2"])
def test_a_foot_stands_at_the_edge_of_a_page_and_not_above_all(text: str) -> None:
    assert dropped(paged("Она в шапке.", [BOTTOM[0], text, *BOTTOM[1:]])) == []
    assert dropped([TextRow(text, (1,), opens_page=True), *paged("Она в шапке.")]) == []


def test_a_title_of_one_word_is_no_running_head() -> None:
    rows = [TextRow(text, (n,), opens_page=n == 1) for n, text in enumerate(["Чек", *BOTTOM, "Чек 1"], 1)]
    assert dropped(rows) == []


FAQ = "Где мой счёт?\nВ кабинете.\n\nНужен ли чек?\nДа, храните его год."
ITEMS = [("Где мой счёт?", "В кабинете."), ("Нужен ли чек?", "Да, храните его год.")]


@pytest.mark.parametrize(
    "call",
    [
        "Остались вопросы? Контакт-центр: 8 (727) 300-10-10",
        "«Не нашли ответ? Пишите на help@qoima.example»",
    ],
)
def test_a_call_to_ask_is_told_and_in_no_answer(call: str) -> None:
    source = understand(SourceText("a.txt", f"{FAQ}\n\n{call}"), "ru")
    assert [(item.question, item.text) for item in source.items] == ITEMS
    assert [entry.reason for entry in source.log.dropped] == [CALL]


@pytest.mark.parametrize(
    "text",
    [
        "Остались вопросы по чеку: ответим в течение 24 часов.",
        "Звоните, если остались вопросы: 8 800 070 40 40.",
        f"Напишите нам на help@qoima.example{', и мы ответим' * 12}.",
    ],
)
def test_words_of_a_call_may_stand_in_an_answer(text: str) -> None:
    assert read(f"{FAQ}\n{text}", "ru")[1][1].split("\n")[-1].endswith(text)


def test_a_call_in_a_table_stays() -> None:
    rows = [TextRow("Напишите нам: help@qoima.example", (1,), look=Look(cell=Cell(0, 0, 0)))]
    assert calls(rows, ChangeLog()) == rows


@pytest.mark.parametrize("name", ["Приложение", "## Приложение № 1", "ПРИЛОЖЕНИЕ А.", "Приложения:"])
def test_an_appendix_is_told_and_in_no_answer(name: str) -> None:
    sample = [f"Строка {n} образца: сюда впишите дату и номер чека." for n in range(1, 21)]
    source = understand(SourceText("a.txt", "\n".join([FAQ, "", name, *sample])), "ru")
    assert [(item.question, item.text) for item in source.items] == ITEMS
    assert {entry.reason for entry in source.log.dropped} == {ENDING}
    assert len(source.log.dropped) == 21


@pytest.mark.parametrize(
    "behind",
    [
        "Приложение\nЕго можно скачать в магазине.\nКак его обновить?\nНажмите «Обновить».",
        "Приложение\nОТВЕТ: Скачайте его в магазине.",
        "Приложение «Qoima» работает без сети.",
        "Приложение\n" + "\n".join(f"{n}) Нажмите кнопку {n}." for n in range(1, 42)),
    ],
)
def test_an_app_is_no_appendix(behind: str) -> None:
    source = understand(SourceText("a.txt", f"{FAQ}\n{behind}"), "ru")
    assert ENDING not in {entry.reason for entry in source.log.dropped}


def test_a_table_below_the_name_of_an_appendix_stays() -> None:
    texts = ["Чек керек пе?", "Иә.", "Шот қайда?", "Хатта.", "Қосымша", "Тариф", "Баға", "Үй", "5 000 теңге"]
    looks = [Look()] * 5 + [Look(cell=Cell(0, row, column)) for row in (0, 1) for column in (0, 1)]
    source = understand(SourceText("a.docx", "\n".join(texts), looks=tuple(looks)), "kk")
    assert source.items[-1].text.split("\n")[-2:] == ["| Тариф | Баға |", "| Үй | 5 000 теңге |"]
