"""Times of day: 09:00-18:00-ге дейін, с 9 до 18 часов, сағат 9-дан 18-ге дейін, тәулік бойы."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qostil.facts.numeral import VALUES
from qostil.facts.unit import unit_of
from qostil.model.fact import Span
from qostil.model.locale import Locale

_HOUR = r"(?:[01]?[0-9]|2[0-4])"
_CLOCK = re.compile(r":(?<=[0-9].)[0-5][0-9](?!\w|:[0-9])")
_HOUR_BEFORE = re.compile(rf"(?<![\w.:]){_HOUR}$")
# With a dot or a hyphen only where two ends are told, or «сағат» is: 9.00-18.30, с 9-00 до 18-00, сағат 9.00-де.
_PLACED = re.compile(rf"(?P<hour>{_HOUR})[.-](?P<minute>[0-5][0-9])")
_TO = r"(?:-?[дтн][ае]н\s+|\s*[-—]\s*|\s+(?:до|по)\s+)"
_DOTTED = re.compile(rf"[0-9](?<![\w.,].)[0-9]?[.-][0-5][05]{_TO}{_HOUR}[.-][0-5][05](?!\.?[0-9])")
_DOT = re.compile(r"\.[0-5][05]")
_HYPHEN = re.compile(r"-[0-5][05]")
_NEXT = re.compile(r"\s*([^\W\d_]+|[%₸$€₽])")
_ENDING = r"-[а-яәғқңөұүһі]{2,4}"
_HOURS_KK = re.compile(
    rf"сағат (?<!\w.{{6}})(?:(?P<clock>{_HOUR}\.[0-5][0-9])(?!\.?[0-9]|{_TO}[0-9])"
    rf"|(?P<a>{_HOUR})(?:{_ENDING}|\s?-\s?(?={_HOUR}-))(?:\s*(?P<b>{_HOUR}){_ENDING}(?=\s+дейін|\s+аралығ))?(?!\w))"
)
_HOURS_RU = re.compile(r"[0-9](?<!\w.)[0-9]? час(?:ов|а|ам)?(?!\w)(?P<part> утра| дня| вечера| ночи)?")
_BEFORE_RU = re.compile(rf"(?<!\w)(?:с (?P<from>{_HOUR})(?: час\w*)? )?(?P<preposition>в|с|к|до|после) $")
_LATER = (" вечера", " дня")
_ALWAYS = {"kk": "тәулік бойы", "ru": "круглосуточн"}
_ALWAYS_PATTERN = re.compile(r"(?P<before>\w+\s+)?(?<![\w/])(?:24/7|тәулік бойы|круглосуточн\w+)")


def find(text: str, locale: Locale) -> Iterator[Span]:
    """Yield the times of a text, each end of a range by itself.

    >>> [time.value for time in find("күн сайын 09:00-18:00-ге дейін", "kk")]
    ['09:00', '18:00']
    >>> [time.value for time in find("с 9 до 18 часов", "ru")], [time.value for time in find("тәулік бойы", "kk")]
    (['09:00', '18:00'], ['24/7'])
    """
    for found in _CLOCK.finditer(text):
        if hour := _HOUR_BEFORE.search(text, max(0, found.start() - 3), found.start()):
            yield Span(hour.start(), found.end(), hour[0].zfill(2) + found[0])
    for found in _DOTTED.finditer(text) if _DOT.search(text) or _HYPHEN.search(text) else ():
        following = _NEXT.match(text, found.end())
        if not (following and unit_of(following[1])):
            yield from _placed(text, found.start(), found.end())
    if locale == "kk" and "сағат " in text:
        yield from _kazakh_hours(text)
    elif locale == "ru" and " час" in text:
        yield from _russian_hours(text)
    if "24/7" in text or _ALWAYS[locale] in text:
        yield from _always(text)


def _placed(text: str, start: int, end: int) -> Iterator[Span]:
    for placed in _PLACED.finditer(text, start, end):
        yield Span(placed.start(), placed.end(), f"{placed['hour'].zfill(2)}:{placed['minute']}")


def _kazakh_hours(text: str) -> Iterator[Span]:
    for found in _HOURS_KK.finditer(text):
        if found["clock"]:
            yield from _placed(text, found.start("clock"), found.end("clock"))
        later = text.endswith(("кешкі ", "кейінгі "), 0, found.start())
        for hour in filter(None, (found["a"], found["b"])):
            yield Span(found.start(), found.end(), _hour(hour, later))


def _russian_hours(text: str) -> Iterator[Span]:
    """Hours after a preposition; «до 24 часов», «до 3 часов» are durations, «до 18 часов» hardly ever is."""
    for found in _HOURS_RU.finditer(text):
        before = _BEFORE_RU.search(text, max(0, found.start() - 16), found.start())
        hour = found[0].partition(" ")[0]
        if not before or int(hour) > 24:
            continue
        if before["from"]:
            yield Span(before.start(), found.end(), _hour(before["from"], is_later=False))
        if before["from"] or found["part"] or _is_clock(before["preposition"], int(hour)):
            yield Span(before.start(), found.end(), _hour(hour, found["part"] in _LATER))


def _is_clock(preposition: str, hour: int) -> bool:
    return preposition in ("в", "к", "с") or (preposition == "до" and 12 < hour < 24)


def _hour(hour: str, is_later: bool) -> str:
    return f"{int(hour) + 12 if is_later and int(hour) < 12 else int(hour):02}:00"


def _always(text: str) -> Iterator[Span]:
    """Day and night; «екі тәулік бойы» is two days."""
    for found in _ALWAYS_PATTERN.finditer(text):
        before = (found["before"] or "").strip()
        if before not in VALUES["kk"] and not before.isdecimal():
            yield Span(found.end("before") if before else found.start(), found.end(), "24/7")
