"""Spreadsheets and CSV: columns of questions, answers, groups, numbers, and of both languages."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path

import xlsxwriter  # type: ignore[import-untyped]

from qostil.model.locale import LOCALES, Locale
from tests.importer.layouts.blocks import ANSWER, QUESTION, counterparts, numbered, opening
from tests.importer.layouts.layout import Content, Layout
from tests.importer.layouts.lines import WINDOWS

Row = tuple[str, ...]
Rows = Callable[[Content, Locale], Iterator[Row]]
_GROUP: Mapping[Locale, str] = {"kk": "Санат", "ru": "Категория"}
_EXCEL: Mapping[Locale, str] = {"kk": "utf-8-sig", "ru": "utf-8-sig"}


def _plain(content: Content, locale: Locale) -> Iterator[Row]:
    yield QUESTION[locale], ANSWER[locale]
    yield from _without_head(content, locale)


def _without_head(content: Content, locale: Locale) -> Iterator[Row]:
    for one in numbered(content, locale):
        yield one.asked.question, "\n".join(one.asked.answer)


def _with_groups(content: Content, locale: Locale) -> Iterator[Row]:
    """Yield number, category, question, answer, and the day of the last change."""
    days: Mapping[Locale, str] = {"kk": "Жаңартылған күні", "ru": "Дата обновления"}
    yield "№", _GROUP[locale], QUESTION[locale], ANSWER[locale], days[locale]
    for one in numbered(content, locale):
        group = one.asked.group or content.head[locale]
        yield f"{one.number}", group, one.asked.question, "\n".join(one.asked.answer), "01.09.2026"


def _titled(content: Content, locale: Locale) -> Iterator[Row]:
    """Yield the title in a row of its own, and a row for each group."""
    for text in opening(content, locale):
        yield text, ""
    yield "", ""
    yield QUESTION[locale], ANSWER[locale]
    for one in numbered(content, locale):
        if one.group:
            yield one.group, ""
        yield one.asked.question, "\n".join(one.asked.answer)


def _answer_first(content: Content, locale: Locale) -> Iterator[Row]:
    for question, answer in _plain(content, locale):
        yield answer, question


def _both(content: Content, locale: Locale) -> Iterator[Row]:
    """Yield four columns: question and answer in Kazakh, and in Russian."""
    yield "Сұрақ (қаз)", "Жауап (қаз)", "Вопрос (рус)", "Ответ (рус)"
    for pair in counterparts(content):
        yield tuple(
            text for asked in pair for text in ((asked.question, "\n".join(asked.answer)) if asked else ("", ""))
        )


def _by_languages(content: Content, locale: Locale) -> Iterator[Row]:
    """Yield both questions, then both answers; the heads name the languages."""
    yield "№", "Вопрос KZ", "Вопрос RU", "Ответ KZ", "Ответ RU"
    for number, pair in enumerate(counterparts(content), 1):
        questions = [asked.question if asked else "" for asked in pair]
        yield (f"{number}", *questions, *("\n".join(asked.answer) if asked else "" for asked in pair))


def _write_xlsx(rows: Rows, folder: Path, content: Content, locale: Locale) -> Path:
    path = folder / f"{locale}.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        _fill(book, "FAQ", rows(content, locale))
    return path


def _fill(book: xlsxwriter.Workbook, name: str, rows: Iterator[Row]) -> None:
    sheet = book.add_worksheet(name)
    wrapped, bold = book.add_format({"text_wrap": True}), book.add_format({"bold": True})
    sheet.set_column(0, 4, 40)
    for number, row in enumerate(rows):
        for column, text in enumerate(row):
            if text.isdecimal():
                sheet.write_number(number, column, int(text))
            elif text:
                sheet.write_string(number, column, text, wrapped if number else bold)


def _write_sheets(folder: Path, content: Content, locale: Locale) -> Path:
    """Write one workbook with a sheet a language."""
    path = folder / f"{locale}.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        for name, side in zip(("Қазақша", "Русский"), LOCALES, strict=True):
            _fill(book, name, _plain(content, side))
    return path


def _write_csv(
    rows: Rows, mark: str, encoding: Mapping[Locale, str], folder: Path, content: Content, locale: Locale
) -> Path:
    path = folder / f"{locale}.csv"
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=mark).writerows(rows(content, locale))
    path.write_bytes(text.getvalue().replace("→", ">").encode(encoding[locale]))
    return path


def _xlsx(name: str, rows: Rows) -> Layout:
    return Layout(name, partial(_write_xlsx, rows))


def _csv(name: str, rows: Rows, mark: str, encoding: Mapping[Locale, str]) -> Layout:
    return Layout(name, partial(_write_csv, rows, mark, encoding))


LAYOUTS = (
    _xlsx("sheet: question, answer", _plain),
    _xlsx("sheet: no row of heads", _without_head),
    _xlsx("sheet: number, category, question, answer, day", _with_groups),
    _xlsx("sheet: title and rows of groups", _titled),
    _xlsx("sheet: answer, question", _answer_first),
    _csv("csv: commas, utf-8-sig", _plain, ",", _EXCEL),
    _csv("csv: semicolons, old Windows", _plain, ";", WINDOWS),
    _csv("csv: semicolons, categories, utf-8-sig", _with_groups, ";", _EXCEL),
    _csv("csv: tabs, no heads", _without_head, "\t", _EXCEL),
    _xlsx("both: sheet of four columns", _both),
    _xlsx("both: sheet, questions, then answers", _by_languages),
    Layout("both: a sheet a language", _write_sheets),
    _csv("both: csv of four columns", _both, ";", _EXCEL),
)
