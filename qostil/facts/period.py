"""Find durations without a number: тәулік ішінде, в течение суток, раз в месяц, 0,75 % за каждый день."""

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
_EVERY_OTHER_DAY = compiled(lambda language: language.durations.every_other_day)
_ONCE = compiled(lambda language: language.durations.once)
_A_DAY, _A_ROUND = duration(Decimal(1), "day"), duration(Decimal(1), "round")
_PERIODS = ("day", "month", "year")


def _words(period: str) -> str:
    return either(lambda language: language.durations.periods.get(period, ""))


_PERIOD = re.compile("|".join(rf"(?P<{period}>\b{_words(period)})" for period in _PERIODS))
_END = re.compile(r"[.!?;]\s|\0")


def durations(text: str, locale: Locale, counted: Sequence[Measure] = ()) -> Iterator[Measure]:
    """Yield durations of one unit without a numeral, except the units of `counted`.

    >>> [span.value for span in durations("придет в течение суток, через час", "ru")]
    ['PT24H', 'PT1H']
    >>> [span.value for span in durations("тәулік ішінде келеді", "kk")]
    ['PT24H']
    """
    ends = {measure.end for measure in counted}
    for implied in LANGUAGES[locale].durations.implied(text):
        days = kind_of_day(implied.attribute) if implied.attribute else ""
        start = implied.start_of_unit if implied.attribute and not days else implied.start
        if start is not None and implied.end_of_unit not in ends:
            yield Measure(start, implied.end, "duration", _one_unit(implied.unit, days))


def frequencies(text: str, locale: Locale) -> Iterator[Span]:
    """Yield the period of a frequency, such as P1M for «once a month»; there a тәулік, сутки, is a day.

    >>> [span.value for span in frequencies("айына бір рет", "kk")]
    ['P1M']
    >>> [span.value for span in frequencies("дважды в год", "ru")]
    ['P1Y']
    >>> [span.value for span in frequencies("принимайте через день, не больше 4 раз в сутки", "ru")]
    ['P1D', 'P2D']
    """
    if any(map(text.__contains__, LANGUAGES[locale].durations.frequency_needles)):
        for found in _FREQUENCY[locale].finditer(text):
            period = _one_unit(found["unit"])
            yield Span(found.start("unit"), found.end("unit"), _A_DAY if period == _A_ROUND else period)
    if LANGUAGES[locale].durations.every_other_day_needle in text:
        yield from _every_other_day(text, locale)


def _every_other_day(text: str, locale: Locale) -> Iterator[Span]:
    """Yield «every other day» as two days; «деньги вернутся через день» happens once, a day from now."""
    for found in _EVERY_OTHER_DAY[locale].finditer(text):
        start, end = _sentence(text, found.start(), 60)
        if not (LANGUAGES[locale].durations.once and _ONCE[locale].search(text, start, end)):
            yield Span(found.start(), found.end(), duration(Decimal(2), "day"))


def _sentence(text: str, at: int, reach: int) -> tuple[int, int]:
    """Return the start and the end of the sentence around an index, at most `reach` characters away."""
    first = max(0, at - reach)
    begin = max((end.end() for end in _END.finditer(text, first, at)), default=first)
    return begin, next((end.start() for end in _END.finditer(text, at, at + reach)), min(len(text), at + reach))


def _one_unit(word: str, days: str = "") -> str:
    unit = unit_of(word)
    return duration(Decimal(1), unit.name, days) if unit else ""


def of_rate(text: str, at: int) -> str:
    """Return the period of a rate that is nearest to a percentage in its sentence, as «/day»; "" for none.

    >>> of_rate("әр кешіктірілген күн үшін 0,75 %", 27), of_rate("скидка 10 %", 8)
    ('/day', '')
    """
    begin, end = _sentence(text, at, 200)
    found = [(min(abs(m.start() - at), abs(m.end() - at)), m.lastgroup) for m in _PERIOD.finditer(text, begin, end)]
    return f"/{min(found)[1]}" if found else ""
