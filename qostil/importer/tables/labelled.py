"""Read tables in which a label stands before each question and before each answer, one below the other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from qostil.importer.prefixes import answer, question
from qostil.importer.tables.grid import Cells, Grid, Paragraphs, joined
from qostil.importer.tables.head import Role

# This many labels of each kind, and this share of the rows, make such a table.
_ENOUGH, _MOSTLY = 2, 0.7
LABEL, ASKED, ANSWERED = 0, 1, 2


class LabelledGrid(Grid):
    """A table with the labels of each item, its question and its answer side by side."""

    roles: Mapping[int, Role] = {LABEL: "number", ASKED: "question", ANSWERED: "answer"}


def with_items_in_rows(grid: Grid) -> LabelledGrid | None:
    """Return a table with a row for each item: its labels, its question, its answer; None without such labels.

    >>> from qostil.importer.source_text import TextRow
    >>> texts = [("Сұрақ 1", "Чек қайда?"), ("Жауап", "Хатта."), ("Сұрақ 2", "Шот қайда?"), ("Жауап", "Кабинетте.")]
    >>> rows = [{at: [TextRow(text, (n,))] for at, text in enumerate(row)} for n, row in enumerate(texts)]
    >>> [joined(row[ANSWERED]) for row in with_items_in_rows(Grid(rows)).rows]
    ['Хатта.', 'Кабинетте.']
    """
    labels = [_label(cells, grid.columns) for cells in grid.rows]
    full = sum(len(cells) > 1 for cells in grid.rows)
    if min(labels.count(ASKED), labels.count(ANSWERED)) < _ENOUGH or len(labels) - labels.count(None) < _MOSTLY * full:
        return None
    found: list[dict[int, Paragraphs]] = []
    for cells, label in zip(grid.rows, labels, strict=True):
        if label == ANSWERED and found and ASKED in found[-1]:
            found[-1].setdefault(ANSWERED, []).extend(_beside(cells))
            found[-1][LABEL] = [*found[-1][LABEL], *cells[grid.columns[0]]]
        elif label == ASKED:
            found.append({LABEL: [*cells[grid.columns[0]]], ASKED: _beside(cells)})
        else:
            found.append(dict(cells))
    return LabelledGrid(found)


def _label(cells: Cells, columns: Sequence[int]) -> int | None:
    """Return what the first cell of a row labels."""
    if columns[0] not in cells or len(cells) < 2:
        return None
    text = joined(cells[columns[0]])
    return ASKED if question(text) == "" else ANSWERED if answer(text) == "" else None


def _beside(cells: Cells) -> Paragraphs:
    return [paragraph for column in sorted(cells)[1:] for paragraph in cells[column]]
