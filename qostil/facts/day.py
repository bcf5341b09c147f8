"""Days of a month: 25-не дейін, айдың 25-күні, до 25 числа, с 27 по 4 число, 27 - 4 аралығында."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qostil.model.fact import Span
from qostil.model.locale import Locale

_D = r"(?<![\w.,])[0-9]{1,2}"
_DAY = re.compile(rf"{_D}$")
# Behind the hyphen: an ordinal and «күні», or a possessive with its cases; of Russian, an ordinal alone.
_ENDING: dict[Locale, re.Pattern[str]] = {
    "kk": re.compile(
        r"-(?<=[0-9].)(?:(?:[іы]?н?ш[іы]|с?[іы])?\s?күн(?:і\w*|гі|ге|нен)"
        r"|с?[іы]н?(?:[дтн][аеыі]н?(?:гі|ғы)?|[аеің]|ың)?|н[еа])(?!\w)"
    ),
    "ru": re.compile(r"-(?<=[0-9].)(?:го|му|ое|е)(?!\w)(?!\s+\w)"),
}
_ORDINAL = r"(?:-?(?:го|му|ое|е|м|ым))?"
_WORDS = r"(?:\s*\([^()0-9\0]{2,60}\))?"
_TWO: dict[Locale, tuple[str, re.Pattern[str]]] = {
    "kk": (" аралығ", re.compile(rf"(?P<first>{_D})\s?-\s?(?P<last>[0-9]{{1,2}})\s+аралығ\w*")),
    "ru": (
        " числ",
        re.compile(rf"(?:(?P<first>{_D}){_ORDINAL}\s+(?:по|до)\s+)?(?P<last>{_D}){_ORDINAL}{_WORDS}\s+числ\w+"),
    ),
}
# Without a hyphen a day of the month takes a possessive, or an ordinal in brackets: 25 күніне дейін.
_BEFORE_NEEDLES: dict[Locale, tuple[str, ...]] = {"kk": ("күніне", "ші) күн", "шы) күн"), "ru": ()}
_BEFORE_DAY = re.compile(rf"(?P<day>{_D})(?:\s+күні(?:не|нен)(?=\s+(?:дейін|бастап))|\s*\([^()]*нш[іы]\)\s+күн\w*)")


def find(text: str, locale: Locale) -> Iterator[Span]:
    """Yield the days of a month that a text names.

    >>> [day.value for day in find("келесі айдың 25-не дейін төлеңіз", "kk")]
    ['25']
    >>> [day.value for day in find("с 27 по 4 число", "ru")], [day.value for day in find("27-4 аралығында", "kk")]
    (['27', '4'], ['27', '4'])
    """
    needle, pattern = _TWO[locale]
    for found in pattern.finditer(text) if needle in text else ():
        for day in (found["first"], found["last"]):
            if day and 0 < int(day) <= 31:
                yield Span(found.start(), found.end(), str(int(day)))
    if any(map(text.__contains__, _BEFORE_NEEDLES[locale])):
        yield from (Span(found.start(), found.end(), found["day"]) for found in _BEFORE_DAY.finditer(text))
    for found in _ENDING[locale].finditer(text):
        one = _DAY.search(text, max(0, found.start() - 3), found.start())
        if one and 0 < int(one[0]) <= 31:
            yield Span(one.start(), found.end(), str(int(one[0])))
