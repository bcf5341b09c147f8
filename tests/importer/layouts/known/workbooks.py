"""Workbooks as people make them: merged cells, a sheet a group, hidden helpers, bold words, dates, cards."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import groupby

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from qostil.model.locale import LOCALES, Locale
from tests.importer.layouts.blocks import ANSWER, QUESTION, Numbered, counterparts, numbered, opening
from tests.importer.layouts.books import add_sheet, as_book
from tests.importer.layouts.layout import Content
from tests.importer.layouts.tables import Column, asks, counts, cycles, groups, heads, in_cell, row, tells

_GENERAL: Mapping[Locale, str] = {"kk": "Жалпы сұрақтар", "ru": "Общие вопросы"}
_GROUP: Mapping[Locale, str] = {"kk": "Бағыты", "ru": "Направление"}
_ASKS = asks({"kk": "Клиенттің сұрағы", "ru": "Вопрос клиента"})
_TELLS = tells({"kk": "Ұсынылатын жауап", "ru": "Рекомендуемый ответ"})
_STATE = cycles({"kk": "Жағдайы", "ru": "Состояние"}, {"kk": "Бекітілді", "ru": "Утверждён"})
_WATCHED = (
    Column("slug", lambda one, locale: one.asked.key), _TELLS, cycles("hash", "a41f", "07cc", "9be0"), _ASKS,
    groups({"kk": "Бағыты", "ru": "Направление"}), _STATE,
)  # fmt: skip
_HIDDEN = (0, 2)
_STATES: Mapping[Locale, tuple[str, ...]] = {
    "kk": ("Бекітілді", "Тексерілуде", "Ескірген"),
    "ru": ("Утверждён", "На проверке", "Устарел"),
}


def _by_group(content: Content, locale: Locale) -> Iterator[tuple[str, list[Numbered]]]:
    """Yield the groups with their questions; without groups they all are general."""
    for group, items in groupby(numbered(content, locale), lambda one: one.asked.group):
        yield group or _GENERAL[locale], list(items)


def _merge(sheet: Worksheet, first: tuple[int, int], last: tuple[int, int], text: str) -> None:
    """Merge cells; one cell alone cannot be merged."""
    if first == last:
        sheet.write_string(*first, text)
    else:
        sheet.merge_range(*first, *last, text)


def _fill_merged(book: xlsxwriter.Workbook, content: Content, locale: Locale) -> None:
    """Merge the title over all columns and each group over its rows; the heads are in row 3 or below."""
    sheet = book.add_worksheet({"kk": "Сұрақтар", "ru": "Вопросы"}[locale])
    top = [*opening(content, locale), ""]
    for place, text in enumerate(top):
        _merge(sheet, (place, 0), (place, 3), text)
    sheet.write_row(len(top), 0, (_GROUP[locale], *heads((counts("№"), _ASKS, _TELLS), locale)))
    for group, items in _by_group(content, locale):
        start = len(top) + items[0].number
        _merge(sheet, (start, 0), (start + len(items) - 1, 0), group)
        for one in items:
            cells = (one.number, one.asked.question, in_cell(one.asked))
            sheet.write_row(len(top) + one.number, 1, cells)


def _fill_groups(book: xlsxwriter.Workbook, content: Content, locale: Locale) -> None:
    """Add a sheet of contents, a sheet a group, and a hidden one of what a cell may be."""
    names = [(group, f"{len(items)}") for group, items in _by_group(content, locale)]
    add_sheet(book, {"kk": "Мазмұны", "ru": "Содержание"}[locale], [(content.head[locale], ""), *names])
    for group, items in _by_group(content, locale):
        rows = [(one.asked.question, in_cell(one.asked), _STATES[locale][0]) for one in items]
        add_sheet(book, group[:31], [heads((_ASKS, _TELLS, _STATE), locale), *rows])
    helper = add_sheet(book, {"kk": "Анықтамалық", "ru": "Справочник"}[locale], [(state,) for state in _STATES[locale]])
    helper.hide()


def _fill_watched(book: xlsxwriter.Workbook, content: Content, locale: Locale) -> None:
    """Hide the columns of a program, and let the others be filtered."""
    rows = [heads(_WATCHED, locale), *(row(_WATCHED, one, locale) for one in numbered(content, locale))]
    sheet = add_sheet(book, "Export", rows)
    for column in _HIDDEN:
        sheet.set_column(column, column, 8, None, {"hidden": True})
    sheet.autofilter(0, 0, len(rows) - 1, len(_WATCHED) - 1)
    sheet.freeze_panes(1, 0)


def _fill_rich(book: xlsxwriter.Workbook, content: Content, locale: Locale) -> None:
    """Make the first word of each question and answer bold, and the rest of the answer red."""
    sheet = book.add_worksheet("FAQ")
    looks = book.add_format({"bold": True}), book.add_format({"color": "red", "italic": True})
    columns = (counts("№"), _ASKS, _TELLS)
    sheet.write_row(0, 0, heads(columns, locale))
    for one in numbered(content, locale):
        for place, text in enumerate(row(columns, one, locale)):
            first, space, rest = text.partition(" ")
            if rest:
                sheet.write_rich_string(one.number, place, looks[0], first + space, looks[place - 1], rest)
            else:
                sheet.write_string(one.number, place, text)


def _fill_dated(book: xlsxwriter.Workbook, content: Content, locale: Locale) -> None:
    """Make a table of Excel with real numbers and dates."""
    sheet = book.add_worksheet({"kk": "Білім қоры", "ru": "База знаний"}[locale])
    days, views = {"kk": "Өзгертілген күні", "ru": "Дата изменения"}, {"kk": "Қаралым", "ru": "Просмотры"}
    names = ("ID", _GROUP[locale], *heads((_ASKS, _TELLS), locale), days[locale], views[locale])
    data = [
        [1000 + one.number, one.asked.group, one.asked.question, in_cell(one.asked), date(2026, 3, one.number), 17.0]
        for one in numbered(content, locale)
    ]
    day = book.add_format({"num_format": "dd.mm.yyyy"})
    columns = [{"header": name} | ({"format": day} if name == days[locale] else {}) for name in names]
    sheet.add_table(2, 1, 2 + len(data), len(names), {"data": data, "columns": columns})


def _fill_cards(book: xlsxwriter.Workbook, content: Content, locale: Locale) -> None:
    """Write a card an item: its question in one row, its answer in the next, labels to the left of both."""
    rows = [(text, "") for text in opening(content, locale)]
    for one in numbered(content, locale):
        rows += [("", ""), *([(one.group, "")] if one.group else [])]
        rows += [(f"{QUESTION[locale]} {one.number}", one.asked.question), (ANSWER[locale], in_cell(one.asked))]
    add_sheet(book, "FAQ", rows)


def _fill_both(book: xlsxwriter.Workbook, content: Content, locale: Locale) -> None:
    """Merge the name of each language over its two columns, above the heads."""
    sheet = book.add_worksheet("FAQ KZ-RU")
    sheet.merge_range("A1:A2", "№")
    for place, name in enumerate(("Қазақ тілінде", "На русском языке")):
        sheet.merge_range(0, 1 + 2 * place, 0, 2 + 2 * place, name)
    sheet.write_row(1, 1, [text for side in LOCALES for text in (QUESTION[side], ANSWER[side])])
    for number, pair in enumerate(counterparts(content), 1):
        texts = [text for asked in pair for text in ((asked.question, in_cell(asked)) if asked else ("", ""))]
        sheet.write_row(1 + number, 0, (number, *texts))


LAYOUTS = (
    as_book("workbook: merged title and groups", _fill_merged),
    as_book("workbook: a sheet a group, contents, hidden lists", _fill_groups),
    as_book("workbook: hidden columns, answer before question", _fill_watched),
    as_book("workbook: bold and red words", _fill_rich),
    as_book("workbook: table with dates, not at A1", _fill_dated),
    as_book("workbook: a card an item", _fill_cards),
    as_book("both: workbook, languages merged above heads", _fill_both),
)
