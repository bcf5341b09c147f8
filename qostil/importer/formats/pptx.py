"""Read slides with python-pptx: each slide is a page; its shapes are read from top to bottom."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from qostil.importer.formats.figure import WHOLE, Cut, Figure, cut_of, described
from qostil.importer.formats.office import linked
from qostil.importer.formats.pictures import FILLING, chosen
from qostil.importer.formats.progress import ReadingProgress
from qostil.importer.formats.runs import Run, paragraphs_of
from qostil.importer.formats.table import Block, Paragraph, Span, has_text, is_seen, lines_of, table_of
from qostil.importer.source_text import LeftOut, Look, SourceText

# Shapes whose top edges differ by less are in one row and are read from the left; in English Metric Units.
_SAME_ROW = 300_000
# The types of placeholders, by their numbers in the format: titles; headers, feet, dates and numbers of slides.
_TITLES, _FEET = {1: "title", 3: "title of the deck", 5: "title"}, (13, 14, 15, 16)
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
# A picture that covers more than this share of a slide is its background.
_FILLING = 0.9
_FOOT = "the foot of a slide"
# The indent of a level of a list, in points.
_INDENT = 18.0


def read_pptx(path: Path, progress: ReadingProgress) -> SourceText:
    """Read the text of every slide; count the speaker's notes, but do not read them."""
    import pptx  # an optional extra

    deck = pptx.Presentation(str(path))
    slides = list(deck.slides)
    area = (deck.slide_width or 0) * (deck.slide_height or 0)
    pages: list[Block] = []
    left_out: list[LeftOut] = []
    silent, spoken = 0, 0
    for number, slide in enumerate(slides, 1):
        shown = [shape for shape in _ordered(slide.shapes) if not _is_foot(shape)]
        blocks = [block for shape in shown for block in _blocks(shape, area) if is_seen(block)]
        left_out += [LeftOut(shape.text_frame.text, _FOOT) for shape in slide.shapes if _is_foot(shape)]
        silent += not any(map(has_text, blocks))
        spoken += slide.has_notes_slide and bool(slide.notes_slide.notes_text_frame.text.strip())
        pages += [Paragraph("\f"), *_numbered(blocks, number)]
        progress(number, len(slides))
    notes = [f"{silent} of {len(slides)} slides have no text"] if silent else []
    notes += [f"the speaker's notes of {spoken} slides are not read"] if spoken else []
    text, looks, figures = lines_of(pages)
    pictures, untold = chosen(figures, len(slides))
    whole = "\n".join(_all_text(slide) for slide in slides)
    return SourceText(path.name, text, (*notes, *untold), looks, tuple(left_out), whole, pictures)


def _all_text(slide: Any) -> str:
    """Return all text of a slide, each paragraph on a line."""
    paragraphs = slide.element.iter(f"{_A}p")
    return "\n".join("".join(part.text or "" for part in paragraph.iter(f"{_A}t")) for paragraph in paragraphs)


def _is_foot(shape: Any) -> bool:
    """Return whether a shape is the foot, the date or the number of a slide."""
    return bool(shape.is_placeholder and shape.placeholder_format.type in _FEET and shape.has_text_frame)


def _ordered(shapes: Any) -> list[Any]:
    """Return shapes in reading order: the title first, the others from top to bottom and from left to right."""
    title = shapes.title if hasattr(shapes, "title") else None
    first = title.shape_id if title is not None else None

    def place(shape: Any) -> tuple[bool, int, int]:
        return shape.shape_id != first, (shape.top or 0) // _SAME_ROW, shape.left or 0

    return sorted(shapes, key=place)


def _blocks(shape: Any, area: int) -> Iterator[Block]:
    if shape.shape_type == 6:  # a group
        for inner in _ordered(shape.shapes):
            yield from _blocks(inner, area)
    elif getattr(shape, "has_table", False) and shape.has_table:
        rows = shape.table.rows
        yield from table_of([Span(list(_paragraphs(cell.text_frame))) for cell in row.cells] for row in rows)
    elif shape._element.tag == f"{_P}pic":
        yield _figure(shape, area)
    elif shape.has_text_frame:
        yield from _paragraphs(shape.text_frame, _tag(shape))


def _figure(shape: Any, area: int) -> Figure:
    """Return a picture, without content if the file only tells where it is; `area` is that of a slide."""
    name = shape._element.blip_rId
    relation = shape.part.rels.get(name) if name else None
    content = b"" if relation is None or relation.is_external else bytes(relation.target_part.blob)
    alt = shape._element.nvPicPr.cNvPr.get("descr")
    is_filling = (shape.width or 0) * (shape.height or 0) > _FILLING * area
    return Figure(content, described(alt), reason=FILLING if is_filling else "", cut=_cut(shape._element))


def _cut(picture: Any) -> Cut:
    blip = next(picture.iter(f"{_A}blip"), None)
    return WHOLE if blip is None else cut_of(blip)


def _numbered(blocks: Sequence[Block], slide: int) -> Iterator[Block]:
    """Yield the blocks of a slide; a picture above its text stands behind the first block: the text before is others'.

    >>> [type(block).__name__ for block in _numbered([Figure(b""), Paragraph("Чек")], 2)]
    ['Paragraph', 'Figure']
    """
    first = next((at for at, block in enumerate(blocks) if has_text(block)), 0)
    for block in (*blocks[first : first + 1], *blocks[:first], *blocks[first + 1 :]):
        yield block._replace(part=slide) if isinstance(block, Figure) else block


def _tag(shape: Any) -> str:
    """Return which title a shape is, and else nothing: other placeholders only tell where a text stands."""
    return _TITLES.get(shape.placeholder_format.type, "") if shape.is_placeholder else ""


def _paragraphs(frame: Any, tag: str = "") -> Iterator[Paragraph]:
    for paragraph in frame.paragraphs:
        mark = _bullet(paragraph)
        for line in paragraphs_of(_runs(paragraph), tag, paragraph.level * _INDENT):
            yield line._replace(text=f"{mark}{line.text}")
            mark = ""


def _runs(paragraph: Any) -> Iterator[Run]:
    """Yield the runs of a paragraph with its links."""
    runs = {run._r: run for run in paragraph.runs}
    for element in paragraph._p.iterchildren():
        name = element.tag.rpartition("}")[2]
        run = runs.get(element)
        if name == "br":
            yield Run("\n")
        elif run is not None:
            yield Run(linked(run.text.replace("\v", "\n"), run.hyperlink.address), _look(run.font))
        elif name == "fld":
            yield Run("".join(element.itertext()))


def _look(font: Any) -> Look:
    color = font.color.rgb if font.color is not None and font.color.type == 1 else None  # a color of its own
    size = font.size.pt if font.size is not None else 0.0
    return Look(size, bool(font.bold), bool(font.italic), font.name or "", str(color or ""))


def _bullet(paragraph: Any) -> str:
    """Return the bullet that is set on a paragraph itself; bullets that come from the theme are not detected."""
    properties = paragraph._p.pPr
    names = {child.tag.rpartition("}")[2] for child in properties} if properties is not None else set()
    if names & {"buChar", "buBlip"}:
        return "- "
    return "- " if paragraph.level and "buNone" not in names else ""
