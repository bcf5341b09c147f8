"""Read a PDF file, and write its pages as lines."""

from __future__ import annotations

import itertools
import re
import statistics
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from qostil.importer.formats.figure import Figure
from qostil.importer.formats.pdf.columns import Block, blocks, gutter_of
from qostil.importer.formats.pdf.footnotes import without_marks
from qostil.importer.formats.pdf.images import ImageReader, PageImage
from qostil.importer.formats.pdf.initials import with_initials
from qostil.importer.formats.pdf.lines import Line, lines_of
from qostil.importer.formats.pdf.links import write_links
from qostil.importer.formats.pdf.margins import without_margins
from qostil.importer.formats.pdf.narrow_gaps import parted
from qostil.importer.formats.pdf.rows import Rule, rules_of
from qostil.importer.formats.pdf.watermarks import without_watermarks
from qostil.importer.formats.pictures import chosen
from qostil.importer.formats.progress import ReadingProgress
from qostil.importer.source_text import PLAIN, Cell, LeftOut, Look, SourceText
from qostil.system.errors import CannotRunError

_TAIL = 4096
# A space of more than this many times the usual distance between two lines parts paragraphs.
_SPACED, _MOST_BLANK = 1.25, 4
# A block of fewer lines need not reach its right edge; blocks of one column begin at one place, up to so many points.
_ENOUGH_LINES, _NEAR = 5, 6.0
# The letters of the first word on the next page.
_USUAL_WORD = 6
# Two words or the end of a question, bold in front of other text; and what stands between that and an answer.
_MAY_BE_ASKED = re.compile(r"[^\W\d_]\w*\s+\w|\w\?")
_BETWEEN = re.compile(r"^\s*(?:[–—:.-]\s+)?")


def read_pdf(path: Path, progress: ReadingProgress) -> SourceText:
    """Read the text of every page, followed by the link addresses that the text does not show."""
    import pypdfium2  # an optional extra: only importing needs it

    if not _has_end(path):
        # pypdfium2 repairs a truncated file silently, so nobody would notice the missing pages.
        raise CannotRunError(f"{path.name}: is truncated or damaged; copy it again")
    try:
        pdf = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as error:
        raise CannotRunError(f"{path.name}: {_why(str(error))}") from error
    try:
        read, images = [], ImageReader()
        for number in range(len(pdf)):
            read.append(_page(pdf, number, images))
            progress(number + 1, len(pdf))
    finally:
        pdf.close()
    upright, watermarks = without_watermarks([page.lines for page in read])
    inner, margins = without_margins(upright)
    pages = list(_in_order(read, inner))
    silent = sum(not page for page in pages)
    notes = (f"{silent} of {len(pages)} pages have no text",) if silent else ()
    pictures, untold = chosen(_figures(pages, read), len(pages))
    lines = list(_numbered(pages))
    left_out = (*watermarks, *margins, *(one for page in read for one in page.left_out))
    text, looks = "\n".join(text for text, _ in lines), tuple(look for _, look in lines)
    whole = "\n".join(page.text for page in read)
    return SourceText(path.name, text, (*notes, *untold), looks, left_out, whole, pictures)


def _has_end(path: Path) -> bool:
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - _TAIL))
        return b"%%EOF" in file.read()


def _why(error: str) -> str:
    if "password" in error.lower() or "security" in error.lower():
        return "is encrypted; save it without a password"
    return "is truncated or damaged; copy it again"


# The text of a line, its look with the row and column of its table, and the line if it is one.
_Written = tuple[str, Look, Line | None]


class _Page(NamedTuple):
    """What is read of a page: its lines, the rules and the addresses on it, its whole text, its pictures."""

    lines: list[Line]
    rules: list[Rule]
    hidden: list[str]
    text: str
    left_out: list[LeftOut]
    images: list[PageImage]


def _page(pdf: Any, number: int, images: ImageReader) -> _Page:
    page = pdf[number]
    try:
        words = page.get_textpage()
        text = words.get_text_range()
        lines, marks = without_marks(with_initials(parted(list(lines_of(words, text)))))
        hidden = list(write_links(lines, pdf, page, words))
        words.close()
        drawn = list(images.images_of(page, number + 1, lines))
        return _Page(lines, list(rules_of(page)), hidden, text, marks, drawn)
    finally:
        page.close()


def _in_order(read: Sequence[_Page], pages: Sequence[Sequence[Line]]) -> Iterator[list[_Written]]:
    """Yield the lines of each page with their looks; spaces between paragraphs are blank lines."""
    ordered = list(_blocks(read, pages))
    longer = [block for found in ordered for block in found if len(block.lines) >= _ENOUGH_LINES]
    edges = sorted({(_right_of(block), _left_of(block)) for block in longer})
    for page, found in zip(read, ordered, strict=True):
        written = (line for block in found if block.lines for line in _written(block, edges))
        yield [*written, *((address, PLAIN, None) for address in page.hidden)]


