"""Read tables whose cells are cards: each holds a question, which looks otherwise or asks, and its answer below."""

from __future__ import annotations

from qostil.importer.layout.marks import asks
from qostil.importer.source_language import language_of_text
from qostil.importer.source_text import TextRow
from qostil.importer.tables.grid import Grid, Paragraphs
from qostil.importer.tables.labelled import ANSWERED, ASKED, LabelledGrid

# This many cards, and this share of the cells, make such a table.
_ENOUGH, _MOSTLY = 3, 0.7


def with_cards_in_rows(grid: Grid) -> LabelledGrid | None:
    """Return a table with a row for each card; None if its cells are no cards of one language.

    >>> from qostil.importer.tables.grid import joined
    >>> def card(question, answer):
    ...     return [TextRow(question, (1,)), TextRow(answer, (2,))]
    >>> cards = [{0: card("Чек?", "Хатта."), 1: card("Шот?", "Кабинетте.")}, {0: card("Төлем?", "Картамен.")}]
    >>> [joined(row[ASKED]) for row in with_cards_in_rows(Grid(cards)).rows]
    ['Чек?', 'Шот?', 'Төлем?']
    """
    cells = [cell for row in grid.rows for _, cell in sorted(row.items())]
    cards = [cell for cell in cells if _is_card(cell)]
    if len(grid.columns) < 2 or len(cards) < max(_ENOUGH, _MOSTLY * len(cells)):
        return None
    if len({language_of_text("\n".join(grid.column(column))) for column in grid.columns} - {None}) > 1:
        return None
    return LabelledGrid([{ASKED: cell[:1], ANSWERED: cell[1:]} if _is_card(cell) else {ASKED: cell} for cell in cells])


def _is_card(cell: Paragraphs) -> bool:
    if len(cell) < 2:
        return False
    return asks(cell[0].text) or (_look(cell[0]) != _look(cell[1]) and _look(cell[0]) != _look(cell[-1]))


def _look(row: TextRow) -> tuple[object, ...]:
    return row.look.is_bold, row.look.size, row.look.color
