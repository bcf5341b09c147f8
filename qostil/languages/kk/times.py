"""The patterns of Kazakh times of day: сағат 9-дан 18-ге дейін, кешкі сағат 8-де, тәулік бойы."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qostil.languages.kk.alphabet import ALPHABET
from qostil.languages.kk.ranges import RANGES
from qostil.languages.times import HOUR, Times, on_the_hour, with_minutes
from qostil.model.fact import Span

_ENDING = rf"-[{ALPHABET.small}]{{2,4}}"
_TO = rf"(?:-?{RANGES.ablative}\s+|\s*[-—]\s*)"
_HOURS = re.compile(
    rf"сағат (?<!\w.{{6}})(?:(?P<clock>{HOUR}\.[0-5][0-9])(?!\.?[0-9]|{_TO}[0-9])"
    rf"|(?P<a>{HOUR})(?:{_ENDING}|\s?-\s?(?={HOUR}-))(?:\s*(?P<b>{HOUR}){_ENDING}(?=\s+дейін|\s+аралығ))?(?!\w))"
)
_LATER = ("кешкі ", "кейінгі ")


def hours(text: str) -> Iterator[Span]:
    """Yield times of day after «сағат».

    >>> [time.value for time in hours("сағат 9-дан 18-ге дейін, кешкі сағат 8-де")]
    ['09:00', '18:00', '20:00']
    """
    for found in _HOURS.finditer(text) if "сағат " in text else ():
        if found["clock"]:
            yield from with_minutes(text, found.start("clock"), found.end("clock"))
        is_later = text.endswith(_LATER, 0, found.start())
        for hour in filter(None, (found["a"], found["b"])):
            yield Span(found.start(), found.end(), on_the_hour(hour, is_later))


_ALWAYS = r"тәулік бойы|тәулігіне 24 сағат(?:\s+бойы)?|күн(?:і|діз)\s?-\s?түн(?:і|де)|күндіз-түні|күндіз де,? түнде де"
# «Екі тәулік бойы» is two days.
TIMES = Times(hours=hours, always=_ALWAYS, always_needles=("тәулі", "түн"), is_always_counted=True)
