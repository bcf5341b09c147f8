"""The type of the patterns for times of day in words: «9 o'clock», «day and night»."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from qostil.model.fact import Span

# The pattern of an hour, a piece of the languages' patterns.
HOUR = r"(?:[01]?[0-9]|2[0-4])"
_PLACED = re.compile(rf"(?P<hour>{HOUR})[.-](?P<minute>[0-5][0-9])")


@dataclass(frozen=True)
class Times:
    """The patterns of a language for times without a colon."""

    # Yields the times of day in a folded text that are written with the word for «hour»; each end of a range is one.
    hours: Callable[[str], Iterator[Span]]
    # «Day and night»: a regular expression, and strings of which a text must contain one for it.
    always: str
    always_needles: tuple[str, ...]
    # Whether it is a number of days after a numeral.
    is_always_counted: bool


def with_minutes(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the times with a dot or a hyphen between hours and minutes.

    >>> [time.value for time in with_minutes("сағат 9.00-18.30", 6, 16)]
    ['09:00', '18:30']
    """
    for placed in _PLACED.finditer(text, start, end):
        yield Span(placed.start(), placed.end(), f"{placed['hour'].zfill(2)}:{placed['minute']}")


def on_the_hour(hour: str, is_later: bool) -> str:
    """Return the time HH:00 of an hour; with `is_later` an hour before 12 is in the second half of the day.

    >>> on_the_hour("9", is_later=False), on_the_hour("9", is_later=True), on_the_hour("18", is_later=True)
    ('09:00', '21:00', '18:00')
    """
    return f"{int(hour) + 12 if is_later and int(hour) < 12 else int(hour):02}:00"
