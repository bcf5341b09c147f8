"""Numbers: digits as both languages group them, and numbers spelled out.

«Бір» and «один» alone are as often an article as a number: they count only before a unit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from qostil.facts.numeral import FRACTIONS, VALUES, WHOLE, amounts
from qostil.pairing import Locale

# Digits in groups of three, with any space that a keyboard or a typesetter puts between them.
_DIGITS = re.compile(r"(?<![^\W\d_])(?<![\d#*])(?:\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+|\d+)(?:[.,]\d+)?(?!\d)")
_SPACES = re.compile(r"[ \u00a0\u2009\u202f]")
_WORD = re.compile(r"[^\W\d_]+")


class Number(NamedTuple):
    """A number from `start` up to `end` of a text."""

    start: int
    end: int
    amount: Decimal
    is_spelled: bool = False

    @property
    def is_article(self) -> bool:
        """Whether it may be «a» rather than «one», or «half» of something without a unit."""
        return self.is_spelled and self.amount <= 1


def written(amount: Decimal) -> str:
    """Write an amount in its one normal form.

    >>> written(Decimal("10000")), written(Decimal("0.750")), written(Decimal("24.0"))
    ('10000', '0.75', '24')
    """
    return f"{amount:f}".rstrip("0").rstrip(".") if "." in f"{amount:f}" else f"{amount:f}"


def read_digits(text: str) -> Decimal:
    """Read digits with their separators.

    >>> read_digits("10 000,50")
    Decimal('10000.50')
    """
    return Decimal(_SPACES.sub("", text).replace(",", "."))


def find(text: str, locale: Locale) -> list[Number]:
    """Return the numbers of a text from left to right.

    >>> [str(number.amount) for number in find("10 000 теңге, жиырма бес күн, 0,75 %", "kk")]
    ['10000', '25', '0.75']
    >>> [str(number.amount) for number in find("от двух до двадцати пяти", "ru")]
    ['2', '25']
    """
    digits = [Number(found.start(), found.end(), read_digits(found[0])) for found in _DIGITS.finditer(text)]
    return sorted([*digits, *spelled(text, locale)])


def spelled(text: str, locale: Locale) -> Iterator[Number]:
    """Yield the numbers that are spelled out."""
    for row in _rows(text, locale):
        begin = 0
        for used, amount in amounts([word[0].lower() for word in row], locale):
            yield Number(row[begin].start(), row[begin + used - 1].end(), amount, is_spelled=True)
            begin += used


def _rows(text: str, locale: Locale) -> Iterator[list[re.Match[str]]]:
    """Yield rows of numerals with nothing but space between them, each beginning with a number."""
    known, inner = VALUES[locale], FRACTIONS[locale]
    row: list[re.Match[str]] = []
    for word in _WORD.finditer(text):
        low = word[0].lower()
        if row and not text[row[-1].end() : word.start()].isspace():
            yield row
            row = []
        if low in known or (row and (low in WHOLE or low in inner)):
            row.append(word)
        elif row:
            yield row
            row = []
    if row:
        yield row
