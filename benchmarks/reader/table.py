"""Figures as one Markdown table, a column a site."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

Column = Mapping[str, str]


def table(columns: Mapping[str, Column]) -> Iterator[str]:
    """Yield the lines of a table.

    >>> print(*table({"біз": {"kB": "16"}, "олар": {"kB": "255", "с": "2"}}), sep="\\n")
    | | біз | олар |
    | --- | ---: | ---: |
    | kB | 16 | 255 |
    | с | — | 2 |
    """
    yield f"| | {' | '.join(columns)} |"
    yield f"| --- |{' ---: |' * len(columns)}"
    for row in dict.fromkeys(row for column in columns.values() for row in column):
        yield f"| {row} | {' | '.join(column.get(row, '—') for column in columns.values())} |"
