"""Figures in words: what a fact of a contract says to a reader where no sentence says it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Figures:
    """Words that stand beside a number."""

    # Units of time behind a number, by their English names, where Babel has none; empty where it has.
    units: Mapping[str, str]
    # Days of each kind.
    days: Mapping[str, str]
    # A rate charged for each period; the rate is filled in.
    periods: Mapping[str, str]
    # A day of the month as a heading has it, where the number is filled in; and in a sentence.
    day: str
    day_of_month: Callable[[str], str]
    # Currencies by their codes, where the code is not what people write.
    currencies: Mapping[str, str]
