"""Word: styles, bold, bigger and coloured questions, automatic numbers, tables, indents, heads and feet of pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path

from docx.document import Document
from docx.table import _Cell

from qostil.model.locale import Locale
from tests.importer.layouts.blocks import ANSWER, QUESTION, counterparts, numbered, opening
from tests.importer.layouts.documents import (
    WordForm,
    begun,
    big,
    blue,
    bold,
    bordered,
    broken,
    in_word,
    indented,
    italic,
    saved,
)
from tests.importer.layouts.layout import Content, Layout
from tests.importer.samples.library import Asked


def _write_table(has_numbers: bool, is_bold: bool, folder: Path, content: Content, locale: Locale) -> Path:
    document = begun(content, locale)
    head = ("№", QUESTION[locale], ANSWER[locale])
    rows = [(f"{one.number}", one.asked.question, "\n".join(one.asked.answer)) for one in numbered(content, locale)]
    table = _table(document, [row if has_numbers else row[1:] for row in (head, *rows)])
    if is_bold:
        for cell in table:
            bold(cell.paragraphs[0])
    return saved(document, folder, locale)


def _table(document: Document, rows: Iterable[Iterable[str]]) -> Iterator[_Cell]:
    """Add a table, and return the cells before the last of each row."""
    lines = [list(row) for row in rows]
    table = document.add_table(len(lines), len(lines[0]), "Table Grid")
    before = []
    for texts, row in zip(lines, table.rows, strict=True):
        for text, cell in zip(texts, row.cells, strict=True):
            _fill(cell, text)
        before += row.cells[:-1]
    return iter(before)


def _fill(cell: _Cell, text: str) -> None:
    first, *rest = text.split("\n")
    cell.paragraphs[0].add_run(first)
    for line in rest:
        cell.add_paragraph(line)


def _write_both(is_by_row: bool, folder: Path, content: Content, locale: Locale) -> Path:
    """Write both languages side by side: each question and its answer in one row, or in one cell."""
    document = begun(content, "kk")
    for text in opening(content, "ru"):
        document.add_paragraph(text, "Subtitle")
    rows = [["Қазақша", "Русский"]]
    for pair in counterparts(content):
        parts = [_parts(asked) for asked in pair]
        rows += (
            [[side[0] for side in parts], [side[1] for side in parts]] if is_by_row else [["\n".join(p) for p in parts]]
        )
    for cell in _table(document, rows):
        bold(cell.paragraphs[0])
    return saved(document, folder, locale)


def _parts(asked: Asked | None) -> tuple[str, str]:
    return (asked.question, "\n".join(asked.answer)) if asked else ("", "")


LAYOUTS = (
    in_word("word: Heading 2", WordForm(style="Heading 2")),
    in_word("word: Heading 3, numbers, heads and feet", WordForm("{n}. {q}", "Heading 3", has_pages=True)),
    in_word("word: Сұрақ 1, heads and feet", WordForm("{question} {n}. {q}", "Heading 2", has_pages=True)),
    in_word("word: bold", WordForm(looks=(bold,), group_style=None)),
    in_word("word: bold 1., typed lists", WordForm("{n}. {q}", looks=(bold,), has_lists=False, is_spaced=True)),
    in_word("word: bold, broken lines", WordForm(looks=(broken,), is_spaced=True)),
    in_word("word: bigger", WordForm(looks=(big,))),
    in_word("word: blue", WordForm(looks=(blue,))),
    in_word("word: List Number", WordForm(style="List Number")),
    in_word("word: List Number, bold", WordForm(style="List Number", looks=(bold,), answer_looks=(indented,))),
    in_word("word: italic answers", WordForm(answer_looks=(italic,))),
    in_word("word: indented answers", WordForm(answer_looks=(indented,), has_lists=False)),
    in_word("word: line below", WordForm(looks=(bordered,), is_spaced=True)),
    in_word("word: Сұрақ: Жауап: bold", WordForm("{question}: {q}", looks=(bold,), first="{answer}: {a}")),
    Layout("word: table", partial(_write_table, False, False)),
    Layout("word: table with numbers, bold", partial(_write_table, True, True)),
    Layout("both: word, kk and ru columns", partial(_write_both, False)),
    Layout("both: word, answers below questions", partial(_write_both, True)),
)
