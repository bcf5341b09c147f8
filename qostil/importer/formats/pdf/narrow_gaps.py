"""Part lines at narrow gaps between two columns, which are hardly wider than those between words."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

import msgspec

from qostil.importer.formats.pdf.lines import Line

# At one place, up to so many points, so many lines begin or have a gap that ends there.
_ENOUGH, _NEAR = 4, 1.0


def parted(lines: Sequence[Line]) -> list[Line]:
    """Return the lines of a page; one is parted where a wider gap ends at the place at which others begin.

    >>> long = Line("Чек керек пе? Иә, керек.", 40, 300, 90, 80, gaps=((14, 150.0, 160.0),))
    >>> below = [Line("сақтаңыз", 160.0, 220, 80 - 12 * n, 70 - 12 * n) for n in range(3)]
    >>> [line.text for line in parted([long, *below])][:2], parted([long])[0].text
    (['Чек керек пе?', 'Иә, керек.'], 'Чек керек пе? Иә, керек.')
    """
    begins = sorted([*(line.left for line in lines), *(begin for line in lines for _, _, begin in line.gaps)])
    return [part for line in lines for part in _parts(line, begins)]


def _parts(line: Line, begins: Sequence[float]) -> Iterator[Line]:
    start, left = 0, line.left
    for at, end, begin in line.gaps:
        if bisect_right(begins, begin + _NEAR) - bisect_left(begins, begin - _NEAR) >= _ENOUGH:
            yield _part(line, start, at, left, end)
            start, left = at, begin
    yield _part(line, start, len(line.text), left, line.right) if start else line


def _part(line: Line, start: int, end: int, left: float, right: float) -> Line:
    raised = tuple(at - start for at in line.raised if start <= at < end)
    bold = max(0, min(line.bold, end) - start) if line.bold < len(line.text) else 0
    text = line.text[start:end].rstrip()
    is_bold = line.look.is_bold if not line.bold else line.bold > (start + end) / 2
    look = msgspec.structs.replace(line.look, is_bold=is_bold)
    return msgspec.structs.replace(
        line, text=text, left=left, right=right, raised=raised, look=look, gaps=(), bold=bold if bold < len(text) else 0
    )
