"""Dates: 25 шілде, шілденің 25-і, 25 июля, 2026 жылғы 1 наурыз, 01.03.2026, март 2026 года, 2023 жыл, шілдеде.

A value is as much of a date as is told: 2026-03-01, 03-01, 2026-03, 2026, --03.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from qostil.facts import month
from qostil.facts.fact import Span
from qostil.facts.numeral import VALUES, amounts
from qostil.facts.unit import unit_of
from qostil.pairing import Locale

_D = r"(?<![0-9])[0-3]?[0-9]"
_SUFFIX = r"(?:-?(?:н?ші|н?шы|інші|ыншы|го|е|ое|му|с?і|с?ы|[дтн][ае]н))?"
_LINK = r"(?:\s*[-—]\s*|\s+(?:по|до|и|және|мен|бен|пен)\s+|(?<=[ае]н)\s+)"
_YEAR_BEFORE = r"(?:(?P<year>(?:19|20)[0-9]{2})\s*(?:жыл\w*|ж\.),?\s*)?"
_DAYS = rf"(?P<days>{_D}{_SUFFIX}{_LINK})?(?:[«\"]?(?P<day>{_D})[»\"]?{_SUFFIX}\s*)?"
_BEFORE = re.compile(rf"{_YEAR_BEFORE}{_DAYS}$")
_YEAR_AFTER = (
    r"(?:,?\s+(?P<year>(?:19|20)[0-9]{2})(?![0-9])(?:\s*(?:год\w*|г\.|жыл\w*|ж\.)|(?!\s*(?:%|₸|т[гн]|теңге|тенге))))?"
)
_DAY_AFTER = rf"(?:(?<=[ндт][ыі]ң)\s+(?:айының\s+)?(?P<day>{_D})(?![0-9])-?(?:с?[іы]\w{{0,5}}|н[ае])?)?"
_AFTER: dict[Locale, re.Pattern[str]] = {
    "kk": re.compile(_DAY_AFTER + _YEAR_AFTER),
    "ru": re.compile("(?P<day>(?!))?" + _YEAR_AFTER),
}
_DOT = re.compile(r"\.[0-9]")
_HYPHEN = re.compile(r"-[0-9]{2}")
_DIGITS = re.compile(
    r"[0-9](?<![\w.].)(?:(?P<iso>[0-9]{3}-[01][0-9]-[0-3][0-9])|[0-9]?[./][01]?[0-9][./](?:19|20)[0-9]{2})(?![0-9])"
)
_SHORT = re.compile(r"[0-3](?<![\w.,-].)[0-9]\.(?:0[1-9]|1[0-2])(?![0-9.,/%]|\s*-\s*[0-9])")
_TO_SHORT = re.compile(r"(?<!\w)(?:до|с|со|по|от|к|на) ?$")
_OF_SHORT = re.compile(r"-?(?:[дтн][ае]н?|[ғгқкн][ае])(?!\w)|\s*(?:күн|дейін|бастап)")
_NEXT = re.compile(r"\s*([^\W\d_]+|[%₸$€₽])")
_YEAR = re.compile(
    r"[12](?<![\w.,].)(?:(?<=1)9|(?<=2)0)[0-9]{2}(?:\s*-\s*(?P<to>20[0-9]{2}))?\s*-?\s*(?:жыл(?!дам)\w*|ж\.|год(?:а|у|ом|ов|ы|ах)?(?!\w)|гг?\.)"
)
_ORDINAL = re.compile(r"(?:[^\W\d_]+ )?[^\W\d_]+(?:ое|ого|ому|н?ш[іы]) $")
_IN_YEARS = ("жыл", "ж.", "год", "г.")


def find(text: str, locale: Locale) -> Iterator[Span]:
    """Yield the dates of a text.

    >>> [date.value for date in find("2026 жылғы 1 наурыздан 25-ші шілдеге дейін", "kk")]
    ['2026-03-01', '07-25']
    >>> [date.value for date in find("с 1 по 5 марта, приказ от 30.12.2023", "ru")]
    ['2023-12-30', '03-01', '03-05']
    """
    taken: list[Span] = []
    for finder in (_in_digits, _with_months, _years):
        spans = [span for span in finder(text, locale) if not any(_overlap(span, other) for other in taken)]
        taken += spans
        yield from spans


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


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
    """Whether 25.07 is a date: the words around it speak of time, and no unit stands behind it."""
    following = _NEXT.match(text, found.end())
    counted = unit_of(following[1]) if following else None
    if counted and counted.name != "day":
        return False
    return bool(_OF_SHORT.match(text, found.end()) or _TO_SHORT.search(text, max(0, found.start() - 4), found.start()))


def _with_months(text: str, locale: Locale) -> Iterator[Span]:
    if not any(map(text.__contains__, month.NEEDLES[locale])):
        return
    for found in month.NAME[locale].finditer(text):
        before = _BEFORE.search(text, max(0, found.start() - 32), found.start())
        after = _AFTER[locale].match(text, found.end())
        if before and after and not text[found.start() - 1 : found.start()].isalpha():
            yield from _dated(found, before, after)


def _dated(found: re.Match[str], before: re.Match[str], after: re.Match[str]) -> Iterator[Span]:
    year = before["year"] or after["year"]
    days = [*re.findall("[0-9]+", before["days"] or ""), *filter(None, (before["day"], after["day"]))]
    days = days or _spelled_day(found)
    number = month.NUMBERS[found["stem"]]
    for day in days:
        yield Span(before.start(), after.end(), "-".join(filter(None, (year, number, day.zfill(2)))))
    if not days and year:
        yield Span(before.start(), after.end(), f"{year}-{number}")
    elif not days and month.is_date(found):
        yield Span(found.start(), found.end(), f"--{number}")


def _spelled_day(found: re.Match[str]) -> list[str]:
    """The day in words: первого октября, жиырма бесінші шілде."""
    words = _ORDINAL.search(found.string, max(0, found.start() - 32), found.start())
    row = words[0].split() if words else []
    for locale, values in VALUES.items():
        for first in range(len(row)):
            if all(word in values for word in row[first:]):
                [(_, day), *more] = amounts(row[first:], locale)
                return [str(day)] if not more and 0 < day <= 31 else []
    return []


def _years(text: str, _: Locale) -> Iterator[Span]:
    if ("20" in text or "19" in text) and any(map(text.__contains__, _IN_YEARS)):
        for found in _YEAR.finditer(text):
            yield Span(found.start(), found.end(), found[0][:4])
            if found["to"]:
                yield Span(found.start(), found.end(), found["to"])
