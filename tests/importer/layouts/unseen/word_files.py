"""Word files: styles, direct formatting, automatic numbers, tables, boxes, title pages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

from qostil.model.locale import LOCALES, Locale
from tests.importer.layouts.layout import Content, Layout
from tests.importer.layouts.unseen.common import (
    BOTH,
    answer_word,
    blocks,
    contents_title,
    groups,
    pairs,
    question_word,
    say,
    support,
)
from tests.importer.samples.library import Asked

# A text box as Word writes it: the drawing of today, and the picture of old for whoever cannot draw it.
_BOXED = "<w:txbxContent><w:p><w:r><w:rPr><w:b/></w:rPr><w:t/></w:r></w:p></w:txbxContent>"
_BOX = (
    '<w:p xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><w:r><mc:AlternateContent>'
    '<mc:Choice Requires="wps"><w:drawing><wp:inline><wp:extent cx="5600000" cy="500000"/><wp:docPr id="1" name="Box"/>'
    '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>'
    '<wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="5600000" cy="500000"/></a:xfrm>'
    f'<a:prstGeom prst="rect"/></wps:spPr><wps:txbx>{_BOXED}</wps:txbx>'
    "<wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>"
    '</mc:Choice><mc:Fallback><w:pict><v:rect style="width:440pt;height:40pt">'
    f"<v:textbox>{_BOXED}</v:textbox></v:rect></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
)


class _Look(NamedTuple):
    """How a paragraph is set."""

    bold: bool = False
    italic: bool = False
    underline: bool = False
    size: float = 0
    colour: str = ""
    font: str = ""
    indent: float = 0
    centred: bool = False


_PLAIN = _Look()
_Part = Callable[[int, Asked], None]


def _set(paragraph: Paragraph, text: str, look: _Look) -> Paragraph:
    run = paragraph.add_run(text)
    run.bold, run.italic, run.underline = look.bold or None, look.italic or None, look.underline or None
    run.font.size = Pt(look.size) if look.size else None
    run.font.name = look.font or None
    if look.colour:
        run.font.color.rgb = RGBColor.from_string(look.colour)
    if look.indent:
        paragraph.paragraph_format.left_indent = Cm(look.indent)
    if look.centred:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    return paragraph


def _add(document: Document, text: str, look: _Look = _PLAIN, style: str | None = None) -> Paragraph:
    return _set(document.add_paragraph(style=style), text, look)


def _answer(document: Document, answer: Sequence[str], look: _Look = _PLAIN, steps: str | None = None) -> None:
    """An answer whose bullets are a list of Word; its steps too, if their style is given."""
    for block in blocks(answer):
        style = {"p": None, "ul": "List Bullet", "ol": steps}[block.kind]
        for number, line in enumerate(block.lines, 1):
            _add(document, f"{number}) {line}" if block.kind == "ol" and not steps else line, look, style)


def _verbatim(document: Document, answer: Sequence[str], look: _Look = _PLAIN) -> None:
    for paragraph in answer:
        _add(document, paragraph, look)


def _items(document: Document, content: Content, locale: Locale, look: _Look | str, part: _Part) -> None:
    """Add each item; the names of groups have a look, or a style."""
    for group in groups(content.items[locale]):
        if group.name and isinstance(look, str):
            document.add_paragraph(group.name, look)
        elif group.name and isinstance(look, _Look):
            _add(document, group.name, look)
        for number, item in group.items:
            part(number, item)


def _save(document: Document, folder: Path, name: str) -> Path:
    path = folder / f"{name}.docx"
    document.save(str(path))
    return path


def _field(paragraph: Paragraph, code: str) -> None:
    for kind, text in (("begin", ""), ("", code), ("end", "")):
        element = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(qn("w:fldCharType"), kind)
        element.text = text or None
        paragraph.add_run()._r.append(element)


def _feet(document: Document, head: str) -> None:
    section = document.sections[0]
    section.header.paragraphs[0].text = head
    foot = section.footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _field(foot, "PAGE")


def _break_page(document: Document) -> None:
    document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)


def _title_page(document: Document, content: Content, locale: Locale) -> None:
    _add(document, content.head[locale], _Look(bold=True, size=28, centred=True))
    _add(document, say(locale, "Астана, 2026", "Астана, 2026"), _Look(size=12, centred=True))
    _break_page(document)


def _signature(document: Document, locale: Locale) -> None:
    document.add_paragraph()
    _add(document, say(locale, "Құрметпен,", "С уважением,"), _Look(italic=True))
    _add(document, support(locale), _Look(italic=True))


def _headings(folder: Path, content: Content, locale: Locale) -> Path:
    """Headings by style under a title page, lettered by hand; a running head, page numbers, a signature."""
    document = docx.Document()
    letters = say(locale, "АӘБВГҒДЕЖЗ", "АБВГДЕЖЗИК")
    _feet(document, content.head[locale])
    _title_page(document, content, locale)

    def part(number: int, item: Asked) -> None:
        document.add_paragraph(f"{letters[number - 1]}) {item.question}", "Heading 2")
        _answer(document, item.answer, steps="List Number")

    _items(document, content, locale, "Heading 1", part)
    _signature(document, locale)
    return _save(document, folder, locale)


def _numbered(folder: Path, content: Content, locale: Locale) -> Path:
    """Questions numbered by Word itself, in bold; nothing else marks them."""
    document = docx.Document()
    _add(document, content.head[locale], _Look(bold=True, size=16, centred=True))
    _verbatim(document, [content.intro[locale]] if content.intro[locale] else [])

    def part(_: int, item: Asked) -> None:
        _add(document, item.question, _Look(bold=True), "List Number")
        _verbatim(document, item.answer, _Look(indent=0.63))

    _items(document, content, locale, _Look(bold=True, underline=True, centred=True), part)
    return _save(document, folder, locale)


def _coloured(folder: Path, content: Content, locale: Locale) -> Path:
    """Questions in a colour and a larger size of another font, set by hand; a contents list at the beginning."""
    document = docx.Document()
    _add(document, content.head[locale], _Look(size=22, colour="1F4E79", font="Georgia"))
    _add(document, contents_title(locale), _Look(size=13))
    for number, item in enumerate(content.items[locale]):
        _add(document, f"{item.question}\t{number // 3 + 2}")
    _break_page(document)

    def part(_: int, item: Asked) -> None:
        _add(document, item.question, _Look(size=14, colour="C00000", font="Georgia"))
        _answer(document, item.answer)

    _items(document, content, locale, _Look(size=18, colour="1F4E79", font="Georgia"), part)
    return _save(document, folder, locale)


def _own_styles(folder: Path, content: Content, locale: Locale) -> Path:
    """Styles of the company's own, which look almost alike."""
    document = docx.Document()
    asks, tells = f"FAQ {question_word(locale)}", f"FAQ {answer_word(locale)}"
    for name, size in ((asks, 12), (tells, 11)):
        style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.font.size = Pt(size)
        style.font.name = "Calibri"
    document.styles[asks].font.color.rgb = RGBColor(0x2E, 0x74, 0xB5)
    document.add_paragraph(content.head[locale], "Title")
    document.add_paragraph(content.intro[locale], "Subtitle")

    def part(_: int, item: Asked) -> None:
        document.add_paragraph(item.question, asks)
        for paragraph in item.answer:
            document.add_paragraph(paragraph, tells)

    _items(document, content, locale, "Heading 1", part)
    return _save(document, folder, locale)


