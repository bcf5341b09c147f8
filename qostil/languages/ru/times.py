"""The patterns of Russian times of day: с 9 до 18 часов, в 8 часов вечера, круглосуточно."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qostil.languages.times import HOUR, Times, on_the_hour
from qostil.model.fact import Span

_HOURS = re.compile(r"[0-9](?<!\w.)[0-9]? ч(?:ас(?:ов|а|ам)?)?(?!\w)(?P<part> утра| дня| вечера| ночи)?")
_BEFORE = re.compile(
    rf"(?<!\w)(?:с (?P<from>{HOUR})(?P<own> ч\w*)? )?(?P<preposition>в|с|к|до|после|(?P<late>позднее|позже)) $"
)
_SINCE = re.compile(r" (?:с|со|от|до|после) ")  # «не позднее 15 часов с момента аварии» is a duration
_LATER = (" вечера", " дня")


def hours(text: str) -> Iterator[Span]:
    """Yield times of day after a preposition; «до 24 часов», «после 3 часов» are durations, «после 18 часов» hardly is.

    >>> [time.value for time in hours("с 9 до 18 часов, в 8 часов вечера, до 3 часов, после 17 часов")]
    ['09:00', '18:00', '20:00', '17:00']
    """
    for found in _HOURS.finditer(text) if " ч" in text else ():
        before = _BEFORE.search(text, max(0, found.start() - 16), found.start())
        hour = found[0].partition(" ")[0]
        if not before or int(hour) > 24 or (before["late"] and _SINCE.match(text, found.end())):
            continue
        if before["from"] and not before["own"]:  # which is found itself
            yield Span(before.start(), found.end(), on_the_hour(before["from"], is_later=False))
        if before["from"] or found["part"] or _is_clock(before["preposition"], int(hour)):
            yield Span(before.start(), found.end(), on_the_hour(hour, found["part"] in _LATER))


def _is_clock(preposition: str, hour: int) -> bool:
    return preposition in ("в", "к", "с") or (preposition in ("до", "после", "позднее", "позже") and 12 < hour < 24)


_ALWAYS = r"круглосуточн\w+|(?:по )?24 часа в сутки|дн[ея]м и ночью|день и ночь"
TIMES = Times(hours=hours, always=_ALWAYS, always_needles=("сут", "ноч"), is_always_counted=False)
