"""Read Word files with python-docx; list numbers, which Word computes at display time, are computed here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from qostil.importer.formats.numbering import Numbering
from qostil.importer.formats.office import linked
from qostil.importer.formats.progress import ReadingProgress
from qostil.importer.formats.table import Block, Span, has_text, lines_of, table_of
from qostil.importer.source_text import SourceText
from qostil.languages.known import LANGUAGES, either

_HEADING = re.compile(
    rf"(?:heading|{either(lambda language: language.documents.heading_style)})\s*(\d)?", re.IGNORECASE
)
_TITLES = {"title"}.union(*(language.documents.title_styles for language in LANGUAGES.values()))
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def read_docx(path: Path, progress: ReadingProgress) -> SourceText:
    """Read the paragraphs and tables of the body in document order."""
    import docx  # an optional extra

    document = docx.Document(str(path))
    numbering = Numbering.of(document)
    blocks: list[Block] = []
    body = list(document.element.body.iterchildren())
    for at, element in enumerate(body):
        blocks += filter(has_text, _block(element, document, numbering))
        progress(at + 1, len(body))
    pictures = len(document.inline_shapes)
    text, looks = lines_of(blocks)
    return SourceText(path.name, text, (f"{pictures} pictures are not read",) if pictures else (), looks)


def _block(element: Any, document: Any, numbering: Numbering) -> Iterator[Block]:
    if element.tag == f"{_W}p":
        yield _paragraph(element, document, numbering)
        for box in element.iter(f"{_W}txbxContent"):
            # Word writes a fallback copy of a text box for its old versions: skip it.
            if not any(ancestor.tag.endswith("}Fallback") for ancestor in box.iterancestors()):
                for inner in box.iterchildren():
                    yield from _block(inner, document, numbering)
    elif element.tag == f"{_W}tbl":
        rows = element.iterchildren(f"{_W}tr")
        yield from table_of([_cell(cell, document, numbering) for cell in _cells(row)] for row in rows)
    elif element.tag in (f"{_W}sdt", f"{_W}sdtContent"):
        for inner in element.iterchildren():
            yield from _block(inner, document, numbering)


def _cells(row: Any) -> Iterator[Any]:
    for child in row.iterchildren():
        if child.tag == f"{_W}tc":
            yield child
        elif child.tag in (f"{_W}sdt", f"{_W}sdtContent"):
            yield from _cells(child)


def _cell(cell: Any, document: Any, numbering: Numbering) -> Span:
    """Read a cell; one that continues the cell above holds no text of its own."""
    spanned = cell.find(f"{_W}tcPr/{_W}gridSpan")
    columns = spanned.get(f"{_W}val", "1") if spanned is not None else "1"
    merged = cell.find(f"{_W}tcPr/{_W}vMerge")
    is_continued = merged is not None and merged.get(f"{_W}val", "continue") == "continue"
    blocks = [block for inner in cell.iterchildren() for block in _block(inner, document, numbering)]
    return Span([] if is_continued else blocks, int(columns) if columns.isdecimal() else 1)


def _paragraph(element: Any, document: Any, numbering: Numbering) -> str:
    text = "".join(_runs(element, document)).strip()
    if not text:
        return ""
    style = _style(element, document)
    number = numbering.next(element, style)
    name = style.name or "" if style is not None else ""
    found = _HEADING.match(name)
    if found or name.lower() in _TITLES:
        depth = int(found[1] or 1) if found else 1
        return f"{'#' * min(depth, 6)} {number}{text}"
    return f"{number}{text}"


def _style(element: Any, document: Any) -> Any:
    properties = element.pPr
    name = properties.style if properties is not None else None
    return next((style for style in document.styles if style.style_id == name), None) if name else None


def _runs(element: Any, document: Any) -> Iterator[str]:
    """Yield the text of a paragraph with its links, without tracked deletions."""
    for child in element.iterchildren():
        if child.tag == f"{_W}hyperlink":
            relation = document.part.rels.get(child.get(f"{_R}id") or "")
            yield linked("".join(_runs(child, document)), relation.target_ref if relation else None)
        elif child.tag in (f"{_W}ins", f"{_W}smartTag", f"{_W}sdt", f"{_W}sdtContent", f"{_W}fldSimple"):
            yield from _runs(child, document)
        elif child.tag == f"{_W}r":
            yield "".join(map(_sign, child.iterchildren()))


def _sign(element: Any) -> str:
    if element.tag == f"{_W}t":
        return element.text or ""
    if element.tag == f"{_W}noBreakHyphen":
        return "-"
    return "\n" if element.tag in (f"{_W}br", f"{_W}cr") else "\t" if element.tag == f"{_W}tab" else ""
