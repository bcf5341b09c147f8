"""Tables of a source: those of questions are written as questions, any other as rows between vertical bars.

A rule of characters comes before, and those of the layout after: they know the labels that are written here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from qostil.importer.change_log import ChangeLog
from qostil.importer.faq.groups import GROUP
from qostil.importer.prefixes import heading
from qostil.importer.source_text import SHEET, TextRow
from qostil.importer.tables.cards import with_cards_in_rows
from qostil.importer.tables.content import is_name
from qostil.importer.tables.grid import Cells, Grid, joined, parts_of
from qostil.importer.tables.items import OTHER_LANGUAGE, QuestionTable
from qostil.importer.tables.labelled import with_items_in_rows
from qostil.importer.tables.plan import Plan, plan_of
from qostil.languages.guess import Guess
from qostil.model.locale import Locale

# A document is one of tables if they hold this share of its text.
_ALL = 0.8
LIST = "in a sheet without questions"


def read_tables(rows: Sequence[TextRow], log: ChangeLog, locale: Locale, guess: Guess) -> list[TextRow]:
    """Write the tables of a source as rows, in the given language if they are in both.

    >>> from qostil.importer.source_text import Cell, Look
    >>> texts = ["Сұрақ", "Жауап", "Чек қайда", "Хатта."]
    >>> cells = [Look(cell=Cell(0, row, column)) for row in (0, 1) for column in (0, 1)]
    >>> rows = [TextRow(text, (n,), look=look) for n, (text, look) in enumerate(zip(texts, cells), 1)]
    >>> [row.text for row in read_tables(rows, ChangeLog(), "kk", Guess())]
    ['Сұрақ: Чек қайда', 'ЖАУАП:', 'Хатта.']
    """
    parts = [_with_items(part) if isinstance(part, Grid) else part for part in parts_of(rows)]
    if not any(isinstance(part, Grid) for part in parts):
        return list(rows)
    inside = sum(len(row.text) for row in rows if row.look.cell)
    is_all = inside >= _ALL * sum(len(row.text) for row in rows)
    planned = [(part, plan_of(part, guess, is_all) if isinstance(part, Grid) else None) for part in parts]
    is_here = any(plan and locale in plan.languages for _, plan in planned)
    written: list[TextRow] = []
    for at, (part, plan) in enumerate(planned):
        if written and isinstance(part, TextRow) and _names_a_table(at, planned):
            log.drop(part, GROUP)
        elif is_here and plan is None and _is_of_a_list(part):
            for row in part.lines if isinstance(part, Grid) else [part]:
                log.drop(row, LIST)
        else:
            written += _written(part, plan, locale, is_here, not written, log)
    return written


def _with_items(grid: Grid) -> Grid:
    """Return a table with a row for each item, also where labels or cards tell them."""
    return with_items_in_rows(grid) or with_cards_in_rows(grid) or grid


def _is_of_a_list(part: Grid | TextRow) -> bool:
    """Return whether a part of a sheet is no text, but names to choose from, beside the sheets with questions."""
    cells = [joined(cell) for row in part.rows for cell in row.values()] if isinstance(part, Grid) else [part.text]
    rows = part.lines if isinstance(part, Grid) else [part]
    return all(row.look.tag == SHEET for row in rows) and all(map(is_name, cells))


def _names_a_table(at: int, planned: Sequence[tuple[Grid | TextRow, Plan | None]]) -> bool:
    """Return whether a row is the name of the table of questions below: a heading, or all between two such tables."""
    part, _ = planned[at]
    _, below = planned[at + 1] if at + 1 < len(planned) else (part, None)
    _, above = planned[at - 1]
    if below is None or isinstance(part, Grid):
        return False
    return heading(part.text) is not None or (above is not None and is_name(part.text))


def _written(
    part: Grid | TextRow, plan: Plan | None, locale: Locale, is_here: bool, is_first: bool, log: ChangeLog
) -> Iterator[TextRow]:
    if isinstance(part, TextRow):
        yield part
    elif plan is None:
        columns = part.columns
        yield from (_plain(cells, columns, log) for cells in part.rows)
    elif (is_here or plan.locales) and plan.languages and locale not in plan.languages:
        for row in part.lines:
            log.drop(row, OTHER_LANGUAGE)
    else:
        yield from QuestionTable(part, plan, locale, log).rows(is_first)


def _plain(cells: Cells, columns: Sequence[int], log: ChangeLog) -> TextRow:
    """Write a row of a table that holds no questions."""
    texts = [_on_one_line([row.text for row in cells.get(column, ())]) for column in columns]
    rows = [row for paragraphs in cells.values() for row in paragraphs]
    lines = tuple(line for row in rows for line in row.lines)
    return log.change("tables", msgspec.structs.replace(rows[0], lines=lines), f"| {' | '.join(texts)} |")


def _on_one_line(paragraphs: Sequence[str]) -> str:
    """Join the paragraphs of a cell.

    >>> _on_one_line(["Үй", "Пәтер.", "Саяжай"])
    'Үй; Пәтер. Саяжай'
    """
    text = ""
    for paragraph in paragraphs:
        text += ("" if not text else " " if text[-1] in ".,;:!?…" else "; ") + paragraph
    return text
