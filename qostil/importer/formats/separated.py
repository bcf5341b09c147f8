"""Read tables of separated values, as programs and people write them."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from qostil.importer.formats.cells import cell_of
from qostil.importer.formats.encoding import decode_text
from qostil.importer.formats.progress import ReadingProgress
from qostil.importer.formats.table import Block, lines_of, table_of
from qostil.importer.source_text import SourceText

_SEPARATORS = ";\t,|"
# The rows by which the separator of a file is told.
_FIRST = 50
# What Excel writes in front of a table to tell its separator.
_STATED = re.compile(r"\A\"?sep=(?P<separator>[^\n])\"?\n")
# A line end in a cell that a program wrote as two characters, and how many a table has at least.
_WRITTEN_END, _ENOUGH = re.compile(r"\\r?\\n|\\n"), 2
# A plain text is a table if it has this many rows, and this share of all, of one number of cells.
_FEWEST, _MOSTLY = 3, 0.8
Row = list[str]
# A quote that nothing closes makes the rest of a file one cell.
csv.field_size_limit(1_000_000_000)


def read_separated(path: Path, progress: ReadingProgress) -> SourceText:
    """Read a table whose values are separated by commas, semicolons, tabs or vertical bars."""
    text = decode_text(path.read_bytes(), path.name).replace("\r\n", "\n").replace("\r", "\n")
    progress(1, 1)
    written, looks, _ = lines_of(blocks_of_values(text))
    return SourceText(path.name, written, looks=looks)


def blocks_of_values(text: str) -> list[Block]:
    """Return the table that a text of separated values is.

    >>> len(blocks_of_values("Сұрақ;Жауап\\nЧек қайда?;Хатта.")[0].cells)
    4
    """
    return table_of([cell_of(value) for value in row] for row in rows_of(text))


def is_separated_by_tabs(text: str) -> bool:
    """Return whether a plain text is a table: tabs cut nearly all rows into the same number of cells.

    >>> is_separated_by_tabs("Сұрақ\\tЖауап\\nЧек қайда?\\tХатта.\\nШот қайда?\\tКабинетте.")
    True
    >>> is_separated_by_tabs("Чек қайда?\\n\\tХатта.\\nШот қайда?\\n\\tКабинетте.")
    False
    """
    counts = Counter(len(row) for row in _read(text, "\t") if any(row))
    usual, rows = next(iter(counts.most_common(1)), (0, 0))
    return usual > 1 and rows >= max(_FEWEST, _MOSTLY * counts.total())


def rows_of(text: str) -> list[Row]:
    r"""Return the rows of a table of separated values.

    >>> rows_of('sep=;\nЧек қайда?;Хатта, "қызметте"')
    [['Чек қайда?', 'Хатта, "қызметте"']]
    >>> rows_of('"Чек?","\\"Бэк\\" бетінде"\n"Шот?","1) кабинет\\n2) хат"\n"Төлем?","карта\\nақша"')[1][1]
    '1) кабинет\n2) хат'
    """
    stated = _STATED.match(text)
    text = text[stated.end() :] if stated else text
    rows = list(_read(text, stated["separator"] if stated else separator_of(text)))
    if any("\n" in cell for row in rows for cell in row):
        return rows
    written = sum(len(_WRITTEN_END.findall(cell)) for row in rows for cell in row)
    return [[_WRITTEN_END.sub("\n", cell) for cell in row] for row in rows] if written >= _ENOUGH else rows


def _read(text: str, separator: str) -> Iterator[Row]:
    # A quote within quotes is doubled; some programs put a backslash in front instead.
    return iter(csv.reader(io.StringIO(text.replace('\\"', '""'), newline=""), delimiter=separator))


def separator_of(text: str) -> str:
    """Return the separator that most rows have, and of such the one that cuts them into equal numbers of cells.

    >>> separator_of("Сұрақ;Жауап\\nЧек, шот қайда?;Хатта, кабинетте.")
    ';'
    """

    def worth(separator: str) -> tuple[int, int]:
        counts = [len(row) for row, _ in zip(_read(text, separator), range(_FIRST), strict=False) if row]
        usual = max(set(counts), key=lambda count: (counts.count(count), count), default=0)
        return (counts.count(usual) if usual > 1 else 0), usual

    return max(_SEPARATORS, key=worth)
