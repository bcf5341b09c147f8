"""Read slides with python-pptx: each slide is a page; its shapes are read from top to bottom."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from qostil.importer.formats.office import linked
from qostil.importer.formats.progress import ReadingProgress
from qostil.importer.formats.table import Block, Span, Table, has_text, lines_of, table_of
from qostil.importer.source_text import SourceText

# Shapes whose top edges differ by less are in one row and are read from the left; in English Metric Units.
_SAME_ROW = 300_000


def read_pptx(path: Path, progress: ReadingProgress) -> SourceText:
    """Read the text of every slide; count the speaker's notes, but do not read them."""
    import pptx  # an optional extra

    slides = list(pptx.Presentation(str(path)).slides)
    pages: list[Block] = []
    silent, spoken = 0, 0
    for number, slide in enumerate(slides, 1):
        blocks = [block for shape in _ordered(slide.shapes) for block in _blocks(shape) if has_text(block)]
        silent += not blocks
        spoken += slide.has_notes_slide and bool(slide.notes_slide.notes_text_frame.text.strip())
        pages += blocks if number == 1 else _on_a_page(blocks)
        progress(number, len(slides))
    notes = [f"{silent} of {len(pages)} slides have no text"] if silent else []
    notes += [f"the speaker's notes of {spoken} slides are not read"] if spoken else []
    text, looks = lines_of(pages)
    return SourceText(path.name, text, tuple(notes), looks)


def _on_a_page(blocks: list[Block]) -> list[Block]:
    """Return the blocks of a slide with a form feed at the beginning of its first line."""
    first, *others = blocks or [""]
    if isinstance(first, str):
        return [f"\f{first}", *others]
    (row, column, text), *cells = first.cells
    return [Table(((row, column, f"\f{text}"), *cells)), *others]


def _ordered(shapes: Any) -> list[Any]:
    """Return shapes in reading order: the title first, the others from top to bottom and from left to right."""
    title = shapes.title if hasattr(shapes, "title") else None
    first = title.shape_id if title is not None else None

    def place(shape: Any) -> tuple[bool, int, int]:
        return shape.shape_id != first, (shape.top or 0) // _SAME_ROW, shape.left or 0

    return sorted(shapes, key=place)


def _blocks(shape: Any) -> Iterator[Block]:
    if shape.shape_type == 6:  # a group
        for inner in _ordered(shape.shapes):
            yield from _blocks(inner)
    elif getattr(shape, "has_table", False) and shape.has_table:
        rows = shape.table.rows
        yield from table_of([Span(list(_paragraphs(cell.text_frame))) for cell in row.cells] for row in rows)
    elif shape.has_text_frame:
        yield from _paragraphs(shape.text_frame)


def _paragraphs(frame: Any) -> Iterator[str]:
    for paragraph in frame.paragraphs:
        text = _text(paragraph)
        yield f"{_bullet(paragraph)}{text}" if text else ""


def _text(paragraph: Any) -> str:
    """Return the text of a paragraph with its links; a manual line break does not split the paragraph."""
    parts = []
    for element in paragraph._p.iterchildren():
        name = element.tag.rpartition("}")[2]
        if name == "br":
            parts.append(" ")
        elif name in ("r", "fld"):
            run = next((run for run in paragraph.runs if run._r is element), None)
            text = run.text if run else "".join(element.itertext())
            parts.append(linked(text, run.hyperlink.address if run else None))
    return " ".join("".join(parts).split())


def _bullet(paragraph: Any) -> str:
    """Return the bullet that is set on a paragraph itself; bullets that come from the theme are not detected."""
    properties = paragraph._p.pPr
    names = {child.tag.rpartition("}")[2] for child in properties} if properties is not None else set()
    if names & {"buChar", "buBlip"}:
        return "- "
    return "- " if paragraph.level and "buNone" not in names else ""
