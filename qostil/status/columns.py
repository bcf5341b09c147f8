"""The columns of the tables that count by section and page, for the terminal and for the page of HTML."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from operator import attrgetter
from typing import NamedTuple

from qostil.review.states import STATES
from qostil.status.values import SiteStatus, Tally

OLDEST = "oldest review"
# The fields of a tally that are numbers, by their titles.
_FIELDS = {
    "read by a person": "read",
    "adopted": "adopted",
    "lagging": "lagging",
    "questions": "questions",
    "excuses": "excuses",
    "failing links": "failing_links",
    "unseen links": "unseen_links",
}
Count = Callable[[Tally], int]


class Column(NamedTuple):
    """A column: its title, and its text in the row of a tally."""

    title: str
    cell: Callable[[Tally], str]


def columns(status: SiteStatus) -> list[Column]:
    """Return the columns that say something: without those of which the whole site has none.

    >>> from datetime import date
    >>> tally = Tally("", 2, 1, 5, 4, dict.fromkeys(STATES, 0) | {"kk missing": 1, "never reviewed": 4}, *[0] * 7)
    >>> status = SiteStatus(date(2026, 11, 26), False, tally, (), (), (), (), (), ())
    >>> [(column.title, column.cell(tally)) for column in columns(status)]
    [('pages', '1/2'), ('items', '4/5'), ('kk missing', '1')]
    """
    both = [Column("pages", _pages), Column("items", _items)]
    counts = [Column(title, _written(count)) for title, count in _counts(status) if count(status.whole)]
    return [*both, *counts, *([Column(OLDEST, _oldest)] if status.has_reviews else ())]


def _counts(status: SiteStatus) -> Iterator[tuple[str, Count]]:
    for state in STATES:
        if status.has_reviews or state != "never reviewed":
            yield state, _in_state(state)
    for title, field in _FIELDS.items():
        yield title, attrgetter(field)


def _in_state(state: str) -> Count:
    return lambda tally: tally.states[state]


def _written(count: Count) -> Callable[[Tally], str]:
    return lambda tally: str(count(tally))


def _pages(tally: Tally) -> str:
    return f"{tally.pages_in_both}/{tally.pages}"


def _items(tally: Tally) -> str:
    return f"{tally.items_in_both}/{tally.items}"


def _oldest(tally: Tally) -> str:
    return str(tally.oldest.on) if tally.oldest else ""