def _italics(folder: Path, content: Content, locale: Locale) -> Path:
    """Questions in italics, answers set in from the left, an empty paragraph between items."""
    document = docx.Document()
    _add(document, content.head[locale].upper(), _Look(centred=True))
    document.add_paragraph()

    def part(_: int, item: Asked) -> None:
        _add(document, item.question, _Look(italic=True))
        _verbatim(document, item.answer, _Look(indent=1.25))
        document.add_paragraph()

    _items(document, content, locale, _Look(bold=True), part)
    _signature(document, locale)
    return _save(document, folder, locale)


def _run_in(folder: Path, content: Content, locale: Locale) -> Path:
    """Labels in bold at the beginning of paragraphs, as in an official letter."""
    document = docx.Document()
    _feet(document, content.head[locale])
    _add(document, content.head[locale], _Look(bold=True, centred=True))

    def part(number: int, item: Asked) -> None:
        label = say(locale, f"{number}-сұрақ. ", f"Вопрос {number}. ")
        _set(_add(document, label, _Look(bold=True)), item.question, _PLAIN)
        _set(_add(document, f"{answer_word(locale)}: ", _Look(bold=True)), item.answer[0], _PLAIN)
        _verbatim(document, item.answer[1:])

    _items(document, content, locale, _Look(italic=True, centred=True), part)
    return _save(document, folder, locale)


