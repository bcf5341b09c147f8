"""Numerals as words, and how a row of them makes one amount."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True)
class Numerals:
    """Every form of a numeral in small letters; what is commoner as another word is left out."""

    # Every form with what it counts, ordinals too.
    values: Mapping[str, Decimal]
    # The ordinals among them: each ends its number.
    ordinals: frozenset[str]
    # What begins a compound, before a unit; the first that fits is taken.
    prefixes: Mapping[str, float]
    # A tenth, a hundredth, a thousandth.
    fractions: Mapping[str, int]
    # Parts of a whole that have names of their own: a third, a quarter.
    parts: Mapping[str, int]
    # What stands between the whole and its fraction: «point».
    whole: frozenset[str]
    # Endings of a denominator that stands before its numerator; none where it stands behind.
    denominator_endings: tuple[str, ...]
    # A regular expression of idioms that begin with a numeral and count nothing: third persons, the other side.
    idioms: str
    # Numerals that without a unit behind them are units of time themselves.
    times: Mapping[str, int]
    # Words that without a unit say «many», and a regular expression of the ends of words that make them numbers.
    many: frozenset[str]
    before_many: str
    # A regular expression of an ordinal that tells the day before the name of a month, up to the space.
    day: str
