"""The type of the numerals in words, and of the words that join them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True)
class Numerals:
    """All forms of the numerals in lower case, without forms that are more frequent as another word."""

    # Every form, including ordinals, with its value.
    values: Mapping[str, Decimal]
    # The ordinals among them: each ends its number.
    ordinals: frozenset[str]
    # Beginnings of compounds with a unit; the first that matches is used.
    prefixes: Mapping[str, float]
    # The second half of compounds that count something else: a regular expression of a whole word.
    counted: str
    # What ordinals number, as the first floor does, behind the ordinal; a first step is often no number.
    numbered: str
    # «For each person», which only digits say with a one: a regular expression of what stands behind it.
    each: str
    # Words for a tenth, a hundredth, a thousandth, with the denominator.
    fractions: Mapping[str, int]
    # Fractions with their own names, a third and a quarter, with the denominator.
    parts: Mapping[str, int]
    # Words between the whole number and its fraction: «point».
    whole: frozenset[str]
    # Endings of a denominator before its numerator; none if the denominator comes after it.
    denominator_endings: tuple[str, ...]
    # A regular expression of idioms that begin with a numeral but are no amounts: third persons, the other side.
    idioms: str
    # Numerals that are units of time if no unit follows, with their values.
    times: Mapping[str, int]
    # Words that mean «many» if no unit follows, and a regular expression of preceding words that make them numbers.
    many: frozenset[str]
    before_many: str
    # A regular expression of an ordinal for the day before the name of a month, with the space.
    day: str
