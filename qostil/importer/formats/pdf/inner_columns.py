"""Part the cells of a table of two columns where they hold more columns, such as one of numbers."""

from __future__ import annotations

from collections.abc import Sequence

from qostil.importer.formats.pdf.lines import Line
from qostil.importer.formats.pdf.rows import Rows

# The space between two columns, in heights of the letters, and the share of the rows that have both.
_SPACE, _MOST = 0.7, 0.7
_Cell = list[Line]


def with_inner_columns(rows: Rows) -> list[list[_Cell]]:
    """Return the rows with as many cells as there are columns.

    >>> def line(text, left, right, top):
    ...     return Line(text, left, right, top, top - 10)
    >>> rows = [([line(f"{n}", 9, 15, -30 * n), line("Чек?", 40, 90, -30 * n)], [line("Хатта.", 200, 250, -30 * n)])
    ...         for n in (1, 2, 3)]
    >>> [[[line.text for line in cell] for cell in row] for row in with_inner_columns(rows)][1]
    [['2'], ['Чек?'], ['Хатта.']]
    """
    sides = [_parted([row[at] for row in rows]) for at in (0, 1)]
    return [[*left, *right] for left, right in zip(*sides, strict=True)]


def _parted(cells: Sequence[_Cell]) -> list[list[_Cell]]:
    """Return the cells of a column, each as one or more cells that stand beside each other."""
    edge = _edge(cells)
    if edge is None:
        return [[cell] for cell in cells]
    left = _parted([[line for line in cell if line.left < edge] for cell in cells])
    right = _parted([[line for line in cell if line.left >= edge] for cell in cells])
    return [[*a, *b] for a, b in zip(left, right, strict=True)]


def _edge(cells: Sequence[_Cell]) -> float | None:
    """Return where an inner column begins: most cells have lines on both sides of it, and none that reaches over it."""
    full = [cell for cell in cells if cell]
    for edge in sorted({line.left for cell in full for line in cell})[1:]:
        both = [cell for cell in full if _has_both(cell, edge)]
        before = [line for cell in both for line in cell if line.left < edge]
        if len(both) < max(2, _MOST * len(full)) or _are_signs(before):
            continue
        if edge - max(line.right for line in before) >= _SPACE * max(line.height for line in before):
            return edge
    return None


def _are_signs(lines: Sequence[Line]) -> bool:
    """Return whether lines are the bullets of a list."""
    return not any(letter.isalnum() for line in lines for letter in line.text)


def _has_both(cell: _Cell, edge: float) -> bool:
    return any(line.left < edge for line in cell) and any(line.left >= edge for line in cell)
