"""Times of day: 09:00-18:00-ге дейін, с 9 до 18 часов, сағат 9-дан 18-ге дейін, тәулік бойы."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qostil.facts.fact import Span

_CLOCK = re.compile(r"(?<![\d.:])(?P<hour>[01]?\d|2[0-4]):(?P<minute>[0-5]\d)(?![\d:])")
_DOTTED = re.compile(
    r"(?<![\d.])(?P<a>[01]?\d|2[0-4])\.(?P<am>[0-5]\d)\s*[-–—]\s*(?P<b>[01]?\d|2[0-4])\.(?P<bm>[0-5]\d)(?![\d.])"
)
_HOURS = re.compile(
    r"\bс\s+(?P<a>[01]?\d|2[0-4])\s+до\s+(?P<b>[01]?\d|2[0-4])\s+час\w*"
    r"|\bсағат\s+(?P<c>[01]?\d|2[0-4])-?(?:[дтн][ае]н)\s+(?P<d>[01]?\d|2[0-4])-?(?:[гғкқн][ае])\s+дейін"
    r"|\bсағат\s+(?P<e>[01]?\d|2[0-4])-?(?:[гғкқн][ае])\s+дейін",
    re.IGNORECASE,
)
_ALWAYS = re.compile(r"\b24/7\b|тәулік бойы|круглосуточн\w+", re.IGNORECASE)


def find(text: str) -> Iterator[Span]:
    """Yield the times of a text, each end of a range by itself.

    >>> [time.value for time in find("күн сайын 09:00-18:00-ге дейін")]
    ['09:00', '18:00']
    >>> [time.value for time in find("с 9 до 18 часов")], [time.value for time in find("тәулік бойы")]
    (['09:00', '18:00'], ['24/7'])
    """
    for found in _CLOCK.finditer(text):
        yield Span(found.start(), found.end(), f"{found['hour'].zfill(2)}:{found['minute']}")
    for found in _DOTTED.finditer(text):
        yield Span(found.start(), found.end(), f"{found['a'].zfill(2)}:{found['am']}")
        yield Span(found.start(), found.end(), f"{found['b'].zfill(2)}:{found['bm']}")
    for found in _HOURS.finditer(text):
        yield from (Span(found.start(), found.end(), f"{hour.zfill(2)}:00") for hour in found.groups() if hour)
    for found in _ALWAYS.finditer(text):
        yield Span(found.start(), found.end(), "24/7")
