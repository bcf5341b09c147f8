"""Durations that no numeral counts, of which one is meant: within a day, twice a month, per cent a year."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple


class Implied(NamedTuple):
    """A duration of one unit in a text."""

    # From the attribute of the unit on; and without the attribute, None where it then is none.
    start: int
    start_of_unit: int | None
    # The end of the unit, where a counted one would end; the end of the whole.
    end_of_unit: int
    end: int
    unit: str
    # The word before the unit, which may tell the kind of day; "" for none.
    attribute: str


@dataclass(frozen=True)
class Durations:
    """How the language tells a duration without a number."""

    # Finds them in a folded text.
    implied: Callable[[str], Iterator[Implied]]
    # The time in which something is done so many times: a regular expression with the group «unit», and what a text
    # must hold for it.
    frequency: str
    frequency_needle: str
    # The period for which a rate is charged, by its name: regular expressions of whole words.
    periods: Mapping[str, str]
