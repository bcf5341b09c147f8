"""Days of a month: 25-не дейін, айдың 25-күні, до 25 числа, с 27 по 4 число, 27 - 4 аралығында."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qostil.languages.dates import DAY
from qostil.languages.known import LANGUAGES, compiled
from qostil.model.fact import Span
from qostil.model.locale import Locale

_DAY = re.compile(f"{DAY}$")
_ENDING = compiled(lambda language: rf"-(?<=[0-9].){language.dates.ending}")
_TWO = compiled(lambda language: language.dates.span)
_BARE = compiled(lambda language: language.dates.bare)


def find(text: str, locale: Locale) -> Iterator[Span]:
    """Yield the days of a month that a text names.

    >>> [day.value for day in find("келесі айдың 25-не дейін төлеңіз", "kk")]
    ['25']
    >>> [day.value for day in find("с 27 по 4 число", "ru")], [day.value for day in find("27-4 аралығында", "kk")]
    (['27', '4'], ['27', '4'])
    """
    dates = LANGUAGES[locale].dates
    for found in _TWO[locale].finditer(text) if dates.span_needle in text else ():
        for day in (found["first"], found["last"]):
            if day and 0 < int(day) <= 31:
                yield Span(found.start(), found.end(), str(int(day)))
    if any(map(text.__contains__, dates.bare_needles)):
        yield from (Span(found.start(), found.end(), found["day"]) for found in _BARE[locale].finditer(text))
    for found in _ENDING[locale].finditer(text):
        one = _DAY.search(text, max(0, found.start() - 3), found.start())
        if one and 0 < int(one[0]) <= 31:
            yield Span(one.start(), found.end(), str(int(one[0])))
