"""The type of the words that format the facts of a contract for readers, outside sentences."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Figures:
    """Words next to a number."""

    # Units of time after a number, by their English names; empty if Babel has them.
    units: Mapping[str, str]
    # Names for days by their kind: calendar, working, banking.
    days: Mapping[str, str]
    # Format strings for a rate charged per period, with a placeholder for the rate.
    periods: Mapping[str, str]
    # A day of the month.
    day_of_month: Callable[[str], str]
    # The title of a contract's card, the link from a cell to its section, and the head of the folded sections.
    card: str
    more: str
    by_topic: str
    # The head of the column with what contracts are compared by.
    condition: str
    # Names of currencies by their codes, if people do not write the code.
    currencies: Mapping[str, str]
