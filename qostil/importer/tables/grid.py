"""Gather the rows of a source that stand in a table into its cells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

import msgspec

from qostil.importer.prefixes import heading
from qostil.importer.source_text import TextRow

_NO_WORD = re.compile(r"[\W_]+")
# The paragraphs of a cell, as rows of the source.
Paragraphs = list[TextRow]
Cells = Mapping[int, Paragraphs]


@dataclass(frozen=True)
class Grid:
    """A table: for each of its rows the paragraphs of the cells that are not blank, by column."""

    rows: Sequence[Cells]

    @cached_property
    def columns(self) -> list[int]:
        """Return the columns that hold text."""
        return sorted({column for cells in self.rows for column in cells})

    @property
    def lines(self) -> Iterator[TextRow]:
        """Yield every paragraph."""
        return (paragraph for cells in self.rows for paragraphs in cells.values() for paragraph in paragraphs)

    def column(self, column: int) -> list[str]:
        """Return the texts of a column from top to bottom, without blank cells.

        >>> Grid([{0: [TextRow("Чек", (1,))]}, {1: [TextRow("30", (2,))]}]).column(1)
        ['30']
        """
        return [joined(cells[column]) for cells in self.rows if column in cells]

    def below(self, row: int) -> Grid:
        """Return the part of the table that begins with a row."""
        return Grid(self.rows[row:])


def joined(paragraphs: Iterable[TextRow]) -> str:
    """Join the paragraphs of a cell to one line, without the marks of headings.

    >>> joined([TextRow("## Чек", (1,)), TextRow("қайда?", (2,))])
    'Чек қайда?'
    """
    return " ".join(heading(paragraph.text) or paragraph.text for paragraph in paragraphs)


def words_of(text: str) -> str:
    """Return the words of a text for comparison.

    >>> words_of("**Сұрақ:**")
    'сұрақ'
    """
    return _NO_WORD.sub(" ", text.casefold()).strip()


def parts_of(rows: Iterable[TextRow]) -> Iterator[Grid | TextRow]:
    """Yield the tables of a source, and the rows outside of them, in their order.

    >>> from qostil.importer.source_text import Cell, Look
    >>> cell = TextRow("Чек", (2,), look=Look(cell=Cell(0, 0, 0)))
    >>> [type(part).__name__ for part in parts_of([TextRow("Бағалар", (1,)), cell])]
    ['TextRow', 'Grid']
    """
    for table, group in groupby(rows, lambda row: row.look.cell.table if row.look.cell else None):
        if table is None:
            yield from group
        else:
            yield Grid([_cells(part) for _, part in groupby(group, lambda row: row.look.cell and row.look.cell.row)])


def _cells(rows: Iterable[TextRow]) -> Cells:
    found: dict[int, Paragraphs] = {}
    for row in rows:
        if row.look.cell:
            cell = found.setdefault(row.look.cell.column, [])
            if cell and _goes_on(cell[-1], row):
                row = _joined_lines(cell.pop(), row)
            cell.append(row)
    return found


def _goes_on(before: TextRow, row: TextRow) -> bool:
    """Return whether a line continues the one above in its cell; only a format with lines of a page tells."""
    is_alike = (before.look.is_bold, before.look.size) == (row.look.is_bold, row.look.size)
    return bool(before.look.is_full) and is_alike and not row.gap and row.text[0].isalpha()


def _joined_lines(before: TextRow, row: TextRow) -> TextRow:
    text, lines = f"{before.text} {row.text}", (*before.lines, *row.lines)
    return msgspec.structs.replace(row, text=text, lines=lines, gap=before.gap, opens_page=before.opens_page)
