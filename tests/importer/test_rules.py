"""What normalising does to a source, one rule after another, and what it tells of it."""

from __future__ import annotations

import inspect
from pathlib import Path

import docx
import pytest

from qostil.importer.parsed_source import ParsedSource, open_sources, understand
from qostil.importer.source_text import SourceText


def kk(text: str) -> ParsedSource:
    return understand(SourceText("a.txt", inspect.cleandoc(text)), "kk")


def ru(text: str) -> ParsedSource:
    return understand(SourceText("a.txt", inspect.cleandoc(text)), "ru")


def answer(source: ParsedSource, number: int = 0) -> list[str]:
    return [row.text for row in source.items[number].answer]


def rules(source: ParsedSource) -> set[str]:
    return {change.rule for change in source.log.changes}


def test_broken_lines_become_paragraphs_and_cut_words_words() -> None:
    source = kk("""
        Кітапты қалай ұзартамын?
        ЖАУАП:
        Мерзімді жеке кабинетте, мобиль-
        дік қосымшада немесе телефон арқылы
        ұзартуға болады. Мобильдік қосымша
        тегін, сондай-
        ақ Call-
        орталығына қоңырау шалыңыз.
        Ұзарту 15 күнге беріледі.
        Кітап қайда?
        ЖАУАП: залда.
    """)
    assert answer(source) == [
        "Мерзімді жеке кабинетте, мобильдік қосымшада немесе телефон арқылы ұзартуға болады. Мобильдік қосымша "
        "тегін, сондай-ақ Call-орталығына қоңырау шалыңыз.",
        "Ұзарту 15 күнге беріледі.",
    ]
    assert "paragraphs" in rules(source)


@pytest.mark.parametrize(
    "mark", ["ПРОДОЛЖЕНИЕ ОТВЕТА:", "Продолжение ответа", "ПРОДЛОЖЕНИЕ ОТВЕТА:", "ОТВЕТ (продолжение):"]
)
def test_a_continued_answer_is_one_answer(mark: str) -> None:
    source = ru(f"Где чек?\nОТВЕТ:\nВ письме.\nЗачем чек?\nОТВЕТ: Для возврата.\nГде чек?\n{mark}\nИли в кабинете.")
    assert [item.question for item in source.items] == ["Где чек?", "Зачем чек?"]
    assert answer(source) == ["В письме.", "Или в кабинете."]


def test_continued_in_brackets() -> None:
    source = kk("Чек қайда?\nЖАУАП:\nХатта.\nЧек қайда? (жалғасы)\nЖАУАП:\nНемесе кабинетте.")
    assert answer(source) == ["Хатта.", "Немесе кабинетте."]


def test_an_item_given_twice_is_one_and_the_second_is_told_as_dropped() -> None:
    source = kk("Чек қайда?\nЖАУАП:\nХатта.\nШот қайда?\nЖАУАП:\nКабинетте.\nЧек қайда?\nЖАУАП:\nХатта.")
    assert len(source.items) == 2
    assert [(one.line, one.reason) for one in source.log.dropped] == [(9, "given twice")]


def test_questions_that_differ_in_a_word_stay_two() -> None:
    source = ru("Как подключить роутер?\nОТВЕТ: Позвоните.\nКак отключить роутер?\nОТВЕТ: Напишите.")
    assert len(source.items) == 2


def test_bullets_of_all_kinds_are_lists() -> None:
    source = ru("Что взять?\nОТВЕТ:\n\uf071 паспорт;\n✓ чек;\n● роутер;\n•\nпульт;\n– кабель.\nГде?\nОТВЕТ: Тут.")
    assert answer(source) == ["- паспорт;", "- чек;", "- роутер;", "- пульт;", "- кабель."]


def test_letters_names_and_addresses_are_put_right() -> None:
    source = kk("""
        Veeline кӛмегі қайда?
        ЖАУАП: IР-мекенжай, Cіздің е-mail: https://beeline.example/a?utm_source=x&id=7
        Beeline кеңсесі қайда?
        ЖАУАП: Орталықта.
    """)
    assert source.items[0].question == "Beeline көмегі қайда?"
    assert answer(source) == ["IP-мекенжай, Сіздің e-mail: https://beeline.example/a?id=7"]
    assert {"letters", "names", "addresses"} <= rules(source)


