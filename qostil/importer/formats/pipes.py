"""Find tables in plain text and Markdown, whose cells stand between vertical bars."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from qostil.importer.formats.table import Block, Paragraph, Span, table_of

_BAR = re.compile(r"(?<!\\)\|")
_RULE = re.compile(r"\s*:?-+:?\s*")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)


def with_tables(lines: Sequence[str]) -> Iterator[Block]:
    """Yield the lines; where two or more between bars have the same number of cells, yield a table.

    >>> list(with_tables(["Бағалар", "| Чек | Баға |", "|---|---|", "| Көшірме | 30 |"]))[1].cells[2][2][0].text
    'Көшірме'
    """
    for columns, group in groupby(lines, _columns):
        block = list(group)
        rows = [cells for cells in map(_cells, block) if not all(map(_RULE.fullmatch, cells))]
        if columns > 1 and len(rows) > 1:
            yield from table_of(
                [Span([Paragraph(_BREAK.sub("\n", cell).replace("\\|", "|"))]) for cell in row] for row in rows
            )
        else:
            yield from map(Paragraph, block)


def _columns(line: str) -> int:
    return len(_cells(line)) if line.lstrip().startswith("|") and line.rstrip().endswith("|") else 0


def _cells(line: str) -> list[str]:
    return _BAR.split(line.strip())[1:-1]
