"""Times of day that are told by a word: «9 o'clock», «day and night»."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from qostil.model.fact import Span

# An hour, of which the patterns of a language are composed.
HOUR = r"(?:[01]?[0-9]|2[0-4])"
_PLACED = re.compile(rf"(?P<hour>{HOUR})[.-](?P<minute>[0-5][0-9])")


@dataclass(frozen=True)
class Times:
    """How the language tells times without a colon."""

    # Finds the hours of a folded text that the word for «hour» makes times of day, each end of a range by itself.
    hours: Callable[[str], Iterator[Span]]
    # Day and night: a regular expression, and what a text must hold for it.
    always: str
    always_needle: str
    # Whether a numeral before it makes it a number of days.
    is_always_counted: bool


def with_minutes(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield hours and minutes with a dot or a hyphen between them.

    >>> [time.value for time in with_minutes("сағат 9.00-18.30", 6, 16)]
    ['09:00', '18:30']
    """
    for placed in _PLACED.finditer(text, start, end):
        yield Span(placed.start(), placed.end(), f"{placed['hour'].zfill(2)}:{placed['minute']}")


def on_the_hour(hour: str, is_later: bool) -> str:
    """Write an hour without minutes; one that is later is in the second half of the day.

    >>> on_the_hour("9", is_later=False), on_the_hour("9", is_later=True), on_the_hour("18", is_later=True)
    ('09:00', '21:00', '18:00')
    """
    return f"{int(hour) + 12 if is_later and int(hour) < 12 else int(hour):02}:00"
