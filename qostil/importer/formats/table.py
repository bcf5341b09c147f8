"""Place the lines of a table: each paragraph of a cell is a line of its own, with its row and column."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from qostil.importer.source_text import PLAIN, Cell, Look

# A cell that spans more columns is a mistake of the program that wrote it.
_MOST_COLUMNS = 100


class Table(NamedTuple):
    """A table with two columns or more: row, column and text of each cell that is not blank."""

    cells: tuple[tuple[int, int, str], ...]


Block = str | Table


class Span(NamedTuple):
    """A cell with its blocks, and the number of columns and rows that it covers."""

    blocks: Sequence[Block]
    columns: int = 1
    rows: int = 1


def has_text(block: Block) -> bool:
    """Return whether a block is more than white space.

    >>> has_text("Чек"), has_text(" ")
    (True, False)
    """
    return isinstance(block, Table) or bool(block.strip())


def table_of(rows: Iterable[Iterable[Span]]) -> list[Block]:
    """Return a table; one with a single column is no table, but the paragraphs in its cells.

    >>> table_of([[Span(["Тариф"]), Span(["Баға", "теңге"])]])
    [Table(cells=((0, 0, 'Тариф'), (0, 1, 'Баға\\nтеңге')))]
    >>> table_of([[Span(["Чек керек пе?"], columns=2)], [Span(["Иә."])]])
    ['Чек керек пе?', 'Иә.']
    """
    placed = [(row, column, cell) for row, column, cell in _placed(rows) if text_of(cell.blocks)]
    if len({column for _, column, _ in placed}) < 2:
        return [block for _, _, cell in placed for block in cell.blocks]
    return [Table(tuple((row, column, text_of(cell.blocks)) for row, column, cell in placed))]


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


def text_of(blocks: Iterable[Block]) -> str:
    """Return the lines of a cell; the text of a table inside of it belongs to the cell.

    >>> text_of(["Баға: ", Table(((0, 0, "5 000"), (0, 1, "теңге")))])
    'Баға:\\n5 000\\nтеңге'
    """
    texts = (block if isinstance(block, str) else "\n".join(text for _, _, text in block.cells) for block in blocks)
    lines = (" ".join(line.split()) for text in texts for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def lines_of(blocks: Iterable[Block], between: str = "\n") -> tuple[str, tuple[Look, ...]]:
    """Write blocks as text, and return it with the look of each line; without a table no line has a look.

    >>> text, looks = lines_of(["Бағалар", Table(((0, 0, "Чек"), (0, 1, "30 теңге")))])
    >>> text.split("\\n"), looks[2].cell
    (['Бағалар', 'Чек', '30 теңге'], Cell(table=0, row=0, column=1))
    """
    written: list[str] = []
    looks: list[Look] = []
    tables = 0
    for block in blocks:
        places = [PLAIN] * (between.count("\n") - 1) if written else []
        if isinstance(block, str):
            looks += [*places, *[PLAIN] * (block.count("\n") + 1)]
            written.append(block)
            continue
        looks += places
        for row, column, text in block.cells:
            looks += [Look(cell=Cell(tables, row, column))] * (text.count("\n") + 1)
        written.append("\n".join(text for _, _, text in block.cells))
        tables += 1
    return between.join(written), tuple(looks) if tables else ()
