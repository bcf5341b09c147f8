"""Read Word files with python-docx; list numbers, which Word computes at display time, are computed here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from qostil.importer.formats.numbering import Numbering, level_of
from qostil.importer.formats.office import linked
from qostil.importer.formats.pictures import chosen
from qostil.importer.formats.progress import ReadingProgress
from qostil.importer.formats.runs import Run, paragraphs_of
from qostil.importer.formats.table import Block, Paragraph, Span, lines_of, table_of
from qostil.importer.formats.word_drawings import figures_of, frame_notes
from qostil.importer.formats.word_notes import Notes, is_copy, is_taken_away, left_out_of
from qostil.importer.source_text import PLAIN, LeftOut, Look, SourceText
from qostil.languages.known import LANGUAGES, either

_HEADING = re.compile(
    rf"(?:heading|{either(lambda language: language.documents.heading_style)})\s*(\d)?", re.IGNORECASE
)
_TITLES = {"title"}.union(*(language.documents.title_styles for language in LANGUAGES.values()))
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# Word gives indents in twentieths of a point.
_TWENTIETHS = 20
# The indent of a level of a list whose paragraphs have none of their own.
_PER_LEVEL = 18.0
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def read_docx(path: Path, progress: ReadingProgress) -> SourceText:
    """Read the paragraphs and tables of the body in document order, each note behind its paragraph."""
    import docx  # an optional extra

    document = docx.Document(str(path))
    numbering, notes = Numbering.of(document), Notes(document)
    blocks: list[Block] = []
    body = list(document.element.body.iterchildren())
    for at, element in enumerate(body):
        blocks += _block(element, document, numbering, notes)
        progress(at + 1, len(body))
    text, looks, figures = lines_of(blocks)
    pictures, untold = chosen(figures)
    left_out = (*_around(document), *left_out_of(document), *notes.not_told())
    whole = f"{_all_text(document.element.body)}\n{notes.text}"
    return SourceText(path.name, text, (*untold, *frame_notes(document)), looks, left_out, whole, pictures)


def _around(document: Any) -> Iterator[LeftOut]:
    """Yield the heads and feet of pages, each once."""
    parts = [part for section in document.sections for part in (section.header, section.footer)]
    texts = (
        paragraph.text.strip() for part in parts if not part.is_linked_to_previous for paragraph in part.paragraphs
    )
    yield from (LeftOut(text, "the head or foot of pages") for text in dict.fromkeys(filter(None, texts)))


def _all_text(body: Any) -> str:
    """Return all text of a document, each paragraph on a line, without the copies for old versions of Word."""
    paragraphs = (
        "".join(text.text or "" for text in paragraph.iter(f"{_W}t") if _is_told_in(text, paragraph))
        for paragraph in body.iter(f"{_W}p")
    )
    return "\n".join(paragraphs)


def _is_told_in(text: Any, paragraph: Any) -> bool:
    """Return whether a text is of a paragraph itself: one in a text box is of the paragraph in the box."""
    own = next(text.iterancestors(f"{_W}p"), None)
    return own is paragraph and not is_copy(text) and not is_taken_away(text)


def _block(element: Any, document: Any, numbering: Numbering, notes: Notes) -> Iterator[Block]:
    if element.tag == f"{_W}p":
        yield from _paragraph(element, document, numbering)
        yield from figures_of(element, document)
        yield from (Paragraph(f"({note})") for note in notes.of(element))
        for box in element.iter(f"{_W}txbxContent"):
            # Word writes a fallback copy of a text box for its old versions: skip it.
            if not is_copy(box):
                for inner in box.iterchildren():
                    yield from _block(inner, document, numbering, notes)
    elif element.tag == f"{_W}tbl":
        rows = element.iterchildren(f"{_W}tr")
        yield from table_of([_cell(cell, document, numbering, notes) for cell in _cells(row)] for row in rows)
    elif element.tag in (f"{_W}sdt", f"{_W}sdtContent", f"{_W}customXml"):
        for inner in element.iterchildren():
            yield from _block(inner, document, numbering, notes)


def _cells(row: Any) -> Iterator[Any]:
    for child in row.iterchildren():
        if child.tag == f"{_W}tc":
            yield child
        elif child.tag in (f"{_W}sdt", f"{_W}sdtContent"):
            yield from _cells(child)


def _cell(cell: Any, document: Any, numbering: Numbering, notes: Notes) -> Span:
    """Read a cell; one that continues the cell above holds no text of its own."""
    spanned = cell.find(f"{_W}tcPr/{_W}gridSpan")
    columns = spanned.get(f"{_W}val", "1") if spanned is not None else "1"
    merged = cell.find(f"{_W}tcPr/{_W}vMerge")
    is_continued = merged is not None and merged.get(f"{_W}val", "continue") == "continue"
    blocks = [block for inner in cell.iterchildren() for block in _block(inner, document, numbering, notes)]
    return Span([] if is_continued else blocks, int(columns) if columns.isdecimal() else 1)


def _paragraph(element: Any, document: Any, numbering: Numbering) -> Iterator[Paragraph]:
    style = _style(element, document)
    runs = list(_runs(element, document, _look_of(style, PLAIN)))
    if not any(run.text.strip() for run in runs):
        yield Paragraph("")
        return
    mark = numbering.next(element, style)
    name = style.name or "" if style is not None else ""
    found = _HEADING.match(name)
    if found or name.lower() in _TITLES:
        mark = f"{'#' * min(int(found[1] or 1) if found else 1, 6)} {mark}"
    for line in paragraphs_of(runs, _tag(name), _indent(element, style)):
        yield line._replace(text=f"{mark}{line.text}")
        mark = ""


def _tag(style: str) -> str:
    """Return the name of a style that somebody chose; lists are told by their marks."""
    return "" if style.startswith(("List", "Normal", "Body")) else style


def _style(element: Any, document: Any) -> Any:
    properties = element.pPr
    name = properties.style if properties is not None else None
    return next((style for style in document.styles if style.style_id == name), None) if name else None


def _indent(element: Any, style: Any) -> float:
    """Return the left indent of a paragraph in points."""
    for properties in (element.pPr, style.element.pPr if style is not None else None):
        indent = properties.find(f"{_W}ind") if properties is not None else None
        value = indent.get(f"{_W}left") or indent.get(f"{_W}start") if indent is not None else None
        if value and value.lstrip("-").isdecimal():
            return int(value) / _TWENTIETHS
    return level_of(element, style) * _PER_LEVEL


def _runs(element: Any, document: Any, look: Look) -> Iterator[Run]:
    """Yield the runs of a paragraph with its links, without tracked deletions; `look` is that of its style."""
    for child in element.iterchildren():
        if child.tag == f"{_W}hyperlink":
            relation = document.part.rels.get(child.get(f"{_R}id") or "")
            inside = list(_runs(child, document, look))
            text = linked("".join(run.text for run in inside), relation.target_ref if relation else None)
            yield Run(text, inside[0].look if inside else look)
        elif child.tag in (f"{_W}ins", f"{_W}moveTo", f"{_W}smartTag", f"{_W}sdt", f"{_W}sdtContent", f"{_W}fldSimple"):
            yield from _runs(child, document, look)
        elif child.tag == f"{_W}r":
            yield Run("".join(map(_sign, child.iterchildren())), _look_of(child, look))


def _look_of(owner: Any, base: Look) -> Look:
    """Return the look that the properties of a run or a style set, on top of another one."""
    element = getattr(owner, "element", owner)
    inherited = getattr(owner, "base_style", None) if element is not None and element.tag == f"{_W}style" else None
    base = _look_of(inherited, base) if inherited is not None else base
    properties = element.find(f"{_W}rPr") if element is not None else None
    if properties is None:
        return base
    values = {child.tag.removeprefix(_W): child for child in properties}
    size, color, font = (values.get(name) for name in ("sz", "color", "rFonts"))
    return msgspec.structs.replace(
        base,
        is_bold=_is_on(values.get("b"), base.is_bold),
        is_italic=_is_on(values.get("i"), base.is_italic),
        size=int(size.get(f"{_W}val")) / 2 if size is not None else base.size,
        color=color.get(f"{_W}val") or "" if color is not None else base.color,
        font=font.get(f"{_W}ascii") or base.font if font is not None else base.font,
    )


def _is_on(element: Any, otherwise: bool) -> bool:
    return otherwise if element is None else element.get(f"{_W}val", "1") not in ("0", "false", "off")


def _sign(element: Any) -> str:
    if element.tag == f"{_W}t":
        return element.text or ""
    if element.tag == f"{_W}noBreakHyphen":
        return "-"
    return "\n" if element.tag in (f"{_W}br", f"{_W}cr") else "\t" if element.tag == f"{_W}tab" else ""
