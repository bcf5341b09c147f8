"""Write a content as a workbook."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from qostil.model.locale import Locale
from tests.importer.layouts.layout import Content, Layout
from tests.importer.layouts.tables import Row

Fill = Callable[[xlsxwriter.Workbook, Content, Locale], object]


def as_book(name: str, fill: Fill) -> Layout:
    """Make a layout of what fills a workbook."""
    return Layout(name, partial(_write, fill))


def add_sheet(book: xlsxwriter.Workbook, name: str, rows: Iterable[Row]) -> Worksheet:
    """Add a sheet of rows; the first is bold, and numbers are numbers."""
    sheet = book.add_worksheet(name)
    wrapped, bold = book.add_format({"text_wrap": True}), book.add_format({"bold": True})
    sheet.set_column(0, 4, 40)
    for number, row in enumerate(rows):
        for column, text in enumerate(row):
            if text.isdecimal():
                sheet.write_number(number, column, int(text))
            elif text:
                sheet.write_string(number, column, text, wrapped if number else bold)
    return sheet


def _write(fill: Fill, folder: Path, content: Content, locale: Locale) -> Path:
    path = folder / f"{locale}.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        fill(book, content, locale)
    return path
