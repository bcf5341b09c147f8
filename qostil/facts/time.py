"""Find times of day: 09:00-18:00-ге дейін, с 9 до 18 часов, сағат 9-дан 18-ге дейін, тәулік бойы."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qostil.facts.numeral import VALUES
from qostil.facts.unit import unit_behind
from qostil.languages.known import LANGUAGES, compiled, either
from qostil.languages.times import HOUR, with_minutes
from qostil.model.fact import Span
from qostil.model.locale import Locale

_CLOCK = re.compile(r":(?<=[0-9].)[0-5][0-9](?!\w|:[0-9])")
_HOUR_BEFORE = re.compile(rf"(?<![\w.:]){HOUR}$")
# A time with a dot or a hyphen counts only in a range, or with the word for «hour»: 9.00-18.30, с 9-00 до 18-00.
_ABLATIVE = either(lambda language: language.ranges.ablative)
_TO = rf"(?:-?{_ABLATIVE}\s+|\s*[-—]\s*|\s+{either(lambda language: language.ranges.to)}\s+)"
_DOTTED = re.compile(rf"[0-9](?<![\w.,].)[0-9]?[.-][0-5][05]{_TO}{HOUR}[.-][0-5][05](?!\.?[0-9])")
_DOT = re.compile(r"\.[0-5][05]")
_HYPHEN = re.compile(r"-[0-5][05]")
_ALWAYS = compiled(lambda language: rf"(?P<before>\w+\s+)?(?<![\w/])(?:24/7|(?P<words>{language.times.always}))")

_DIGITS_OF_PHONE = 3


def find_times(text: str, locale: Locale) -> Iterator[Span]:
    """Yield the times of day in a text, each end of a range separately.

    >>> [time.value for time in find_times("күн сайын 09:00-18:00-ге дейін", "kk")]
    ['09:00', '18:00']
    >>> [time.value for time in find_times("с 9 до 18 часов", "ru")]
    ['09:00', '18:00']
    >>> [time.value for time in find_times("тәулік бойы", "kk")]
    ['24/7']
    """
    for found in _CLOCK.finditer(text):
        if hour := _HOUR_BEFORE.search(text, max(0, found.start() - 3), found.start()):
            yield Span(hour.start(), found.end(), hour[0].zfill(2) + found[0])
    for found in _DOTTED.finditer(text) if _DOT.search(text) or _HYPHEN.search(text) else ():
        if not unit_behind(text, found.end()):
            yield from with_minutes(text, found.start(), found.end())
    yield from LANGUAGES[locale].times.hours(text)
    if any(map(text.__contains__, ("24/7", *LANGUAGES[locale].times.always_needles))):
        yield from _always(text, locale)


def _always(text: str, locale: Locale) -> Iterator[Span]:
    """Yield «day and night» as 24/7; «екі тәулік бойы» is two days, «1055 тәулік бойы» a phone number and 24/7."""
    for found in _ALWAYS[locale].finditer(text):
        before = (found["before"] or "").strip()
        is_number = (before.isdecimal() and len(before) < _DIGITS_OF_PHONE) or before in VALUES[locale]
        if not (is_number and found["words"] and LANGUAGES[locale].times.is_always_counted):
            yield Span(found.end("before") if before else found.start(), found.end(), "24/7")
