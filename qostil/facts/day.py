"""Days of a month: 25-не дейін, айдың 25-күні, до 25 числа, с 27 по 4 число, 27 - 4 аралығында."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qostil.facts.fact import Span

_PATTERNS = [
    r"\bс\s+(?P<a>[0-3]?\d)(?:-?го)?\s+(?:по|до)\s+(?P<b>[0-3]?\d)(?:-?[а-я]{1,2})?\s+числ\w+",
    r"(?<!\d)(?P<c>[0-3]?\d)(?:-?(?:го|му|е|ое|м))?\s+числ\w+",
    r"(?<!\d)(?P<d>[0-3]?\d)-(?:го|му|ое)\b(?!\s*[а-я]*(?:раза|дня))",
    r"\bа(?:йдың|йының)\s+(?P<e>[0-3]?\d)(?:-?[а-яәғқңөұүһі]{1,4})?(?:\s*(?:[-–—]|мен|бен|пен)?\s*(?P<f>[0-3]?\d)"
    r"(?:-?[а-яәғқңөұүһі]{1,4})?)?\s*(?:күн\w*)?",
    r"\bАй сайын,?\s+(?P<g>[0-3]?\d)\s*[-–—]\s*(?P<h>[0-3]?\d)(?=\s+аралығ)",
    r"(?<!\d)(?P<i>[0-3]?\d)-?(?:сі|сы|і|ы|інен|ынан|сінен|сынан)\s*(?:мен|бен|пен|[-–—])?\s*(?P<j>[0-3]?\d)"
    r"-?(?:сі|сы|і|ы|іне|ына|сіне|сына|не|на)\s+(?:аралығ\w*|дейін)",
    r"(?<!\d)(?P<k>[0-3]?\d)-?(?:не|на|іне|ына|сіне|сына)(?=\s+дейін)",
    r"(?<!\d)(?P<l>[0-3]?\d)-?(?:ші|шы)?\s?(?:күні|күніне|күнінен|күнгі)\s+(?=дейін|бастап)",
]
_DAY = re.compile("|".join(_PATTERNS), re.IGNORECASE)


def find(text: str) -> Iterator[Span]:
    """Yield the days of a month that a text names.

    >>> [day.value for day in find("Келесі айдың 25-не дейін төлеңіз")]
    ['25']
    >>> [day.value for day in find("с 27 по 4 число")], [day.value for day in find("Ай сайын 27–4 аралығында")]
    (['27', '4'], ['27', '4'])
    """
    for found in _DAY.finditer(text):
        for day in found.groupdict().values():
            if day:
                yield Span(found.start(), found.end(), str(int(day)))
