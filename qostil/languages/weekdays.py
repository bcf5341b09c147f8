"""The type of the names of the days of the week."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Weekdays:
    """The names of the seven days from Monday: regular expressions of lower-case letters."""

    # Every form of a name; a form that is another word too, with what tells it apart.
    names: tuple[str, ...]
    # The short forms, which are read next to each other, a time, or a colon: пн–пт, сб: 10:00.
    short: tuple[str, ...]
    # What stands before the last day of a span: «to», «till», «beginning with».
    to: str
    # What joins two days of a list, and what stands behind such two to make them the ends of a span; "" for none.
    conjunctions: str
    span_behind: str
    # The word before a time of day behind a short form: сб с 10:00.
    before_time: str
    # Strings of which a text with the name of a day contains one.
    needles: tuple[str, ...]
