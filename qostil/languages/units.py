"""The type of the words for units after a number, and of the words between a number and its unit.

Values are regular expressions of lower-case letters that match a whole word; keys are the names of units in values of
facts. Signs and Latin abbreviations (%, ₸, kzt) belong to no language; they are defined in `facts/unit.py`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Data:
    """The parts of units for sizes and rates of data: a prefix, and a bit or a byte."""

    # The letter and the word of each prefix, by its Latin letter.
    prefixes: Mapping[str, tuple[str, str]]
    bit: str
    # The letter, which follows the letter of a prefix; the word, which follows the word of a prefix.
    byte: tuple[str, str]
    # The unit after the slash of a rate.
    second: str


@dataclass(frozen=True)
class Units:
    """The units by name."""

    percent: Mapping[str, str]
    money: Mapping[str, str]
    data: Data
    duration: Mapping[str, str]
    # Length, area, volume, power, frequency, mass, pressure, temperature.
    quantity: Mapping[str, str]
    # Calendar, working and banking: not units, but attributes of a day.
    kinds_of_day: Mapping[str, str]
    # «Times», the unit of repetitions.
    turn: str
    # A short form after a number that is another word, with what stands behind it: a town, a clause.
    no_unit: str
    # The capital letter of volts, which after any other number than a mains voltage may be that of a house.
    volt: str
    # The beginning of the word for a degree, the letter of Celsius, the words before and behind a number below zero.
    degree: str
    celsius: str
    minus: str
    cold: str
    # The adjective of calendar days before the number; "" if it never precedes the number.
    calendar_before: str
    # Units of two words and more, and the possible first three letters of their first word.
    phrases: str
    phrase_heads: frozenset[str]
    # Adjectives between a number and its unit that do not change the amount: full, last, next.
    adjectives: str
