"""Find numbers repeated in words in brackets: 10 (он) жұмыс күні; 0,75 % (ноль целых семьдесят пять сотых)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from qostil.facts.number import Number

# Between the number and the bracket at most a unit; in the bracket at most two words after the numerals.
_BETWEEN = re.compile(r"(?:-[^\W\d_]{1,6})?\s*(?:[%₸]|[^\W\d_]+)?(?:-[^\W\d_]{1,6})?\s*\(\s*")
_CLOSING = re.compile(r"(?:[\s-]+[^\W\d_]+){0,2}\s*\)")
_DIGITS_INSIDE = re.compile(r"\s*\(\s*")


def pairs(text: str, numbers: Sequence[Number]) -> Iterator[tuple[Number, Number]]:
    """Yield each number with the number in brackets that repeats it, as (digits, words).

    >>> from qostil.facts.number import find_numbers
    >>> text = "0,75% (нөл бүтін оннан жетпіс бес), он (10) күн"
    >>> [(str(digits.amount), str(words.amount)) for digits, words in pairs(text, find_numbers(text, "kk"))]
    [('0.75', '7.5'), ('10', '10')]
    """
    for first, second in pairwise(numbers):
        if first.is_spelled == second.is_spelled or not _CLOSING.match(text, second.end):
            continue
        if second.is_spelled and _BETWEEN.fullmatch(text, first.end, second.start):
            yield first, second
        elif first.is_spelled and _DIGITS_INSIDE.fullmatch(text, first.end, second.start):
            yield second, first
