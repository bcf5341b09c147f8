"""What a word says of the number before it: теңге, күннен, Мбит/с, процентов."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, NamedTuple

from qostil.facts import data, duration, money, percent, quantity
from qostil.model.fact import Kind

# «Жұмыс» and «рабочих» are no units, but tell which day the next word means; «рет» and «раз» count turns.
_TURNS = {"turn": r"рет|раза?|мәрте"}
_TABLES: dict[Kind | Literal["kind of day", "turn"], dict[str, str]] = {
    "percent": percent.NAMES,
    "money": money.NAMES,
    "data": data.NAMES,
    "duration": duration.NAMES,
    "number": quantity.NAMES,
    "kind of day": duration.KINDS_OF_DAY,
    "turn": _TURNS,
}
_PATTERNS = {
    kind: re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in names.items()))
    for kind, names in _TABLES.items()
}


class Unit(NamedTuple):
    """A unit by its name, and the kind of fact that it makes of a number."""

    kind: Kind | Literal["kind of day", "turn"]
    name: str


@lru_cache(maxsize=20_000)
def unit_of(word: str) -> Unit | None:
    """Tell the unit that a word is, in any case; what stands behind a stroke only where it belongs to the unit.

    >>> unit_of("теңгеден"), unit_of("мбит/с"), unit_of("тенге/квт·ч")
    (Unit(kind='money', name='KZT'), Unit(kind='data', name='Mbit'), Unit(kind='money', name='KZT'))
    >>> unit_of("жылға"), unit_of("жылдамдық")
    (Unit(kind='duration', name='year'), None)
    """
    for kind, pattern in _PATTERNS.items():
        if (found := pattern.fullmatch(word)) and found.lastgroup:
            return Unit(kind, found.lastgroup)
    return unit_of(word.partition("/")[0]) if "/" in word else None
