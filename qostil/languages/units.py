"""Words for units behind a number, and the words that may stand between the number and its unit.

Values are regular expressions of small letters that match a whole word; keys are the names of units in values of
facts. Signs and Latin abbreviations (%, ₸, kzt) belong to no language and stand in `facts/unit.py`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Data:
    """Sizes and rates of data are composed: a prefix, and a bit or a byte."""

    # By the Latin letter of the prefix: its letter, its word.
    prefixes: Mapping[str, tuple[str, str]]
    bit: str
    # Its letter, which stands behind the letter of a prefix; its word, which stands behind the word.
    byte: tuple[str, str]
    # What stands behind the stroke of a rate.
    second: str


@dataclass(frozen=True)
class Units:
    """Units by their names."""

    percent: Mapping[str, str]
    money: Mapping[str, str]
    data: Data
    duration: Mapping[str, str]
    # Length, area, volume, power, frequency, mass.
    quantity: Mapping[str, str]
    # Calendar, working and banking: no units, they tell which day the next word means.
    kinds_of_day: Mapping[str, str]
    # «Times», which counts turns.
    turn: str
    # The adjective of calendar days where it stands before the number; "" where it never does.
    calendar_before: str
    # Units of two words and more, and the first three letters that a word must have to begin one.
    phrases: str
    phrase_heads: frozenset[str]
    # Adjectives between a number and its unit that count nothing: full, last, next.
    adjectives: str
