"""Times that no number counts: тәулік ішінде, в течение суток, раз в месяц, 0,75 % за каждый день."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from qostil.facts.unit import kind_of_day, unit_of
from qostil.facts.value import duration
from qostil.languages.known import LANGUAGES, compiled, either
from qostil.model.fact import Measure, Span
from qostil.model.locale import Locale

_FREQUENCY = compiled(lambda language: language.durations.frequency)
_PERIODS = ("day", "month", "year")


def _words(period: str) -> str:
    return either(lambda language: language.durations.periods.get(period, ""))


_PERIOD = re.compile("|".join(rf"(?P<{period}>\b{_words(period)})" for period in _PERIODS))
_END = re.compile(r"[.!?;]\s|\0")


def durations(text: str, locale: Locale, counted: Sequence[Measure] = ()) -> Iterator[Measure]:
    """Yield durations of one, besides those that have been counted.

    >>> [span.value for span in durations("придет в течение суток, через час", "ru")]
    ['PT24H', 'PT1H']
    >>> [span.value for span in durations("тәулік ішінде келеді", "kk")]
    ['PT24H']
    """
    ends = {one.end for one in counted}
    for one in LANGUAGES[locale].durations.implied(text):
        days = kind_of_day(one.attribute) if one.attribute else ""
        start = one.start_of_unit if one.attribute and not days else one.start
        if start is not None and one.end_of_unit not in ends:
            yield Measure(start, one.end, "duration", _one(one.unit, days))


def frequencies(text: str, locale: Locale) -> Iterator[Span]:
    """Yield the time in which something is done so many times.

    >>> [span.value for span in frequencies("айына бір рет", "kk")]
    ['P1M']
    >>> [span.value for span in frequencies("дважды в год", "ru")]
    ['P1Y']
    """
    if LANGUAGES[locale].durations.frequency_needle in text:
        for found in _FREQUENCY[locale].finditer(text):
            yield Span(found.start(), found.end(), _one(found["unit"]))


def _one(word: str, days: str = "") -> str:
    unit = unit_of(word)
    return duration(Decimal(1), unit.name, days) if unit else ""


def of_rate(text: str, at: int) -> str:
    """Tell the period that the sentence around a percentage names, the one nearest to it; "" for none.

    >>> of_rate("әр кешіктірілген күн үшін 0,75 %", 27), of_rate("скидка 10 %", 8)
    ('/day', '')
    """
    first = max(0, at - 200)
    begin = max((end.end() for end in _END.finditer(text, first, at)), default=first)
    end = next((end.start() for end in _END.finditer(text, at, at + 200)), min(len(text), at + 200))
    found = [(min(abs(m.start() - at), abs(m.end() - at)), m.lastgroup) for m in _PERIOD.finditer(text, begin, end)]
    return f"/{min(found)[1]}" if found else ""