def _boxes(folder: Path, content: Content, locale: Locale) -> Path:
    """Each question in a text box, its answer below."""
    document = docx.Document()
    document.add_heading(content.head[locale], 0)

    def part(_: int, item: Asked) -> None:
        box = parse_xml(_BOX)
        for text in box.iter(qn("w:t")):
            text.text = item.question
        document.element.body.insert_element_before(box, "w:sectPr")
        _answer(document, item.answer)

    _items(document, content, locale, "Heading 1", part)
    return _save(document, folder, locale)


def _fill(cell: _Cell, paragraphs: Sequence[str], look: _Look = _PLAIN) -> None:
    for number, paragraph in enumerate(paragraphs):
        _set(cell.add_paragraph() if number else cell.paragraphs[0], paragraph, look)


def _new_row(table: Table) -> tuple[_Cell, ...]:
    row: _Row = table.add_row()  # type: ignore[no-untyped-call]
    return row.cells


def _row(table: Table, cells: Sequence[Sequence[str]], look: _Look = _PLAIN) -> None:
    for cell, paragraphs in zip(_new_row(table), cells, strict=True):
        _fill(cell, paragraphs, look)


def _merged_row(table: Table, text: str) -> None:
    cells = _new_row(table)
    _fill(cells[0].merge(cells[-1]), [text], _Look(bold=True, centred=True))


def _table(folder: Path, content: Content, locale: Locale, has_numbers: bool) -> Path:
    document = docx.Document()
    document.add_heading(content.head[locale], 1)
    _verbatim(document, [content.intro[locale]] if content.intro[locale] else [])
    table = document.add_table(0, 3 if has_numbers else 2, "Table Grid")
    numbers = [["№"]] if has_numbers else []
    _row(table, [*numbers, [question_word(locale)], [answer_word(locale)]], _Look(bold=True))
    for group in groups(content.items[locale]):
        if group.name:
            _merged_row(table, group.name)
        for number, item in group.items:
            _row(table, [*([[f"{number}."]] if has_numbers else []), [item.question], item.answer])
    _signature(document, locale)
    return _save(document, folder, locale)


def _two_columns(folder: Path, content: Content, locale: Locale) -> Path:
    return _table(folder, content, locale, False)


def _three_columns(folder: Path, content: Content, locale: Locale) -> Path:
    return _table(folder, content, locale, True)


def _stacked_cells(folder: Path, content: Content, locale: Locale) -> Path:
    """A table of one column: a shaded row with the question, a row with its answer."""
    document = docx.Document()
    document.add_heading(content.head[locale], 1)
    table = document.add_table(0, 1, "Table Grid")

    def part(_: int, item: Asked) -> None:
        _row(table, [[item.question]], _Look(bold=True))
        shade = OxmlElement("w:shd")
        shade.set(qn("w:val"), "clear")
        shade.set(qn("w:fill"), "DDEBF7")
        table.rows[-1].cells[0]._tc.get_or_add_tcPr().append(shade)
        _row(table, [item.answer])

    for group in groups(content.items[locale]):
        if group.name:
            _row(table, [[group.name.upper()]], _Look(size=14, centred=True))
        for number, item in group.items:
            part(number, item)
    return _save(document, folder, locale)


def _side_by_side(folder: Path, content: Content, _: Locale) -> Path:
    """Both languages in one table; question and answer share a cell."""
    document = docx.Document()
    document.add_heading(" / ".join(content.head[locale] for locale in LOCALES), 1)
    table = document.add_table(0, 2, "Table Grid")
    _row(table, [["Қазақ тілінде"], ["На русском языке"]], _Look(bold=True, centred=True))
    for pair in pairs(content):
        for cell, item in zip(_new_row(table), pair, strict=True):
            if item:
                _fill(cell, [item.question], _Look(bold=True))
                for paragraph in item.answer:
                    _set(cell.add_paragraph(), paragraph, _PLAIN)
    return _save(document, folder, BOTH)


LAYOUTS = (
    Layout("word-headings", _headings),
    Layout("word-numbered", _numbered),
    Layout("word-coloured", _coloured),
    Layout("word-own-styles", _own_styles),
    Layout("word-italics", _italics),
    Layout("word-run-in", _run_in),
    Layout("word-boxes", _boxes),
    Layout("word-two-columns", _two_columns),
    Layout("word-three-columns", _three_columns),
    Layout("word-stacked-cells", _stacked_cells),
    Layout("word-side-by-side", _side_by_side),
)
