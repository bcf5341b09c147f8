"""Durations that no numeral counts, of which one is meant: тәулік ішінде, в течение суток, раз в месяц."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from decimal import Decimal

from qostil.facts.unit import kind_of_day, unit_of
from qostil.facts.value import duration
from qostil.model.fact import Measure, Span
from qostil.model.locale import Locale

_WITHIN = (" ішінде", " бойы")
_ONE = frozenset("минут сағат тәулік күн күні апта ай жыл".split())
# Within this month, within the trial month: a stretch of time that is known, not one of that length.
_KNOWN = re.compile(r"(?:\w+[ғг][ыі]|осы|сол|бұл|есепті|келесі|өткен|бүкіл|сынақ)$")
_UNIT = re.compile(
    r" (?P<unit>минут[ыу]|часа?|сутки|суток|день|дня|недели|неделю|месяца?|квартала?|года?)(?!\w)(?P<before> до(?!\w))?"
)
_LEAD = re.compile(
    r"(?<!\w)(?:в течение(?: (?P<days>\w+))?|через|(?:более|менее|больше|меньше|позднее)(?: чем)?(?: на| за| через)?"
    r"|(?P<before>за)|(?P<not_day>на|до))$"
)
_FREQUENCY: dict[Locale, tuple[str, re.Pattern[str]]] = {
    "kk": (
        " рет",
        re.compile(
            r"(?<!\w)(?P<unit>минутына|сағатына|тәулігіне|күніне|аптасына|айына|тоқсанына|жылына)(?=\s+\S+\s+рет(?!\w))"
        ),
    ),
    "ru": (
        " в ",
        re.compile(r"в (?<=раз в |аза в |жды в )(?P<unit>минуту|час|сутки|день|неделю|месяц|квартал|год)(?!\w)"),
    ),
}


def find(text: str, locale: Locale, counted: Sequence[Measure] = ()) -> Iterator[Measure]:
    """Yield durations of one, besides those that have been counted.

    >>> [span.value for span in find("придет в течение суток, через час", "ru")]
    ['PT24H', 'PT1H']
    >>> [span.value for span in find("тәулік ішінде келеді", "kk")]
    ['PT24H']
    """
    ends = {one.end for one in counted}
    for span in _kazakh(text, ends) if locale == "kk" else _russian(text, ends):
        yield Measure(span.start, span.end, "duration", span.value)


def _kazakh(text: str, ends: Container[int]) -> Iterator[Span]:
    for within in _WITHIN:
        at = text.find(within)
        while at >= 0:
            words = text[max(0, at - 40) : at].rsplit(None, 2) if at not in ends else ()
            if words and words[-1] in _ONE:
                yield from _within(at, words[-1], words[-2] if len(words) > 1 else "", within)
            at = text.find(within, at + 1)


def _within(at: int, word: str, before: str, within: str) -> Iterator[Span]:
    if not _KNOWN.match(before):
        length = len(word) + (len(before) + 1 if kind_of_day(before) else 0)
        yield Span(at - length, at + len(within), _one(word, before))


def _russian(text: str, ends: Container[int]) -> Iterator[Span]:
    for found in _UNIT.finditer(text):
        lead = _LEAD.search(text, max(0, found.start() - 30), found.start())
        if not lead or found.end("unit") in ends:
            continue
        is_day, days = found["unit"] in ("день", "дня"), lead["days"] or ""
        if (lead["not_day"] and is_day) or (lead["before"] and not found["before"]):
            continue
        if not days or kind_of_day(days):
            yield Span(lead.start(), found.end("unit"), _one(found["unit"], days))


def frequencies(text: str, locale: Locale) -> Iterator[Span]:
    """Yield the time in which something is done so many times.

    >>> [span.value for span in frequencies("айына бір рет", "kk")]
    ['P1M']
    >>> [span.value for span in frequencies("дважды в год", "ru")]
    ['P1Y']
    """
    needle, pattern = _FREQUENCY[locale]
    for found in pattern.finditer(text) if needle in text else ():
        yield Span(found.start(), found.end(), _one(found["unit"]))


def _one(word: str, days: str = "") -> str:
    unit = unit_of(word)
    return duration(Decimal(1), unit.name, kind_of_day(days)) if unit else ""
