"""Place the lines of a table: each paragraph of a cell is a line of its own, with its row and column."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import msgspec

from qostil.importer.formats.figure import Figure
from qostil.importer.source_text import PLAIN, Cell, Look

# A cell that spans more columns is a mistake of the program that wrote it.
_MOST_COLUMNS = 100


class Paragraph(NamedTuple):
    """A paragraph outside of tables or in a cell: its text, its look, and the number of blank lines before it."""

    text: str
    look: Look = PLAIN
    gap: int = 0


class Table(NamedTuple):
    """A table with two columns or more: row, column and paragraphs of each cell that is not blank.

    Each figure comes with the number of the line of the table behind which it stands.
    """

    cells: tuple[tuple[int, int, tuple[Paragraph, ...]], ...]
    figures: tuple[tuple[int, Figure], ...] = ()


Block = Paragraph | Table | Figure


class Written(NamedTuple):
    """Blocks as text, with the look of each line; each figure comes with the number of the line before it, or 0."""

    text: str
    looks: tuple[Look, ...]
    figures: tuple[tuple[int, Figure], ...]


class Span(NamedTuple):
    """A cell with its blocks, and the number of columns and rows that it covers."""

    blocks: Sequence[Block]
    columns: int = 1
    rows: int = 1


def has_text(block: Block) -> bool:
    """Return whether a block has letters.

    >>> has_text(Paragraph("Чек")), has_text(Paragraph(" ")), has_text(Figure(b""))
    (True, False, False)
    """
    return isinstance(block, Table) or (isinstance(block, Paragraph) and bool(block.text.strip()))


def is_seen(block: Block) -> bool:
    """Return whether a block is a figure or has letters.

    >>> is_seen(Figure(b"")), is_seen(Paragraph(" "))
    (True, False)
    """
    return isinstance(block, Figure) or has_text(block)


def table_of(rows: Iterable[Iterable[Span]]) -> list[Block]:
    """Return a table; one with a single column is no table, but the paragraphs in its cells.

    >>> table_of([[Span([Paragraph("Тариф")]), Span([Paragraph("Баға"), Paragraph("теңге")])]])[0].cells[1][2][0].text
    'Баға'
    >>> table_of([[Span([Paragraph("Чек керек пе?")], columns=2)], [Span([Paragraph("Иә.")])]])[1].text
    'Иә.'
    """
    placed = [(row, column, cell) for row, column, cell in _placed(rows) if any(map(is_seen, cell.blocks))]
    told = [(row, column, cell) for row, column, cell in placed if lines_of_cell(cell.blocks)]
    if len({column for _, column, _ in told}) < 2:
        return [block for _, _, cell in placed for block in cell.blocks]
    cells = tuple((row, column, tuple(lines_of_cell(cell.blocks))) for row, column, cell in told)
    return [Table(cells, tuple(_figures(cell.blocks for _, _, cell in placed)))]


def _figures(cells: Iterable[Sequence[Block]]) -> Iterator[tuple[int, Figure]]:
    """Yield the figures of cells, each behind a line of its cell if that has one: the cells before are other texts."""
    above = 0
    for blocks in cells:
        parts = list(_parts_of_cell(blocks))
        first, line = above + any(isinstance(part, Paragraph) for part in parts), above
        for part in parts:
            line += isinstance(part, Paragraph)
            if isinstance(part, Figure):
                yield max(line, first, 1), part
        above = line


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
    return [part for part in _parts_of_cell(blocks) if isinstance(part, Paragraph)]


def _parts_of_cell(blocks: Iterable[Block]) -> Iterator[Paragraph | Figure]:
    for block in blocks:
        if isinstance(block, Figure):
            yield block
        elif isinstance(block, Paragraph):
            yield from on_lines(block)
        else:
            yield from _parts_of_table(block)


def _parts_of_table(table: Table) -> Iterator[Paragraph | Figure]:
    lines = (line for _, _, paragraphs in table.cells for line in paragraphs)
    for number, line in enumerate(lines, 1):
        yield from on_lines(line)
        yield from (figure for behind, figure in table.figures if behind == number)


def on_lines(paragraph: Paragraph) -> Iterator[Paragraph]:
    """Yield the lines of a paragraph without needless white space."""
    for line in paragraph.text.split("\n"):
        text = " ".join(line.split())
        if text:
            yield paragraph._replace(text=text)


def lines_of(blocks: Iterable[Block]) -> Written:
    """Write blocks as text.

    >>> blocks = [Paragraph("Бағалар"), Table(((0, 0, (Paragraph("Чек"),)), (0, 1, (Paragraph("30 теңге"),))))]
    >>> written = lines_of([*blocks, Figure(b"")])
    >>> written.text.split("\\n"), written.looks[2].cell, written.figures[0][0]
    (['Бағалар', 'Чек', '30 теңге'], Cell(table=0, row=0, column=1), 3)
    """
    written: list[str] = []
    looks: list[Look] = []
    figures: list[tuple[int, Figure]] = []
    tables = 0
    for block in blocks:
        if isinstance(block, Figure):
            figures.append((_last_with_text(written), block))
            continue
        placed = _placed_lines(block, tables) if isinstance(block, Table) else [block]
        if isinstance(block, Table):
            tables += 1
            figures += [(len(written) + line, figure) for line, figure in block.figures]
        for line in placed:
            blank = line.gap if written else 0
            parts = [""] * blank + line.text.split("\n")
            written += parts
            looks += [PLAIN] * blank + [line.look] * (len(parts) - blank)
    return Written("\n".join(written), tuple(looks), tuple(figures))


def _last_with_text(lines: Sequence[str]) -> int:
    return next((number for number in range(len(lines), 0, -1) if lines[number - 1].strip()), 0)


def _placed_lines(table: Table, number: int) -> list[Paragraph]:
    return [
        line._replace(look=msgspec.structs.replace(line.look, cell=Cell(number, row, column)), gap=0)
        for row, column, lines in table.cells
        for line in lines
    ]
