"""Find numbers in digits with the groupings of both languages, and numbers in words.

«Бір» and «один» alone are as often an article as a number: they are numbers only before a unit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

import msgspec

from qostil.facts.folding import fold
from qostil.facts.numeral import amounts
from qostil.facts.spelling import Words, rows
from qostil.model.locale import Locale

# Digits: a fraction (1/3); groups of three separated by spaces or dots; any others. Digits after a letter, «*» or «#»
# are part of a name or a code.
_DIGITS = re.compile(
    r"[0-9](?<![^\W_].)(?<![#*].)(?:(?<=[1-9])/[2-9](?![0-9/.,])"
    r"|[0-9]{0,2}(?: [0-9]{3})+(?![0-9])(?:[.,][0-9]+)?"
    r"|(?<=[1-9])[0-9]{0,2}(?:\.[0-9]{3})+(?:,[0-9]+)?(?![0-9.])"
    r"|[0-9]*(?:[.,][0-9]+)?)"
)
_DOTTED = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+(?:,[0-9]+)?")
_MULTIPLIERS = frozenset(map(Decimal, (10**3, 10**6, 10**9)))


class Number(msgspec.Struct, frozen=True, order=True, gc=False):
    """A number at `start` to `end` of a text."""

    start: int
    end: int
    amount: Decimal
    is_spelled: bool = False

    @property
    def is_article(self) -> bool:
        """Return whether the numeral may be an article («a», not «one»), or «half» of something without a unit."""
        return self.is_spelled and (self.amount == 1 or self.amount in _NO_COUNT)


_NO_COUNT = (Decimal(0), Decimal("0.5"))


def read_digits(text: str) -> Decimal:
    """Parse digits with separators; three digits after a dot are thousands.

    >>> read_digits("10 000,50"), read_digits("10.000"), read_digits("0.125"), read_digits("1/4")
    (Decimal('10000.50'), Decimal('10000'), Decimal('0.125'), Decimal('0.2500'))
    """
    if text.isdecimal():
        return Decimal(text)
    if "/" in text:
        whole, parts = text.split("/")
        return round(Decimal(whole) / Decimal(parts), 4)
    if _DOTTED.fullmatch(text):
        text = text.replace(".", "")
    return Decimal(text.replace(" ", "").replace(",", "."))


def find_numbers(text: str, locale: Locale) -> list[Number]:
    """Return the numbers of a text from left to right.

    >>> [str(number.amount) for number in find_numbers("10 000 теңге, жиырма бес күн, 0,75 %, 1,5 млн", "kk")]
    ['10000', '25', '0.75', '1500000.0']
    >>> [str(number.amount) for number in find_numbers("от двух до двадцати пяти", "ru")]
    ['2', '25']
    """
    return find_folded(fold(text), locale)


def find_folded(text: str, locale: Locale) -> list[Number]:
    """Return the numbers of a folded text."""
    digits = [Number(found.start(), found.end(), read_digits(found[0])) for found in _DIGITS.finditer(text)]
    spelled = [number for row in rows(text, locale) for number in _spelled(row, locale)]
    return _multiplied(text, sorted([*digits, *spelled])) if spelled else digits


def _spelled(row: Words, locale: Locale) -> Iterator[Number]:
    begin = 0
    for used, amount in amounts([word for _, _, word in row], locale):
        yield Number(row[begin][0], row[begin + used - 1][1], amount, is_spelled=True)
        begin += used


def _multiplied(text: str, numbers: Sequence[Number]) -> list[Number]:
    """Join digits with the thousand or million after them: 10 мың, 1,5 млн.

    >>> [str(number.amount) for number in find_numbers("1000 теңге (бір мың теңге)", "kk")]
    ['1000', '1000']
    """
    found: list[Number] = []
    for number in numbers:
        last = found[-1] if found and number.amount in _MULTIPLIERS else None
        if last and not last.is_spelled and text[last.end : number.start] in ("", " "):
            found[-1] = Number(last.start, number.end, last.amount * number.amount)
        else:
            found.append(number)
    return found
