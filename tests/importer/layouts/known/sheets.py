"""Spreadsheets and CSV: columns of questions, answers, groups, numbers, and of both languages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import xlsxwriter

from qostil.model.locale import LOCALES, Locale
from tests.importer.layouts.blocks import ANSWER, QUESTION, counterparts, numbered, opening
from tests.importer.layouts.books import add_sheet, as_book
from tests.importer.layouts.layout import Content, Layout
from tests.importer.layouts.lines import WINDOWS
from tests.importer.layouts.tables import UTF8_MARKED, CsvForm, Row, Rows, as_csv

_GROUP: Mapping[Locale, str] = {"kk": "Санат", "ru": "Категория"}


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


def _fill_sides(book: xlsxwriter.Workbook, content: Content, locale: Locale) -> None:
    """Add a sheet a language."""
    for name, side in zip(("Қазақша", "Русский"), LOCALES, strict=True):
        add_sheet(book, name, _plain(content, side))


def _xlsx(name: str, rows: Rows) -> Layout:
    return as_book(name, lambda book, content, locale: add_sheet(book, "FAQ", rows(content, locale)))


LAYOUTS = (
    _xlsx("sheet: question, answer", _plain),
    _xlsx("sheet: no row of heads", _without_head),
    _xlsx("sheet: number, category, question, answer, day", _with_groups),
    _xlsx("sheet: title and rows of groups", _titled),
    _xlsx("sheet: answer, question", _answer_first),
    as_csv("csv: commas, utf-8-sig", _plain, CsvForm(",", UTF8_MARKED)),
    as_csv("csv: semicolons, old Windows", _plain, CsvForm(";", WINDOWS)),
    as_csv("csv: semicolons, categories, utf-8-sig", _with_groups, CsvForm(";", UTF8_MARKED)),
    as_csv("csv: tabs, no heads", _without_head, CsvForm("\t", UTF8_MARKED)),
    _xlsx("both: sheet of four columns", _both),
    _xlsx("both: sheet, questions, then answers", _by_languages),
    as_book("both: a sheet a language", _fill_sides),
    as_csv("both: csv of four columns", _both, CsvForm(";", UTF8_MARKED)),
)
