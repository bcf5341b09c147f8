"""Find what lies across the text of a page and is no part of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from statistics import median

from qostil.importer.formats.pdf.lines import Line
from qostil.importer.source_text import LeftOut

_WATERMARK = "a watermark across the page"
# The letters of a watermark are this many times as large as most, if they are not slanted; it is on half of the pages.
_LARGER, _MOST = 2.0, 0.5


def without_watermarks(pages: Sequence[Sequence[Line]]) -> tuple[list[list[Line]], list[LeftOut]]:
    """Return the lines of each page without watermarks, and what was left out.

    >>> text, mark = Line("Чек хатта келеді.", 40, 300, 500, 488), Line("ЖОБА", 60, 260, 520, 460, is_slanted=True)
    >>> pages, left_out = without_watermarks([[text, mark]])
    >>> [line.text for line in pages[0]], left_out[0].text
    (['Чек хатта келеді.'], 'ЖОБА')
    """
    large = [{line.text for line in _large(lines)} for lines in pages]
    counts = Counter(text for texts in large for text in texts)
    often = {text for text, count in counts.items() if count >= max(2, _MOST * len(pages))}
    left_out: list[LeftOut] = []
    kept: list[list[Line]] = []
    for lines in pages:
        marks = [line for line in lines if line.is_slanted or (line.text in often and _lies_over(line, lines))]
        left_out += [LeftOut(line.text, _WATERMARK) for line in marks]
        kept.append([line for line in lines if not any(line is mark for mark in marks)])
    return kept, left_out


def _large(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines of large letters over smaller ones."""
    usual = median(line.look.size for line in lines) if lines else 0.0
    large = (line for line in lines if line.look.size >= _LARGER * usual and len(line.text) > 1)
    yield from (line for line in large if _lies_over(line, lines))


def _lies_over(mark: Line, lines: Sequence[Line]) -> bool:
    return any(
        line is not mark and line.left < mark.right and mark.left < line.right and mark.bottom < line.middle < mark.top
        for line in lines
    )
