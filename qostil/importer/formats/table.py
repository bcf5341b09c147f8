"""Place the lines of a table: each paragraph of a cell is a line of its own, with its row and column."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import msgspec

from qostil.importer.source_text import PLAIN, Cell, Look

# A cell that spans more columns is a mistake of the program that wrote it.
_MOST_COLUMNS = 100


class Paragraph(NamedTuple):
    """A paragraph outside of tables or in a cell: its text, its look, and the number of blank lines before it."""

    text: str
    look: Look = PLAIN
    gap: int = 0


class Table(NamedTuple):
    """A table with two columns or more: row, column and paragraphs of each cell that is not blank."""

    cells: tuple[tuple[int, int, tuple[Paragraph, ...]], ...]


Block = Paragraph | Table


class Span(NamedTuple):
    """A cell with its blocks, and the number of columns and rows that it covers."""

    blocks: Sequence[Block]
    columns: int = 1
    rows: int = 1


def has_text(block: Block) -> bool:
    """Return whether a block is more than white space.

    >>> has_text(Paragraph("Чек")), has_text(Paragraph(" "))
    (True, False)
    """
    return isinstance(block, Table) or bool(block.text.strip())


def table_of(rows: Iterable[Iterable[Span]]) -> list[Block]:
    """Return a table; one with a single column is no table, but the paragraphs in its cells.

    >>> table_of([[Span([Paragraph("Тариф")]), Span([Paragraph("Баға"), Paragraph("теңге")])]])[0].cells[1][2][0].text
    'Баға'
    >>> table_of([[Span([Paragraph("Чек керек пе?")], columns=2)], [Span([Paragraph("Иә.")])]])[1].text
    'Иә.'
    """
    placed = [(row, column, cell) for row, column, cell in _placed(rows) if lines_of_cell(cell.blocks)]
    if len({column for _, column, _ in placed}) < 2:
        return [block for _, _, cell in placed for block in cell.blocks]
    return [Table(tuple((row, column, tuple(lines_of_cell(cell.blocks))) for row, column, cell in placed))]


def _placed(rows: Iterable[Iterable[Span]]) -> Iterator[tuple[int, int, Span]]:
    """Yield each cell with its place; a cell never stands where a cell of an earlier row reaches down."""
    taken: dict[int, int] = {}
    for row, cells in enumerate(rows):
        column = 0
        for cell in cells:
            while taken.get(column, 0) > row:
                column += 1
            yield row, column, cell
            width = min(max(cell.columns, 1), _MOST_COLUMNS)
            if cell.rows > 1:
                taken |= dict.fromkeys(range(column, column + width), row + cell.rows)
            column += width


def lines_of_cell(blocks: Iterable[Block]) -> list[Paragraph]:
    """Return the lines of a cell; the text of a table inside of it belongs to the cell.

    >>> inner = Table(((0, 0, (Paragraph("5 000"),)), (0, 1, (Paragraph("теңге"),))))
    >>> [line.text for line in lines_of_cell([Paragraph("Баға: "), inner])]
    ['Баға:', '5 000', 'теңге']
    """
    found = (line for block in blocks for line in _paragraphs(block))
    return [part for line in found for part in on_lines(line)]


def _paragraphs(block: Block) -> Iterable[Paragraph]:
    return (block,) if isinstance(block, Paragraph) else (line for _, _, lines in block.cells for line in lines)


def on_lines(paragraph: Paragraph) -> Iterator[Paragraph]:
    """Yield the lines of a paragraph without needless white space."""
    for line in paragraph.text.split("\n"):
        text = " ".join(line.split())
        if text:
            yield paragraph._replace(text=text)


def lines_of(blocks: Iterable[Block]) -> tuple[str, tuple[Look, ...]]:
    """Write blocks as text, and return it with the look of each line.

    >>> blocks = [Paragraph("Бағалар"), Table(((0, 0, (Paragraph("Чек"),)), (0, 1, (Paragraph("30 теңге"),))))]
    >>> text, looks = lines_of(blocks)
    >>> text.split("\\n"), looks[2].cell
    (['Бағалар', 'Чек', '30 теңге'], Cell(table=0, row=0, column=1))
    """
    written: list[str] = []
    looks: list[Look] = []
    tables = 0
    for block in blocks:
        placed = _placed_lines(block, tables) if isinstance(block, Table) else [block]
        tables += isinstance(block, Table)
        for line in placed:
            blank = line.gap if written else 0
            parts = [""] * blank + line.text.split("\n")
            written += parts
            looks += [PLAIN] * blank + [line.look] * (len(parts) - blank)
    return "\n".join(written), tuple(looks)


def _placed_lines(table: Table, number: int) -> list[Paragraph]:
    return [
        line._replace(look=msgspec.structs.replace(line.look, cell=Cell(number, row, column)), gap=0)
        for row, column, lines in table.cells
        for line in lines
    ]
