"""Bring the lines of a page into reading order: columns one after the other, tables row by row."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from qostil.importer.formats.pdf.cards import are_cards
from qostil.importer.formats.pdf.inner_columns import with_inner_columns
from qostil.importer.formats.pdf.lines import Line
from qostil.importer.formats.pdf.rows import Rule, table_rows

# Beside most lines a gutter is at least this wide, in points; only this share of the lines may cross it.
_WIDTH, _CROSSED = 7.0, 0.25
# The columns of a table stand at one place on all pages, up to this many points.
_NEAR = 6.0
# Lines of a column begin at one place, up to this many points.
_EDGE = 1.0
# Each side of it has this many lines, and its widest line this share of the width of the text.
_LINES, _SIDE = 3, 0.15
# Lines at one height differ by less than this share of it.
_LEVEL = 0.7


class Block(NamedTuple):
    """Lines that follow each other in one column; `row` and `column` are those of a table, or None."""

    lines: Sequence[Line]
    row: int | None = None
    column: int = 0
    # Where the two columns of the table meet.
    gutter: float | None = None


def blocks(lines: Sequence[Line], rules: Sequence[Rule] = (), known: float | None = None) -> list[Block]:
    """Return the lines of a page in reading order; `rules` are the horizontal lines drawn on it.

    `known` is where the columns of tables on other pages meet, which may go on here.

    >>> def line(text, left, top):
    ...     return Line(text, left, left + 200, top, top - 10)
    >>> left = [line(text, 50, 700 - 12 * n) for n, text in enumerate("абвг")]
    >>> right = [line(text, 300, 700 - 12 * n) for n, text in enumerate("дежз")]
    >>> mixed = [line for pair in zip(left, right) for line in pair]
    >>> ["".join(line.text for line in block.lines) for block in blocks(mixed)]
    ['абвг', 'дежз']
    """
    return [block._replace(lines=_joined(block.lines)) for block in _ordered(lines, rules, 0, known)]


def gutter_of(pages: Iterable[Sequence[Block]]) -> float | None:
    """Return the usual edge between the columns of tables; None without a table of two columns."""
    gutters = sorted(block.gutter for page in pages for block in page if block.gutter is not None)
    return gutters[len(gutters) // 2] if gutters else None


def _joined(lines: Sequence[Line]) -> list[Line]:
    """Join the parts of lines that stand at one height, such as a number and its text."""
    return [row[0] if len(row) == 1 else _as_one(row) for row in _level(lines)]


def _as_one(row: Sequence[Line]) -> Line:
    longest = max(row, key=lambda line: len(line.text))
    return Line(
        " ".join(line.text for line in row),
        row[0].left,
        max(line.right for line in row),
        max(line.top for line in row),
        min(line.bottom for line in row),
        longest.look,
        bold=len(row[0].text) if row[0].look.is_bold and not row[-1].look.is_bold else row[0].bold,
    )


def _ordered(lines: Sequence[Line], rules: Sequence[Rule], before: int, known: float | None) -> Iterator[Block]:
    gutter = _gutter(lines)
    is_known = known is not None and _goes_on(lines, known)
    if is_known:
        gutter = known
    if gutter is None:
        yield Block(lines)
        return
    for band in _bands(lines, gutter):
        left = [line for line in band if line.right <= gutter]
        right = [line for line in band if line.left >= gutter]
        is_table = len(left) + len(right) == len(band) and not are_cards(left, right)
        rows = with_inner_columns(table_rows(left, right, rules, is_known)) if is_table else []
        for number, row in enumerate(rows, before):
            yield from (Block(cell, number, column, gutter) for column, cell in enumerate(row) if cell)
        before += len(rows)
        if not rows:
            parts = (left, right) if len(left) + len(right) == len(band) else (band,)
            for part in parts:
                yield from _ordered(part, rules, before, known) if len(part) < len(lines) else [Block(part)]


def _goes_on(lines: Sequence[Line], known: float) -> bool:
    """Return whether the columns of a table on other pages part these lines, too."""
    left, right = sum(line.right <= known for line in lines), sum(line.left >= known for line in lines)
    begins = any(line.left - known <= _NEAR for line in lines if line.left >= known)
    return begins and left > 0 and len(lines) - left - right <= _CROSSED * len(lines)


def _gutter(lines: Sequence[Line]) -> float | None:
    """Return the left edge of the right column: fewest lines cross it, and the space before it is the widest."""
    best: tuple[int, float, float] | None = None
    for edge in sorted({round(line.left, 1) for line in lines}):
        at = edge - _EDGE
        crossing = sum(line.left < at < line.right for line in lines)
        before = [line.right for line in lines if line.right <= at]
        space = edge - sorted(before)[len(before) // 2] if before else 0.0
        found = (-crossing, space, at)
        if (best is None or found > best) and space >= _WIDTH and _parts(lines, at):
            best = found
    return best[2] if best else None


def _parts(lines: Sequence[Line], at: float) -> bool:
    """Return whether a vertical line parts the lines into two columns."""
    left, right = [line for line in lines if line.right <= at], [line for line in lines if line.left >= at]
    if min(map(_told, (left, right))) < _LINES or len(lines) - len(left) - len(right) > _CROSSED * len(lines):
        return False
    width = max(line.right for line in lines) - min(line.left for line in lines)
    if any(max(line.right - line.left for line in side) < _SIDE * width for side in (left, right)):
        return False
    # Two columns stand beside each other, not one below the other.
    top = min(max(line.top for line in side) for side in (left, right))
    return top > max(min(line.bottom for line in side) for side in (left, right))


def _told(lines: Sequence[Line]) -> int:
    """Return how many lines have letters or digits: a column of signs to open a text is none."""
    return sum(any(map(str.isalnum, line.text)) for line in lines)


def _bands(lines: Sequence[Line], gutter: float) -> Iterator[list[Line]]:
    """Yield the rows of lines between those that cross the gutter, from top to bottom, and the crossing ones."""
    rows = _level(lines)
    crossing = [any(line.left < gutter < line.right for line in row) for row in rows]
    for at in range(1, len(rows) - 1):
        # A row between two that cross belongs to them.
        crossing[at] = crossing[at] or (crossing[at - 1] and crossing[at + 1])
    for _, band in itertools.groupby(zip(crossing, rows, strict=True), key=lambda pair: pair[0]):
        yield [line for _, row in band for line in row]


def _level(lines: Sequence[Line]) -> list[list[Line]]:
    """Return the lines by their height on the page, from the top; those of one height from the left."""
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: -line.middle):
        if rows and abs(rows[-1][0].middle - line.middle) < _LEVEL * min(line.height, rows[-1][0].height):
            rows[-1].append(line)
        else:
            rows.append([line])
    return [sorted(row, key=lambda line: line.left) for row in rows]
