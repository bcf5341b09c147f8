"""Dates: 25 шілде, шілденің 25-і, 25 июля, 2026 жылғы 1 наурыз, 01.03.2026, март 2026 года, 2023 жыл, шілдеде.

A value is as much of a date as is told: 2026-03-01, 03-01, 2026-03, 2026, --03.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from qostil.facts import named_date
from qostil.facts.folding import blank
from qostil.facts.unit import unit_of
from qostil.model.fact import Span
from qostil.model.locale import Locale

_DOT = re.compile(r"\.[0-9]")
_HYPHEN = re.compile(r"-[0-9]{2}")
_DIGITS = re.compile(
    r"[0-9](?<![\w.].)(?:(?P<iso>[0-9]{3}-[01][0-9]-[0-3][0-9])|[0-9]?[./][01]?[0-9][./](?:19|20)[0-9]{2})(?![0-9])"
)
# 25.07 only where the words around it speak of time, and no unit stands behind it.
_SHORT = re.compile(r"[0-3](?<![\w.,-].)[0-9]\.(?:0[1-9]|1[0-2])(?![0-9%]|[.,/][0-9]|\s*-\s*[0-9])")
_TO_SHORT = re.compile(r"(?<!\w)(?:до|с|со|по|от|к|на) ?$")
_OF_SHORT = re.compile(r"-?(?:[дтн][ае]н?|[ғгқкн][ае])(?!\w)|\s*(?:күн|дейін|бастап)")
_NEXT = re.compile(r"\s*([^\W\d_]+|[%₸$€₽])")
_YEAR = re.compile(
    r"[12](?<![\w.,].)(?:(?<=1)9|(?<=2)0)[0-9]{2}(?:\s*-\s*(?P<to>20[0-9]{2}))?"
    r"\s*-?\s*(?:жыл(?!дам)\w*|ж\.|год(?:а|у|ом|ов|ы|ах)?(?!\w)|гг?\.)"
)
_IN_YEARS = ("жыл", "ж.", "год", "г.")


def find(text: str, locale: Locale) -> Iterator[Span]:
    """Yield the dates of a text.

    >>> [date.value for date in find("2026 жылғы 1 наурыздан 25-ші шілдеге дейін", "kk")]
    ['2026-03-01', '07-25']
    >>> [date.value for date in find("с 1 по 5 марта, приказ от 30.12.2023, 2024 год", "ru")]
    ['2023-12-30', '03-01', '03-05', '2024']
    """
    for finder in (_in_digits, named_date.find, _years):
        if spans := list(finder(text, locale)):
            yield from spans
            text = blank(text, spans)


def _in_digits(text: str, _: Locale) -> Iterator[Span]:
    if not (_DOT.search(text) or _HYPHEN.search(text) or "/" in text):
        return
    for found in _DIGITS.finditer(text):
        parts = found[0].split("-") if found["iso"] else re.split("[./]", found[0])[::-1]
        yield Span(found.start(), found.end(), "-".join(part.zfill(2) for part in parts))
    for found in _SHORT.finditer(text):
        if _is_day_and_month(text, found):
            yield Span(found.start(), found.end(), "-".join(found[0].split(".")[::-1]))


def _is_day_and_month(text: str, found: re.Match[str]) -> bool:
    following = _NEXT.match(text, found.end())
    counted = unit_of(following[1]) if following else None
    if counted and counted.name != "day":
        return False
    return bool(_OF_SHORT.match(text, found.end()) or _TO_SHORT.search(text, max(0, found.start() - 4), found.start()))


def _years(text: str, _: Locale) -> Iterator[Span]:
    if ("20" in text or "19" in text) and any(map(text.__contains__, _IN_YEARS)):
        for found in _YEAR.finditer(text):
            yield Span(found.start(), found.end(), found[0][:4])
            if found["to"]:
                yield Span(found.start(), found.end(), found["to"])
