"""Write a content as a document of Word: what stands around questions and answers, and their looks, is a form."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import NamedTuple

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.shared import Cm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from qostil.model.locale import Locale
from tests.importer.layouts.blocks import Numbered, Template, filled, kind_of, numbered, opening, without_mark
from tests.importer.layouts.layout import Content, Layout
from tests.importer.layouts.lines import Lead, lead_of

Look = Callable[[Paragraph], None]


def bold(paragraph: Paragraph) -> None:
    """Make a paragraph bold."""
    for run in paragraph.runs:
        run.bold = True


def italic(paragraph: Paragraph) -> None:
    """Make a paragraph italic."""
    for run in paragraph.runs:
        run.italic = True


def big(paragraph: Paragraph) -> None:
    """Make a paragraph bigger."""
    for run in paragraph.runs:
        run.font.size = Pt(16)


def blue(paragraph: Paragraph) -> None:
    """Make a paragraph blue."""
    for run in paragraph.runs:
        run.font.color.rgb = RGBColor(0x1F, 0x4E, 0x9E)


def indented(paragraph: Paragraph) -> None:
    """Indent a paragraph."""
    paragraph.paragraph_format.left_indent = Cm(1.25)


def broken(paragraph: Paragraph) -> None:
    """Break the line in the middle of the text, as one does to make a heading look well; and split its runs."""
    first, _, rest = paragraph.text.partition(" ")
    paragraph.text = first
    paragraph.runs[0].add_break()
    paragraph.add_run(rest)
    bold(paragraph)


def bordered(paragraph: Paragraph) -> None:
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
    # Whether the answer goes on in the question's paragraph.
    is_run_in: bool = False
    # Paragraphs to the right above the title, and paragraphs after the last answer.
    above: Template = ""
    below: Template = ""
    # What stands between the opening and the first question.
    lead: Lead = Lead()


def in_word(name: str, form: WordForm) -> Layout:
    """Make a layout of a form."""
    return Layout(name, partial(_write, form))


def _write(form: WordForm, folder: Path, content: Content, locale: Locale) -> Path:
    document = begun(content, locale, form.above)
    if form.has_pages:
        _add_head_and_foot(document, content.head[locale])
    for line in lead_of(form.lead, content, locale):
        document.add_paragraph(line)
    for one in numbered(content, locale):
        if form.is_spaced:
            document.add_paragraph()
        if one.group:
            document.add_paragraph(one.group, form.group_style)
        _add_item(document, form, one, locale)
    for line in filled(form.below, locale).splitlines():
        document.add_paragraph(line)
    return saved(document, folder, locale)


def _add_item(document: Document, form: WordForm, one: Numbered, locale: Locale) -> None:
    first, *rest = one.asked.answer
    first = filled(form.first, locale, a=first, n=one.number)
    text = filled(form.question, locale, n=one.number, q=one.asked.question)
    if text:
        question = document.add_paragraph(text, form.style)
        _dress(question, form.looks)
    if form.is_run_in:
        question.add_run(f" {first}")
    for paragraph in rest if form.is_run_in else (first, *rest):
        _dress(_added(document, form, paragraph), form.answer_looks)


def begun(content: Content, locale: Locale, above: Template = "") -> Document:
    """Return a document with what is above its title, the title, and what is below it."""
    document = docx.Document()
    for line in filled(above, locale).splitlines():
        document.add_paragraph(line).alignment = WD_ALIGN_PARAGRAPH.RIGHT
    head, *intro = opening(content, locale)
    document.add_paragraph(head, "Title")
    for text in intro:
        document.add_paragraph(text)
    return document


def saved(document: Document, folder: Path, locale: Locale) -> Path:
    """Save a document in a folder."""
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
