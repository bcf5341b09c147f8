"""The type of durations of one unit without a numeral: within a day, twice a month, per cent a year."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple


class Implied(NamedTuple):
    """A duration of one unit in a text."""

    # The start including the attribute of the unit; the start of the unit, None if it is no duration without it.
    start: int
    start_of_unit: int | None
    # The end of the unit, which is the end of a duration with a numeral; the end of the whole expression.
    end_of_unit: int
    end: int
    unit: str
    # The word before the unit, which may name the kind of day; "" if there is none.
    attribute: str


@dataclass(frozen=True)
class Durations:
    """The patterns of a language for durations without a number."""

    # Yields the durations in a folded text.
    implied: Callable[[str], Iterator[Implied]]
    # The period of a frequency («twice a month»): a regular expression with the group «unit», and strings of which a
    # text must contain one for it.
    frequency: str
    frequency_needles: tuple[str, ...]
    # «Every other day»: a regular expression, and a string that a text must contain for it.
    every_other_day: str
    every_other_day_needle: str
    # Words near it that tell of something that happens once, in a day from now; "" if it never means that.
    once: str
    # The period for which a rate is charged: regular expressions of whole words, by the name of the period.
    periods: Mapping[str, str]