def _blocks(read: Sequence[_Page], pages: Sequence[Sequence[Line]]) -> Iterator[list[Block]]:
    """Yield the blocks of each page; a table may go on with too few rows to be one by themselves."""
    found = [blocks(lines, page.rules) for page, lines in zip(read, pages, strict=True)]
    known = gutter_of(found)
    for page, lines, ordered in zip(read, pages, found, strict=True):
        goes_on = known is not None and any(block.row is None for block in ordered)
        yield blocks(lines, page.rules, known) if goes_on else ordered


def _left_of(block: Block) -> float:
    """Return the left edge of a block in points."""
    return min(line.left for line in block.lines)


def _right_of(block: Block) -> float:
    """Return the right edge of a block in points."""
    return max(line.right for line in block.lines)


def _figures(pages: Sequence[Sequence[_Written]], read: Sequence[_Page]) -> Iterator[tuple[int, Figure]]:
    """Yield the pictures of all pages, each with the number of the line above; that may be on the page before."""
    count = last = 0
    for written, page in zip(pages, read, strict=True):
        lines = [(number, line) for number, (*_, line) in enumerate(written, count + 1) if line]
        yield from ((image.line_above(lines) or last, image.figure) for image in page.images)
        count += len(written)
        last = lines[-1][0] if lines else last


def _numbered(pages: Sequence[Sequence[_Written]]) -> Iterator[tuple[str, Look]]:
    """Yield the lines of all pages: a form feed starts a page; a table goes on until a line outside of tables."""
    table, row, last = 0, 0, -1
    for page in pages:
        for at, (text, look, _) in enumerate(page):
            if look.cell:
                row += look.cell.row != last
                last = look.cell.row
                look = msgspec.structs.replace(look, cell=Cell(table, row, look.cell.column))
            elif text:
                table, row, last = table + 1, 0, -1
            yield ("\f" if not at else "") + text, look
        last = -1


def _written(block: Block, edges: Sequence[tuple[float, float]]) -> Iterator[_Written]:
    """Yield the lines of a block; a short one may be as wide as the longer ones that begin at the same place."""
    lines = block.lines
    left, right = _left_of(block), _right_of(block)
    if len(lines) < _ENOUGH_LINES:
        right = next((edge for edge, start in edges if edge >= right and abs(start - left) <= _NEAR), right)
    leading = _leading(lines)
    cell = None if block.row is None else Cell(0, block.row, block.column)
    for above, line, below in zip([None, *lines], lines, [*lines[1:], None], strict=False):
        blank = _blank_lines(above, line, leading) if above else int(cell is None and not line.text[0].islower())
        yield from [("", PLAIN, None)] * blank
        look = msgspec.structs.replace(line.look, indent=round(line.left - left, 1), cell=cell)
        yield from _apart(line, msgspec.structs.replace(look, is_full=_is_full(line, below, right)))


def _apart(line: Line, look: Look) -> Iterator[_Written]:
    """Yield a line; a bold question in front of its answer is a line of its own."""
    asked, told = line.text[: line.bold].rstrip(), line.text[line.bold :]
    if _MAY_BE_ASKED.search(asked):
        yield asked, msgspec.structs.replace(look, is_bold=True), line
        yield _BETWEEN.sub("", told), msgspec.structs.replace(look, is_bold=False), line
    else:
        yield line.text, look, line


def _leading(lines: Sequence[Line]) -> float:
    """Return the usual distance between two lines, in points."""
    distances = [above.bottom - line.bottom for above, line in itertools.pairwise(lines) if above.bottom > line.bottom]
    # Most lines go on with their paragraph, so the larger distances are those between paragraphs.
    return statistics.median(sorted(distances)[: len(distances) * 3 // 4 or 1]) if distances else 0.0


def _blank_lines(above: Line, line: Line, leading: float) -> int:
    """Return how many blank lines the space between two lines is worth; larger letters need more room."""
    usual = max(leading, line.height, 1.0)
    times = (above.bottom - line.bottom) / usual
    return max(1, min(_MOST_BLANK, round(times) - 1)) if times > _SPACED else 0


def _is_full(line: Line, below: Line | None, right: float) -> bool:
    """Return whether the first word of the next line would not have fitted on a line."""
    letter = (line.right - line.left) / max(1, len(line.text))
    first = len(below.text.split(maxsplit=1)[0]) if below else _USUAL_WORD
    return line.right + letter * (first + 1) > right