def test_a_name_that_the_document_never_writes_otherwise_is_left_alone() -> None:
    assert ru("Что с Veeline?\nОТВЕТ: Не знаем.\nГде?\nОТВЕТ: Тут.").items[0].question == "Что с Veeline?"


def test_a_question_torn_by_the_word_answer_is_whole_again() -> None:
    source = kk(
        "Үйдегі интернет\nЖАУАП:\nтарифін қалай ауыстырамын?\n3131 нөміріне қоңырау шалыңыз.\nЧек?\nЖАУАП: Хатта."
    )
    assert source.items[0].question == "Үйдегі интернет тарифін қалай ауыстырамын?"


@pytest.mark.parametrize(
    "text",
    [
        "Вопрос 1: Где чек?\nОтвет: В письме.\nВопрос 2: Где счёт?\nОтвет: В кабинете.",
        "В: Где чек?\nО: В письме.\n\nВ: Где счёт?\nО: В кабинете.",
        "1. Где чек?\nВ письме.\n2. Где счёт?\nВ кабинете.",
        "Где чек?\nВ письме.\n\nГде счёт?\nВ кабинете.",
        "# Помощь\n\n## Где чек?\n\nВ письме.\n\n## Где счёт?\n\nВ кабинете.",
        "**Где чек?**\n\nВ письме.\n\n**Где счёт?**\n\nВ кабинете.",
        "Где чек?\n**Ответ:** В письме.\nГде счёт?\n**Ответ:** В кабинете.",
        "Где чек?\nОТВЕТ\nВ письме.\nГде счёт?\nОТВЕТ\nВ кабинете.",
    ],
)
def test_every_way_of_marking_questions(text: str) -> None:
    source = understand(SourceText("a.txt", text), "ru")
    assert [item.question for item in source.items] == ["Где чек?", "Где счёт?"]
    assert [item.text for item in source.items] == ["В письме.", "В кабинете."]


def test_a_table_of_questions_and_answers(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    document = docx.Document()
    table = document.add_table(3, 3)
    for row, cells in zip(
        table.rows, [("№", "Вопрос", "Ответ"), ("1", "Где чек?", "В письме."), ("2", "Где счёт?", "Тут.")], strict=True
    ):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    document.save(str(path))
    source = open_sources({"ru": path})["ru"]
    assert [(item.question, item.text) for item in source.items] == [("Где чек?", "В письме."), ("Где счёт?", "Тут.")]
    assert {one.reason for one in source.log.dropped} == {"the head of a table of questions"}


def test_heads_with_the_number_of_their_page_are_dropped() -> None:
    pages = [f"Где чек номер {n}?\nОТВЕТ:\nВ письме {n}.\nВопросы и ответы | {n}" for n in range(2, 6)]
    source = ru("\n".join(pages))
    assert [row.text for item in source.items for row in item.answer] == [f"В письме {n}." for n in range(2, 6)]
    steps = ru("Как?\nОТВЕТ:\nШаг 1\nОткройте.\nШаг 2\nНажмите.\nШаг 3\nГотово.\nГде?\nОТВЕТ: Тут.")
    assert "Шаг 2" in answer(steps)


def test_a_question_that_ends_with_a_name_on_its_next_line() -> None:
    source = ru("""
        Как подключить услугу
        «Интернет дома»?
        Позвоните в центр поддержки клиентов по номеру, который
        стоит в договоре.
        Где посмотреть счёт за
        услугу?
        В личном кабинете или в приложении, которое
        можно скачать.
    """)
    assert [item.question for item in source.items] == [
        "Как подключить услугу «Интернет дома»?",
        "Где посмотреть счёт за услугу?",
    ]


def test_a_contract_is_told_from_questions() -> None:
    clauses = "\n".join(f"{n}. Абонент обязан исполнять условие номер {n}." for n in range(1, 12))
    source = understand(SourceText("a.txt", f"ПУБЛИЧНЫЙ ДОГОВОР\n{clauses}"), "ru")
    assert source.kind == "contract"
    assert source.contract is not None
    assert [clause.number for clause in source.contract.clauses] == [str(n) for n in range(1, 12)]
    assert [one.text for one in source.unplaced] == ["ПУБЛИЧНЫЙ ДОГОВОР"]
