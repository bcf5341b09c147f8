"""Find the unit that a word after a number names: теңге, күннен, Мбит/с, процентов."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from qostil.languages.known import LANGUAGES, either
from qostil.languages.units import Units
from qostil.model.fact import FactKind

# «Жұмыс» and «рабочих» are no units, but the kind of the following day; «рет» and «раз» are units of repetition.
UnitKind = FactKind | Literal["kind of day", "turn"]

# Signs and Latin abbreviations of units; the units of each kind are tried in this order.
_MONEY = {"KZT": "₸|kzt", "tiyn": "", "MCI": "", "USD": r"\$|usd", "EUR": "€|eur", "RUB": "₽|rub"}
_DURATION = dict.fromkeys(("second", "minute", "hour", "round", "day", "week", "month", "quarter", "year"), "")
_QUANTITY = dict.fromkeys(("mm", "cm", "km", "m2", "m3", "m", "kWh", "kW", "MW", "W", "V", "Gcal"), "") | {
    "GHz": "ghz",
    "MHz": "mhz",
    **dict.fromkeys(("mcg", "mg", "g", "kg", "t", "ml", "l", "bar", "atm", "MPa"), ""),
    "C": "",
}
_KINDS_OF_DAY = dict.fromkeys(("calendar", "working", "banking"), "")
# Signs that may also precede the number: $25.
SIGNS = {"₸": "KZT", "$": "USD", "€": "EUR", "₽": "RUB"}


def _names(signs: Mapping[str, str], words: Callable[[Units], Mapping[str, str]]) -> dict[str, str]:
    """Return the pattern of each unit: its sign, and its words in every language."""
    languages = [words(language.units) for language in LANGUAGES.values()]
    return {name: _join([sign, *(known.get(name, "") for known in languages)]) for name, sign in signs.items()}


def _join(pieces: Iterable[str]) -> str:
    return "|".join(dict.fromkeys(filter(None, pieces)))


def _data() -> dict[str, str]:
    """Return the patterns of data units: bits with any prefix, bytes as letter with letter or word with word."""
    languages = [language.units.data for language in LANGUAGES.values()]
    bit, second = _join(known.bit for known in languages), _join(known.second for known in languages)
    short, byte = _join(known.byte[0] for known in languages), _join(known.byte[1] for known in languages)
    bits, sizes = {}, {}
    for prefix in "kMGT":
        letter = _join([prefix.lower(), *(known.prefixes[prefix][0] for known in languages)])
        word = _join(known.prefixes[prefix][1] for known in languages)
        bits[f"{prefix}bit"] = rf"(?:{letter}|{word})(?:{bit}|bit|bps)\w*(?:/(?:s|{second}))?"
        sizes[f"{prefix}B"] = rf"(?:{letter})(?:{short}|b)|(?:{word})(?:{byte})\w*"
    return bits | sizes


@cache
def _patterns() -> Mapping[UnitKind, re.Pattern[str]]:
    """Return the pattern of the units of each kind, compiled when the first word is looked up."""
    names: dict[UnitKind, dict[str, str]] = {
        "percent": _names({"percent": "%"}, lambda units: units.percent),
        "money": _names(_MONEY, lambda units: units.money),
        "data": _data(),
        "duration": _names(_DURATION, lambda units: units.duration),
        "number": _names(_QUANTITY, lambda units: units.quantity),
        "kind of day": _names(_KINDS_OF_DAY, lambda units: units.kinds_of_day),
        "turn": {"turn": either(lambda language: language.units.turn)},
    }
    return {
        kind: re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in units.items()))
        for kind, units in names.items()
    }


_NEXT = re.compile(r"\s*([^\W\d_]+|[%₸$€₽])")


class Unit(NamedTuple):
    """A unit with its name and the kind of fact of a number with this unit."""

    kind: UnitKind
    name: str


@lru_cache(maxsize=20_000)
def unit_of(word: str) -> Unit | None:
    """Return the unit that a word in any case names; a part after a slash is ignored unless it belongs to the unit.

    >>> unit_of("теңгеден"), unit_of("мбит/с"), unit_of("тенге/квт·ч")
    (Unit(kind='money', name='KZT'), Unit(kind='data', name='Mbit'), Unit(kind='money', name='KZT'))
    >>> unit_of("жылға"), unit_of("жылдамдық")
    (Unit(kind='duration', name='year'), None)
    """
    for kind, pattern in _patterns().items():
        if (found := pattern.fullmatch(word)) and found.lastgroup:
            return Unit(kind, found.lastgroup)
    return unit_of(word.partition("/")[0]) if "/" in word else None


def unit_behind(text: str, at: int) -> Unit | None:
    """Return the unit that the word or sign after an index of a text names.

    >>> unit_behind("9.00 теңге", 4)
    Unit(kind='money', name='KZT')
    """
    following = _NEXT.match(text, at)
    return unit_of(following[1]) if following else None


def kind_of_day(word: str) -> str:
    """Return the kind of day that a word names: calendar, working, banking; "" for none.

    >>> kind_of_day("рабочих"), kind_of_day("жұмыс"), kind_of_day("күн")
    ('working', 'working', '')
    """
    unit = unit_of(word)
    return unit.name if unit and unit.kind == "kind of day" else ""
