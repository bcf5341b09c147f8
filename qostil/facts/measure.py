"""Numbers and their units: what a number is, the word behind it says."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

import msgspec

from qostil.facts import bracket, data, duration, money, percent, phone, quantity
from qostil.facts.amount import written
from qostil.facts.fact import Kind, Measure
from qostil.facts.number import Number, find_folded
from qostil.facts.unit import Unit, unit_of
from qostil.pairing import Locale

_WORD = r"(?P<word>[^\W\d_]+(?:[·*/][^\W\d_]+)*|[%₸$€₽])"
# Between a number and its unit: a case ending, the number in words in brackets, an adjective that counts nothing.
_AFTER = re.compile(
    r"\.?(?:-[а-яәғқңөұүһі]{1,6})?(?:\s*\([^()0-9\0]{2,80}\))?\s*"
    rf"(?:(?:полн|последн|следующ|ближайш)[а-я]+\s+|(?:толық|соңғы|келесі|алғашқы)\s+)?{_WORD}"
)
_HYPHENED = re.compile(rf"-{_WORD}")
_DAY = re.compile(rf"\s+(?:\([^()0-9\0]{{2,80}}\)\s*)?{_WORD}")
_INITIAL = re.compile(r"[^\W\d_]\.[^\W\d_]")  # М.О. is no metre
_PHRASE_HEADS = frozenset("айл мес шар тек ква куб кв".split())
_PHRASE = re.compile(
    r"(?P<word>(?:айлық есептік көрсеткіш|месячн\w+ расчетн\w+ показател"
    r"|(?:шаршы|текше|квадратн\w+|кубическ\w+|кв\.|куб\.) ?м)\w*)"
)
# Between the two ends of a range, of which the second alone has a unit: 1–3 күн, 1-ден 3 күнге, от 1 до 3 дней.
_ABLATIVE = r"-?[дтн][ае]н"
_RANGE = re.compile(rf"(?:{_ABLATIVE})?(?:\s*-\s*|—|\s+(?:до|по|или|и|және|немесе|мен|бен|пен)\s+)|{_ABLATIVE}\s+")
_VALUES: dict[str, Callable[[Decimal, str], str]] = {
    "money": money.value,
    "data": data.value,
    "number": quantity.value,
}
# «Тысячи абонентов» are many; «более тысячи» is a number.
_MANY = frozenset(("тысячи", "тысячам", "тысячами"))
_BEFORE_MANY = re.compile(r"(?:ее|ше|около|до|от|с) $")
_LATIN = re.compile(r"[a-z][a-z0-9]*")


class _Counted(msgspec.Struct, frozen=True, gc=False):
    """A unit that stands behind a number and ends at a place; of days, with their kind."""

    unit: Unit
    end: int
    kind_of_day: str = ""


def measures(text: str, locale: Locale) -> Iterator[Measure]:
    """Yield every number of a folded text with its unit.

    >>> [m.value for m in measures("10 (он) жұмыс күні, күніне 0,75 %, 1-3 цифр, күнтізбелік 30 күн", "kk")]
    ['P10D-working', '0.75%/day', '1', '3', 'P30D-calendar']
    """
    numbers = find_folded(text, locale)
    if "(" in text:
        twice = {words for _, words in bracket.pairs(text, numbers)}
        numbers = [number for number in numbers if number not in twice]
    end = 0
    for number, counted in zip(numbers, _units(text, numbers), strict=True):
        if number.start >= end and (measure := _measure(text, number, counted)):
            end = measure.end
            yield measure


def _units(text: str, numbers: Sequence[Number]) -> list[_Counted | None]:
    """The unit of each number: its own, or, at the beginning of a range, that of the end."""
    found: list[_Counted | None] = []
    following: Number | None = None
    for number in reversed(numbers):
        own = _unit_after(text, number)
        if not own and following and found[-1] and _is_range(text, number, following):
            own = msgspec.structs.replace(found[-1], end=number.end)
        found.append(own)
        following = number
    return found[::-1]


def _is_range(text: str, first: Number, last: Number) -> bool:
    if last.start - first.end > 12 or (first.is_spelled and " - " in text[first.end : last.start]):
        return False  # a dash with spaces behind a word is no range
    start = first.end - 3 if first.is_spelled else first.end
    return bool(_RANGE.fullmatch(text, start, last.start) or _RANGE.fullmatch(text, first.end, last.start))


def _unit_after(text: str, number: Number) -> _Counted | None:
    start, end = number.start, number.end
    if text.startswith("-", end) and (found := _counted(text, _HYPHENED.match(text, end))) and found.end - end > 3:
        return found  # 30-дневный
    if found := _counted(text, _AFTER.match(text, end)):
        return found
    sign = money.BEFORE.get(text[start - 1 : start].strip() or text[start - 2 : start - 1])
    return _Counted(Unit("money", sign), end) if sign else None


def _counted(text: str, found: re.Match[str] | None) -> _Counted | None:
    """The unit that a word is; a kind of day is one together with its day."""
    if found and found["word"][:3] in _PHRASE_HEADS:
        found = _PHRASE.match(text, found.start("word")) or found
    unit = unit_of(found["word"]) if found else None
    if not found or not unit or _INITIAL.match(text, found.start("word")):
        return None
    if unit.kind != "kind of day":
        return _Counted(unit, found.end())
    day = _counted(text, _DAY.match(text, found.end()))
    return msgspec.structs.replace(day, kind_of_day=unit.name) if day and day.unit.name == "day" else None


def _measure(text: str, number: Number, counted: _Counted | None) -> Measure | None:
    if counted is None:
        return _bare(text, number)
    kind, name, end, kind_of_day = counted.unit.kind, counted.unit.name, counted.end, counted.kind_of_day
    start, amount = number.start, number.amount
    if kind == "duration":
        if name == "day" and not kind_of_day and "күнтізбелік" in text[max(0, start - 13) : start]:
            start, kind_of_day = text.rindex("күнтізбелік", 0, start), "calendar"
        return Measure(start, end, kind, duration.value(amount, name, kind_of_day))
    if kind == "percent":
        return Measure(start, end, kind, percent.value(amount, name) + percent.period(text, start))
    if kind == "turn" or kind == "kind of day":
        return Measure(start, number.end, "number", written(amount)) if amount > 1 else None
    return Measure(start, end, kind, _VALUES[kind](amount, name))


def _bare(text: str, number: Number) -> Measure | None:
    """A number without a unit; with Latin letters behind it is a name (4G), and «one» is an article."""
    start, end, amount = number.start, number.end, number.amount
    if number.is_spelled:
        # Without a unit «тоқсан» is a quarter of a year.
        is_quarter = amount == 90 and text.startswith("тоқсан", start) and text[start - 1] != "("
        is_many = text[start:end] in _MANY and not _BEFORE_MANY.search(text, max(0, start - 8), start)
        return None if number.is_article or is_quarter or is_many else Measure(start, end, "number", written(amount))
    if name := _LATIN.match(text, end):
        return Measure(start, name.end(), "number", text[start : name.end()].upper())
    kind: Kind = "phone" if phone.is_short(text, start, end) else "number"
    return Measure(start, end, kind, written(amount))
