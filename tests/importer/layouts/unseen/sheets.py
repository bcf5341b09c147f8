"""Sheets of Excel and files of commas: columns, merged rows, sheets for groups, both languages beside each other."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Literal

from xlsxwriter import Workbook

from qostil.model.locale import LOCALES, Locale
from tests.importer.layouts.layout import Content, Layout
from tests.importer.layouts.unseen.common import (
    BOTH,
    answer_word,
    groups,
    pairs,
    question_word,
    say,
    support,
)
from tests.importer.layouts.unseen.markup import html_answer
from tests.importer.samples.library import Asked


def _write_book(path: Path, fill: Callable[[Workbook], None]) -> Path:
    book = Workbook(str(path))
    fill(book)
    book.close()
    return path


def _text(item: Asked | None) -> str:
    """An answer as one cell holds it: a line a paragraph."""
    return "\n".join(item.answer) if item else ""


def _columns(locale: Locale) -> list[str]:
    return [question_word(locale), answer_word(locale)]


def _register(folder: Path, content: Content, locale: Locale) -> Path:
    """Numbered rows under a title over all columns; rows of groups are merged."""

    def fill(book: Workbook) -> None:
        sheet = book.add_worksheet()
        title, bold = (
            book.add_format({"bold": True, "font_size": 16}),
            book.add_format({"bold": True, "bg_color": "#DDD"}),
        )
        wrap = book.add_format({"text_wrap": True, "valign": "top"})
        sheet.merge_range("A1:D1", content.head[locale], title)
        sheet.write("A2", content.intro[locale])
        sheet.write_row("A4", ["№", *_columns(locale), say(locale, "Жаңартылған күні", "Дата обновления")], bold)
        row = 4
        for group in groups(content.items[locale]):
            if group.name:
                sheet.merge_range(row, 0, row, 3, group.name, bold)
                row += 1
            for number, item in group.items:
                sheet.write_row(row, 0, [number, item.question, _text(item), "14.03.2026"], wrap)
                row += 1
        sheet.write(row + 1, 1, support(locale))

    return _write_book(folder / f"{locale}.xlsx", fill)


def _beside(folder: Path, content: Content, _: Locale) -> Path:
    """Both languages in the columns of one sheet."""

    def fill(book: Workbook) -> None:
        sheet = book.add_worksheet("FAQ")
        sheet.write_row(0, 0, ["ID", *("Сұрақ (KZ)", "Жауап (KZ)"), *("Вопрос (RU)", "Ответ (RU)")])
        for row, pair in enumerate(pairs(content), 1):
            cells = [text for item in pair for text in (item.question if item else "", _text(item))]
            sheet.write_row(row, 0, [f"FAQ-{row:03}", *cells])

    return _write_book(folder / f"{BOTH}.xlsx", fill)


def _one_column(folder: Path, content: Content, locale: Locale) -> Path:
    """All in the first column: a question in bold, a row for each paragraph of its answer, an empty row."""

    def fill(book: Workbook) -> None:
        sheet = book.add_worksheet(say(locale, "Парақ1", "Лист1"))
        bold, large = book.add_format({"bold": True}), book.add_format({"font_size": 14, "bg_color": "#FFE699"})
        rows: list[tuple[str, object]] = [(content.head[locale], large), ("", None)]
        for group in groups(content.items[locale]):
            rows += [(group.name, large)] if group.name else []
            for _, item in group.items:
                rows += [(item.question, bold), *((line, None) for line in item.answer), ("", None)]
        for row, (text, style) in enumerate(rows):
            sheet.write(row, 0, text, style)

    return _write_book(folder / f"{locale}.xlsx", fill)


def _sheet_a_group(folder: Path, content: Content, locale: Locale) -> Path:
    """A sheet for each group behind one that says how to fill them in."""

    def fill(book: Workbook) -> None:
        guide = book.add_worksheet(say(locale, "Нұсқаулық", "Инструкция"))
        guide.write(0, 0, say(locale, "Сары ұяшықтарды өзгертпеңіз.", "Жёлтые ячейки не менять."))
        for group in groups(content.items[locale]):
            sheet = book.add_worksheet(group.name or "FAQ")
            sheet.write_row(0, 0, [*_columns(locale), say(locale, "Жауапты бөлім", "Ответственный отдел")])
            for row, (_, item) in enumerate(group.items, 1):
                sheet.write_row(row, 0, [item.question, _text(item), support(locale)])

    return _write_book(folder / f"{locale}.xlsx", fill)


def _sheet_a_language(folder: Path, content: Content, _: Locale) -> Path:
    def fill(book: Workbook) -> None:
        for locale in LOCALES:
            sheet = book.add_worksheet(say(locale, "ҚАЗ", "РУС"))
            sheet.write_row(0, 0, _columns(locale))
            for row, item in enumerate(content.items[locale], 1):
                sheet.write_row(row, 0, [item.question, _text(item)])

    return _write_book(folder / f"{BOTH}.xlsx", fill)


def _write_csv(
    path: Path, rows: Iterable[Sequence[str]], separator: str, encoding: str, quoting: Literal[0, 1] = 0
) -> Path:
    with path.open("w", encoding=encoding, newline="") as file:
        csv.writer(file, delimiter=separator, quoting=quoting).writerows(rows)
    return path


def _semicolons(folder: Path, content: Content, locale: Locale) -> Path:
    """As Excel saves it in Kazakhstan: semicolons, and a mark of the encoding."""
    header = [say(locale, "Санат", "Категория"), *_columns(locale)]
    rows = [[item.group, item.question, _text(item)] for item in content.items[locale]]
    return _write_csv(folder / f"{locale}.csv", [header, *rows], ";", "utf-8-sig")


def _commas(folder: Path, content: Content, locale: Locale) -> Path:
    """As a help desk gives it out: English names of columns, answers in HTML."""
    header = ["id", "created_at", "question", "answer", "status"]
    rows = [
        [str(number), "2026-02-03 11:20:00", item.question, html_answer(item.answer).replace("\n", ""), "published"]
        for number, item in enumerate(content.items[locale], 3101)
    ]
    return _write_csv(folder / f"{locale}.csv", [header, *rows], ",", "utf-8")


def _bare(folder: Path, content: Content, locale: Locale) -> Path:
    """Two columns without a header, all in quotes."""
    rows = [[item.question, _text(item)] for item in content.items[locale]]
    return _write_csv(folder / f"{locale}.csv", rows, ";", "utf-8", csv.QUOTE_ALL)


LAYOUTS = (
    Layout("sheet-register", _register),
    Layout("sheet-beside", _beside),
    Layout("sheet-one-column", _one_column),
    Layout("sheet-a-group", _sheet_a_group),
    Layout("sheet-a-language", _sheet_a_language),
    Layout("csv-semicolons", _semicolons),
    Layout("csv-commas", _commas),
    Layout("csv-bare", _bare),
)
