"""Numbers and their units: what a number is, the word behind it says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from qostil.facts import bracket, data, duration, money, percent, phone
from qostil.facts.fact import Kind
from qostil.facts.number import Number, find, written
from qostil.pairing import Locale

# Between a number and its unit: a case ending, the number in words in brackets.
_JOINT = re.compile(r"(?:-[а-яәғқңөұүһі]{1,5})?(?:[\s\u00a0]*\([^()\d]{2,80}\))?[\s\u00a0\u202f]*")
# Between the two ends of a range, of which the second alone has a unit: 1–3 күн, от 1 до 3 дней.
_RANGE = re.compile(r"(?:-?[дтнгқк][ае]н?)?[\s\u00a0]*(?:[-–—]|до|по|или|и|немесе|мен|бен|пен)?[\s\u00a0]*")
_LATIN = re.compile(r"[A-Za-z]")


class Measure(NamedTuple):
    """A fact at its place."""

    start: int
    end: int
    kind: Kind
    value: str


class _Unit(NamedTuple):
    kind: Kind
    match: re.Match[str]


def measures(text: str, locale: Locale) -> Iterator[Measure]:
    """Yield every number of a text with its unit.

    >>> [m.value for m in measures("10 (он) жұмыс күні, күніне 0,75 %, 1–3 цифр", "kk")]
    ['P10D-working', '0.75%/day', '1', '3']
    """
    numbers = find(text, locale)
    spelled_twice = {words for _, words in bracket.pairs(text, numbers)}
    numbers = [number for number in numbers if number not in spelled_twice]
    for index, number in enumerate(numbers):
        unit = _unit(text, number) or _unit_of_range(text, numbers, index)
        measure = _measure(text, number, unit)
        if measure:
            yield measure


def _measure(text: str, number: Number, unit: _Unit | None) -> Measure | None:
    end = max(number.end, unit.match.end()) if unit and unit.match.start() - number.end < 100 else number.end
    if unit is None:
        return _bare(text, number)
    if unit.kind == "percent":
        value = percent.value(number.amount, unit.match) + percent.period(text, number.start)
    elif unit.kind == "duration":
        before = duration.BEFORE.search(text, max(0, number.start - 40), number.start)
        value = duration.value(number.amount, unit.match, before)
    elif unit.kind == "data":
        value = data.value(number.amount, unit.match)
    else:
        value = money.value(number.amount, unit.match)
    return Measure(number.start, end, unit.kind, value)


def _bare(text: str, number: Number) -> Measure | None:
    """A number without a unit; digits that go on in Latin letters are a name (4G), and «one» is an article."""
    if number.is_article or _LATIN.match(text, number.end):
        return None
    kind: Kind = "phone" if phone.is_short(text, number.start, number.end) else "number"
    return Measure(number.start, number.end, kind, written(number.amount))


def _unit(text: str, number: Number) -> _Unit | None:
    joint = _JOINT.match(text, number.end)
    for at in (joint.end() if joint else number.end, number.end):
        for kind, pattern in _UNITS:
            if found := pattern.match(text, at):
                return _Unit(kind, found)
    before = money.BEFORE.search(text, max(0, number.start - 3), number.start)
    return _Unit("money", before) if before else None


def _unit_of_range(text: str, numbers: Sequence[Number], index: int) -> _Unit | None:
    """The unit of the next number, where the two are the ends of a range."""
    if index + 1 == len(numbers):
        return None
    here, there = numbers[index], numbers[index + 1]
    return _unit(text, there) if _RANGE.fullmatch(text, here.end, there.start) else None


_UNITS: Sequence[tuple[Kind, re.Pattern[str]]] = (
    ("percent", percent.UNIT),
    ("money", money.UNIT),
    ("data", data.UNIT),
    ("duration", duration.UNIT),
)
