"""Word: styles, bold, bigger and coloured questions, automatic numbers, tables, indents, heads and feet of pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple

import docx
from docx.document import Document
from docx.oxml import OxmlElement
from docx.shared import Cm, Pt, RGBColor
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from qostil.model.locale import Locale
from tests.importer.layouts.blocks import (
    ANSWER,
    QUESTION,
    Template,
    counterparts,
    filled,
    kind_of,
    numbered,
    opening,
    without_mark,
)
from tests.importer.layouts.layout import Content, Layout
from tests.importer.samples.library import Asked

Look = Callable[[Paragraph], None]


def _bold(paragraph: Paragraph) -> None:
    for run in paragraph.runs:
        run.bold = True


def _italic(paragraph: Paragraph) -> None:
    for run in paragraph.runs:
        run.italic = True


def _big(paragraph: Paragraph) -> None:
    for run in paragraph.runs:
        run.font.size = Pt(16)


def _blue(paragraph: Paragraph) -> None:
    for run in paragraph.runs:
        run.font.color.rgb = RGBColor(0x1F, 0x4E, 0x9E)


def _indented(paragraph: Paragraph) -> None:
    paragraph.paragraph_format.left_indent = Cm(1.25)


def _broken(paragraph: Paragraph) -> None:
    """Break the line in the middle of the text, as one does to make a heading look well; and split its runs."""
    first, _, rest = paragraph.text.partition(" ")
    paragraph.text = first
    paragraph.runs[0].add_break()
    paragraph.add_run(rest)
    _bold(paragraph)


def _bordered(paragraph: Paragraph) -> None:
    """Draw a line below, as many do in place of a heading."""
    border, bottom = OxmlElement("w:pBdr"), OxmlElement("w:bottom")
    for name, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "auto")):
        bottom.set(f"{{http://schemas.openxmlformats.org/wordprocessingml/2006/main}}{name}", value)
    border.append(bottom)
    paragraph._p.get_or_add_pPr().append(border)


class WordForm(NamedTuple):
    """How a question and an answer are written: text, style, looks."""

    question: Template = "{q}"
    style: str | None = None
    looks: tuple[Look, ...] = ()
    first: Template = "{a}"
    answer_looks: tuple[Look, ...] = ()
    group_style: str | None = "Heading 1"
    # Whether lists are lists of Word, and not typed.
    has_lists: bool = True
    has_pages: bool = False
    # Whether an empty paragraph stands before each question.
    is_spaced: bool = False


def _write(form: WordForm, folder: Path, content: Content, locale: Locale) -> Path:
    document = _begun(content, locale)
    if form.has_pages:
        _add_head_and_foot(document, content.head[locale])
    for one in numbered(content, locale):
        if form.is_spaced:
            document.add_paragraph()
        if one.group:
            document.add_paragraph(one.group, form.group_style)
        question = document.add_paragraph(filled(form.question, locale, n=one.number, q=one.asked.question), form.style)
        _dress(question, form.looks)
        for place, paragraph in enumerate(one.asked.answer):
            text = paragraph if place else filled(form.first, locale, a=paragraph)
            _dress(_added(document, form, text), form.answer_looks)
    return _saved(document, folder, locale)


def _begun(content: Content, locale: Locale) -> Document:
    document = docx.Document()
    head, *intro = opening(content, locale)
    document.add_paragraph(head, "Title")
    for text in intro:
        document.add_paragraph(text)
    return document


def _saved(document: Document, folder: Path, locale: Locale) -> Path:
    path = folder / f"{locale}.docx"
    document.save(str(path))
    return path


def _add_head_and_foot(document: Document, head: str) -> None:
    section = document.sections[0]
    section.header.paragraphs[0].text = head
    section.footer.paragraphs[0].text = "1"


def _added(document: Document, form: WordForm, text: str) -> Paragraph:
    if form.has_lists and kind_of(text) == "bullets":
        return document.add_paragraph(without_mark(text), "List Bullet")
    return document.add_paragraph(text)


def _dress(paragraph: Paragraph, looks: Iterable[Look]) -> None:
    for look in looks:
        look(paragraph)


def _write_table(has_numbers: bool, is_bold: bool, folder: Path, content: Content, locale: Locale) -> Path:
    document = _begun(content, locale)
    head = ("№", QUESTION[locale], ANSWER[locale])
    rows = [(f"{one.number}", one.asked.question, "\n".join(one.asked.answer)) for one in numbered(content, locale)]
    table = _table(document, [row if has_numbers else row[1:] for row in (head, *rows)])
    if is_bold:
        for cell in table:
            _bold(cell.paragraphs[0])
    return _saved(document, folder, locale)


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
    document = _begun(content, "kk")
    for text in opening(content, "ru"):
        document.add_paragraph(text, "Subtitle")
    rows = [["Қазақша", "Русский"]]
    for pair in counterparts(content):
        parts = [_parts(asked) for asked in pair]
        rows += (
            [[side[0] for side in parts], [side[1] for side in parts]] if is_by_row else [["\n".join(p) for p in parts]]
        )
    for cell in _table(document, rows):
        _bold(cell.paragraphs[0])
    return _saved(document, folder, locale)


def _parts(asked: Asked | None) -> tuple[str, str]:
    return (asked.question, "\n".join(asked.answer)) if asked else ("", "")


def _layout(name: str, form: WordForm) -> Layout:
    return Layout(name, partial(_write, form))


LAYOUTS = (
    _layout("word: Heading 2", WordForm(style="Heading 2")),
    _layout("word: Heading 3, numbers, heads and feet", WordForm("{n}. {q}", "Heading 3", has_pages=True)),
    _layout("word: Сұрақ 1, heads and feet", WordForm("{question} {n}. {q}", "Heading 2", has_pages=True)),
    _layout("word: bold", WordForm(looks=(_bold,), group_style=None)),
    _layout("word: bold 1., typed lists", WordForm("{n}. {q}", looks=(_bold,), has_lists=False, is_spaced=True)),
    _layout("word: bold, broken lines", WordForm(looks=(_broken,), is_spaced=True)),
    _layout("word: bigger", WordForm(looks=(_big,))),
    _layout("word: blue", WordForm(looks=(_blue,))),
    _layout("word: List Number", WordForm(style="List Number")),
    _layout("word: List Number, bold", WordForm(style="List Number", looks=(_bold,), answer_looks=(_indented,))),
    _layout("word: italic answers", WordForm(answer_looks=(_italic,))),
    _layout("word: indented answers", WordForm(answer_looks=(_indented,), has_lists=False)),
    _layout("word: line below", WordForm(looks=(_bordered,), is_spaced=True)),
    _layout("word: Сұрақ: Жауап: bold", WordForm("{question}: {q}", looks=(_bold,), first="{answer}: {a}")),
    Layout("word: table", partial(_write_table, False, False)),
    Layout("word: table with numbers, bold", partial(_write_table, True, True)),
    Layout("both: word, kk and ru columns", partial(_write_both, False)),
    Layout("both: word, answers below questions", partial(_write_both, True)),
)
