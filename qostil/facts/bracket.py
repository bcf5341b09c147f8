"""A number followed by its own words in brackets: 10 (он) жұмыс күні; 0,75 % (ноль целых семьдесят пять сотых)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from qostil.facts.number import Number

# Between the number and the bracket at most a unit, in the bracket at most two words besides the numerals.
_BETWEEN = re.compile(r"(?:-[^\W\d_]{1,5})?[\s\u00a0]*(?:%|₸|[^\W\d_]+)?(?:-[^\W\d_]{1,5})?[\s\u00a0]*\([\s]*")
_CLOSING = re.compile(r"(?:[\s-]+[^\W\d_]+){0,2}[\s]*\)")


def pairs(text: str, numbers: Sequence[Number]) -> Iterator[tuple[Number, Number]]:
    """Yield each number in digits with the number that its brackets spell out.

    >>> from qostil.facts.number import find
    >>> text = "0,75% (нөл бүтін оннан жетпіс бес)"
    >>> [(str(digits.amount), str(words.amount)) for digits, words in pairs(text, find(text, "kk"))]
    [('0.75', '7.5')]
    """
    for digits, words in zip(numbers, numbers[1:], strict=False):
        if digits.is_spelled or not words.is_spelled:
            continue
        if _BETWEEN.fullmatch(text, digits.end, words.start) and _CLOSING.match(text, words.end):
            yield digits, words
