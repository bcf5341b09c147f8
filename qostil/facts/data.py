"""Sizes and rates of data: 10 ГБ, 100 Мбит/с, секундына 100 Мбит, 5 гигабайт."""

from __future__ import annotations

import re
from decimal import Decimal

from qostil.facts.number import written

_PREFIX = {"к": "k", "k": "k", "м": "M", "m": "M", "г": "G", "g": "G", "т": "T", "t": "T"}
_NAMED = {"кило": "k", "мега": "M", "гига": "G", "тера": "T"}
UNIT = re.compile(
    r"(?:(?P<bits>(?:[кмгkmg]|кило|мега|гига)(?:бит|bit|bps)\w*)(?:\s*/\s*(?:с|сек|s)\b|\s+в секунду)?"
    r"|(?P<bytes>(?:(?:кило|мега|гига|тера)байт\w*|[кмгткkmgt](?:б|b)\b)))",
    re.IGNORECASE,
)


def value(amount: Decimal, unit: re.Match[str]) -> str:
    """Write an amount of data; bits are always told per second.

    >>> value(Decimal(100), UNIT.match("Мбит/с")), value(Decimal(10), UNIT.match("ГБ"))
    ('100 Mbit/s', '10 GB')
    """
    word = (unit["bits"] or unit["bytes"]).lower()
    prefix = _NAMED.get(word[:4]) or _PREFIX[word[0]]
    return f"{written(amount)} {prefix}{'bit/s' if unit['bits'] else 'B'}"
