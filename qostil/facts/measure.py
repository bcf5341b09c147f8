"""Find numbers with their units, and classify each number by its unit."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from qostil.facts import bracket, period, phone
from qostil.facts.counted import Counted, units
from qostil.facts.number import Number, find_folded
from qostil.facts.value import decimal_text, duration, measured
from qostil.languages.known import LANGUAGES, compiled, either
from qostil.model.fact import FactKind, Measure
from qostil.model.locale import Locale

_BEFORE_MANY = compiled(lambda language: language.numerals.before_many)
# The adjective of calendar days may precede the number.
_CALENDAR = re.compile(either(lambda language: language.units.calendar_before))
_NUMBERED = re.compile(either(lambda language: language.numerals.numbered))
_EACH = re.compile(either(lambda language: language.numerals.each))
_LATIN = re.compile(r"[a-z][a-z0-9]*")


def measures(text: str, locale: Locale) -> Iterator[Measure]:
    """Yield every number of a folded text with its unit.

    >>> [m.value for m in measures("10 (он) жұмыс күні, күніне 0,75 %, 1-3 цифр, күнтізбелік 30 күн", "kk")]
    ['P10D-working', '0.75%/day', '1', '3', 'P30D-calendar']
    """
    numbers = find_folded(text, locale)
    if "(" in text:
        twice = {max(pair) for pair in bracket.pairs(text, numbers)}
        numbers = [number for number in numbers if number not in twice]
    yield from _sums(text, _separate(text, numbers, locale))


def _separate(text: str, numbers: Sequence[Number], locale: Locale) -> Iterator[Measure]:
    end = 0
    for number, counted in zip(numbers, units(text, numbers), strict=True):
        if number.start >= end and (measure := _measure(text, number, counted, locale)):
            end = measure.end
            yield measure


def _sums(text: str, found: Iterable[Measure]) -> Iterator[Measure]:
    """Yield the measures, tenge and the tiyn behind them as one sum.

    >>> [measure.value for measure in measures("100 теңге 50 тиын", "kk")]
    ['100.5 KZT']
    """
    last: Measure | None = None
    for measure in found:
        if last and (sum_ := _sum(text, last, measure)):
            last = Measure(last.start, measure.end, "money", sum_)
            continue
        if last:
            yield last
        last = measure
    if last:
        yield last


def _sum(text: str, tenge: Measure, tiyn: Measure) -> str:
    """Return the sum of whole tenge and of tiyn at once behind them; "" for two other measures."""
    if not text[tenge.end : tiyn.start].isspace() or text[tiyn.start] == "0":
        return ""
    whole, part = (measure.value.removesuffix(" KZT") for measure in (tenge, tiyn))
    is_sum = whole.isdecimal() and whole != tenge.value and part.startswith("0.") and part != tiyn.value
    return measured("money", Decimal(whole) + Decimal(part), "KZT") if is_sum else ""


def _measure(text: str, number: Number, counted: Counted | None, locale: Locale) -> Measure | None:
    if counted is None:
        return _bare(text, number, locale)
    kind, name, end, kind_of_day = counted.unit.kind, counted.unit.name, counted.end, counted.kind_of_day
    start, amount = number.start, number.amount
    if kind == "duration":
        if name == "day" and not kind_of_day and (before := _CALENDAR.search(text, max(0, start - 13), start)):
            start, kind_of_day = before.start(), "calendar"
        return Measure(start, end, kind, duration(amount, name, kind_of_day))
    if kind == "turn" or kind == "kind of day":
        return Measure(start, number.end, "number", decimal_text(amount)) if amount > 1 else None
    rate = period.of_rate(text, start) if kind == "percent" else ""
    return Measure(start, end, kind, measured(kind, amount, name) + rate)


def _bare(text: str, number: Number, locale: Locale) -> Measure | None:
    """Return the measure of a number without a unit; with Latin letters after it, it is a name (4G)."""
    start, end, amount = number.start, number.end, number.amount
    if number.is_spelled:
        return None if _is_other_word(text, number, locale) else Measure(start, end, "number", decimal_text(amount))
    if name := _LATIN.match(text, end):
        return Measure(start, name.end(), "number", text[start : name.end()].upper())
    if amount == 1 and _EACH.match(text, end):
        return None
    kind: FactKind = "phone" if phone.is_short(text, start, end) else "number"
    return Measure(start, end, kind, decimal_text(amount))


def _is_other_word(text: str, number: Number, locale: Locale) -> bool:
    """Return whether a numeral without a unit is no amount: an article, a quarter of a year, thousands of people."""
    start, numerals = number.start, LANGUAGES[locale].numerals
    if number.is_article:
        return not (text[start : number.end] in numerals.ordinals and _NUMBERED.match(text, number.end))
    if text[start : number.end] in numerals.many:
        return not _BEFORE_MANY[locale].search(text, max(0, start - 8), start)
    is_time = any(number.amount == value and text.startswith(word, start) for word, value in numerals.times.items())
    return is_time and not text.startswith("(", start - 1)
