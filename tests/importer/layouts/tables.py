"""Write a content as a table: columns of what stands in a row, and how CSV writes the rows."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from itertools import starmap
from pathlib import Path
from typing import NamedTuple

from qostil.model.locale import LOCALES, Locale
from tests.importer.layouts.blocks import Numbered, Template, blocks, counterparts, filled, numbered
from tests.importer.layouts.layout import Content, Layout
from tests.importer.layouts.lines import UTF8
from tests.importer.layouts.pages import in_breaks, in_lists
from tests.importer.samples.library import Asked

Row = tuple[str, ...]
Rows = Callable[[Content, Locale], Iterator[Row]]
Cell = Callable[[Numbered, Locale], str]
UTF8_MARKED: Mapping[Locale, str] = {"kk": "utf-8-sig", "ru": "utf-8-sig"}
UTF16: Mapping[Locale, str] = {"kk": "utf-16", "ru": "utf-16"}


class Column(NamedTuple):
    """The head of a column, and what it has in the row of a question."""

    head: Template
    cell: Cell


class CsvForm(NamedTuple):
    """How rows become text; an escape stands before quotes that would be doubled without it."""

    mark: str = ","
    encoding: Mapping[Locale, str] = UTF8
    quoting: int = csv.QUOTE_MINIMAL
    escape: str | None = None
    before: str = ""
    line_end: str = "\r\n"
    suffix: str = ".csv"


def in_cell(asked: Asked) -> str:
    """Return an answer in lines."""
    return "\n".join(asked.answer)


def with_tags(asked: Asked) -> str:
    """Return an answer as an editor of pages keeps it."""
    return in_lists(blocks(asked))


def with_breaks(asked: Asked) -> str:
    """Return an answer in one line, with tags where lines are broken."""
    return in_breaks(blocks(asked)).replace("\n", "")


def joined(mark: str) -> Callable[[Asked], str]:
    """Make an answer one line with a mark between its paragraphs."""
    return lambda asked: mark.join(asked.answer)


def asks(head: Template) -> Column:
    """Make the column of questions."""
    return Column(head, lambda one, locale: one.asked.question)


def tells(head: Template, text: Callable[[Asked], str] = in_cell) -> Column:
    """Make the column of answers."""
    return Column(head, lambda one, locale: text(one.asked))


def groups(head: Template, is_first_only: bool = False) -> Column:
    """Make the column of groups, in each row or in the first of a group."""
    return Column(head, lambda one, locale: one.group if is_first_only else one.asked.group)


def counts(head: Template, number: str = "{}") -> Column:
    """Make a column of numbers."""
    return Column(head, lambda one, locale: number.format(one.number))


def cycles(head: Template, *texts: Template) -> Column:
    """Make a column of the same few texts."""
    return Column(head, lambda one, locale: filled(texts[one.number % len(texts)], locale))


def heads(columns: tuple[Column, ...], locale: Locale) -> Row:
    """Return the row of heads."""
    return tuple(filled(column.head, locale) for column in columns)


def row(columns: tuple[Column, ...], one: Numbered, locale: Locale) -> Row:
    """Return the row of a question."""
    return tuple(column.cell(one, locale) for column in columns)


def table(*columns: Column, has_heads: bool = True) -> Rows:
    """Make a table of one language."""

    def rows(content: Content, locale: Locale) -> Iterator[Row]:
        if has_heads:
            yield heads(columns, locale)
        for one in numbered(content, locale):
            yield row(columns, one, locale)

    return rows


def table_of_both(*columns: Column, is_in_turn: bool = True) -> Rows:
    """Make a table with a row a language: counterparts below each other, or all in Kazakh, then all in Russian."""

    def rows(content: Content, locale: Locale) -> Iterator[Row]:
        sides = [
            (number, side, asked)
            for number, pair in enumerate(counterparts(content), 1)
            for side, asked in zip(LOCALES, pair, strict=True)
            if asked
        ]
        yield heads(columns, "ru")
        for number, side, asked in sides if is_in_turn else sorted(sides, key=lambda one: LOCALES.index(one[1])):
            yield row(columns, Numbered(number, asked, asked.group), side)

    return rows


def side_by_side(*sides: tuple[Locale, Column]) -> Rows:
    """Make a table with both languages in a row."""

    def rows(content: Content, locale: Locale) -> Iterator[Row]:
        yield tuple(filled(column.head, side) for side, column in sides)
        for number, pair in enumerate(counterparts(content), 1):
            of = dict(zip(LOCALES, pair, strict=True))
            yield tuple(starmap(partial(_cell_of, number, of), sides))

    return rows


def as_csv(name: str, rows: Rows, form: CsvForm) -> Layout:
    """Make a layout of rows and a form."""
    return Layout(name, partial(write_csv, rows, form))


def write_csv(rows: Rows, form: CsvForm, folder: Path, content: Content, locale: Locale) -> Path:
    """Write the rows; old code pages have no arrow."""
    path = folder / f"{locale}{form.suffix}"
    text = io.StringIO(newline="")
    csv.writer(
        text,
        delimiter=form.mark,
        quoting=form.quoting,  # type: ignore[arg-type]  # any of the csv module's constants
        escapechar=form.escape,
        doublequote=form.escape is None,
        lineterminator=form.line_end,
    ).writerows(rows(content, locale))
    path.write_bytes((form.before + text.getvalue()).replace("→", ">").encode(form.encoding[locale]))
    return path


def _cell_of(number: int, pair: Mapping[Locale, Asked | None], side: Locale, column: Column) -> str:
    asked = pair[side]
    return column.cell(Numbered(number, asked, asked.group), side) if asked else ""
