"""What a word says of the number before it: теңге, күннен, Мбит/с, процентов."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from qostil.languages.known import LANGUAGES, either
from qostil.languages.units import Units
from qostil.model.fact import FactKind

# «Жұмыс» and «рабочих» are no units, but tell which day the next word means; «рет» and «раз» count turns.
UnitKind = FactKind | Literal["kind of day", "turn"]

# Signs and Latin abbreviations of units; of each kind in the order in which its units are tried.
_MONEY = {"KZT": "₸|kzt", "tiyn": "", "MCI": "", "USD": r"\$|usd", "EUR": "€|eur", "RUB": "₽|rub"}
_DURATION = dict.fromkeys(("second", "minute", "hour", "round", "day", "week", "month", "quarter", "year"), "")
_QUANTITY = dict.fromkeys(("mm", "cm", "km", "m2", "m3", "m", "kWh", "kW", "MW", "W", "V"), "") | {
    "GHz": "ghz",
    "MHz": "mhz",
    "Gcal": "",
    "kg": "",
    "l": "",
}
_KINDS_OF_DAY = dict.fromkeys(("calendar", "working", "banking"), "")
# Signs that may stand before the number too: $25.
SIGNS = {"₸": "KZT", "$": "USD", "€": "EUR", "₽": "RUB"}


def _names(signs: Mapping[str, str], words: Callable[[Units], Mapping[str, str]]) -> dict[str, str]:
    """Join the signs of each unit and its words in every language."""
    languages = [words(language.units) for language in LANGUAGES.values()]
    return {name: _join([sign, *(known.get(name, "") for known in languages)]) for name, sign in signs.items()}


def _join(pieces: Iterable[str]) -> str:
    return "|".join(dict.fromkeys(filter(None, pieces)))


def _data() -> dict[str, str]:
    """Compose bits and bytes: of bits any prefix before any word, of bytes a letter before a letter."""
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
    """For each kind the words of its units, compiled when the first word is looked up."""
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
    """A unit by its name, and the kind of fact that it makes of a number."""

    kind: UnitKind
    name: str


@lru_cache(maxsize=20_000)
def unit_of(word: str) -> Unit | None:
    """Tell the unit that a word is, in any case; what stands behind a stroke only where it belongs to the unit.

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
    """Tell the unit that the word or sign behind a place is.

    >>> unit_behind("9.00 теңге", 4)
    Unit(kind='money', name='KZT')
    """
    following = _NEXT.match(text, at)
    return unit_of(following[1]) if following else None


def kind_of_day(word: str) -> str:
    """Tell which days a word makes of days: calendar, working, banking; "" for none.

    >>> kind_of_day("рабочих"), kind_of_day("жұмыс"), kind_of_day("күн")
    ('working', 'working', '')
    """
    unit = unit_of(word)
    return unit.name if unit and unit.kind == "kind of day" else ""
