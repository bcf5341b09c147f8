"""Find dates and days of a month.

Dates: 25 шілде, шілденің 25-і, 25 июля, 2026 жылғы 1 наурыз, 01.03.2026, март 2026 года, 2023 жыл, шілдеде. A value
contains the known parts of a date: 2026-03-01, 03-01, 2026-03, 2026, --03.
Days: 25-не дейін, айдың 25-күні, до 25 числа, с 27 по 4 число, 27-4 аралығында. A value is the number of the day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from qostil.facts.folding import blank
from qostil.facts.numeral import VALUES, amounts
from qostil.facts.unit import unit_behind
from qostil.languages.dates import DAY, DAY_OF_DATE
from qostil.languages.known import LANGUAGES, compiled, either
from qostil.model.fact import Span
from qostil.model.locale import Locale

_DOT = re.compile(r"\.[0-9]")
_HYPHEN = re.compile(r"-[0-9]{2}")
_DIGITS = re.compile(
    r"[0-9](?<![\w.].)(?:(?P<iso>[0-9]{3}-[01][0-9]-[0-3][0-9])|[0-9]?[./][01]?[0-9][./](?:19|20)[0-9]{2})(?![0-9])"
)
# 25.07 is a date only if words of time are around it and no unit follows.
_SHORT = re.compile(r"[0-3](?<![\w.,-].)[0-9]\.(?:0[1-9]|1[0-2])(?![0-9%]|[.,/][0-9]|\s*-\s*[0-9])")
_BEFORE_SHORT = re.compile(either(lambda language: language.dates.before_short))
_BEHIND_SHORT = re.compile(either(lambda language: language.dates.behind_short))
_YEAR = re.compile(
    r"[12](?<![\w.,].)(?:(?<=1)9|(?<=2)0)[0-9]{2}(?:\s*-\s*(?P<to>20[0-9]{2}))?"
    rf"\s*-?\s*{either(lambda language: language.dates.year)}"
)
_IN_YEARS = tuple(needle for language in LANGUAGES.values() for needle in language.dates.year_needles)

# Dates with the name of a month: the patterns before and after the name.
_LETTER = re.compile(r"[^\W\d_]")
_ENDING = rf"(?:-?{either(lambda language: language.dates.day_ending)})?"
_LINKS = either(lambda language: "|".join(filter(None, (language.ranges.to, language.ranges.conjunctions))))
_ABLATIVE = either(lambda language: f"(?<={language.ranges.ablative})" if language.ranges.ablative else "")
_LINK = rf"(?:\s*[-—]\s*|\s+{_LINKS}\s+|{_ABLATIVE}\s+)"
_BETWEEN = re.compile(_LINK)
_FOUR_DIGITS = "(?P<year>(?:19|20)[0-9]{2})"
_BEFORE = re.compile(
    rf"(?:{_FOUR_DIGITS}\s*{either(lambda language: language.dates.year_before_month)},?\s*)?"
    rf"(?P<days>{DAY_OF_DATE}{_ENDING}{_LINK})?(?:[«\"]?(?P<day>{DAY_OF_DATE})[»\"]?{_ENDING}\s*)?$"
)
_YEAR_BEHIND = (
    rf"(?:,?\s+{_FOUR_DIGITS}(?![0-9])(?:\s*{either(lambda language: language.dates.year_behind_month)}"
    rf"|(?!\s*(?:%|₸|{either(lambda language: language.dates.no_year)}))))?"
)
_BEHIND = compiled(lambda language: language.dates.day_behind_month + _YEAR_BEHIND)
_ORDINAL = compiled(lambda language: rf"(?<!\w){language.numerals.day}$")
# Days of a month without the name of the month.
_DAY = re.compile(f"{DAY}$")
_DAY_ENDING = compiled(lambda language: rf"-(?<=[0-9].){language.dates.ending}")
_TWO_DAYS = compiled(lambda language: language.dates.span)
_BARE_DAY = compiled(lambda language: language.dates.bare)


class _Months:
    """The compiled patterns for the names of months in a language, created for the first text with letters."""

    def __init__(self, locale: Locale) -> None:
        months = LANGUAGES[locale].months()
        self.needles, self.ambiguous = months.needles, months.ambiguous
        self.numbers = {stem: f"{number:02}" for number, stem in enumerate(months.stems, 1)}
        self.name = re.compile(months.name)
        self.behind = re.compile(months.behind)
        self.case = re.compile(months.ambiguous_case)
        self.ambiguous_behind = re.compile(months.ambiguous_behind)
        self.before = re.compile(months.ambiguous_before)


_months = cache(_Months)


class _Named(NamedTuple):
    """The name of a month with what stands before and behind it: the day and the year."""

    name: re.Match[str]
    before: re.Match[str]
    behind: re.Match[str]


def find_dates(text: str, locale: Locale) -> Iterator[Span]:
    """Yield the dates of a folded text.

    >>> [date.value for date in find_dates("2026 жылғы 1 наурыздан шілденің 25-іне дейін, тамызда", "kk")]
    ['2026-03-01', '07-25', '--08']
    >>> [date.value for date in find_dates("с 1 по 5 марта, до первого мая, приказ от 30.12.2023, 2024 год", "ru")]
    ['2023-12-30', '03-01', '03-05', '05-01', '2024']
    """
    for finder in (_in_digits, _named, _years):
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
    counted = unit_behind(text, found.end())
    if counted and counted.name != "day":
        return False
    before = _BEFORE_SHORT.search(text, max(0, found.start() - 4), found.start())
    return bool(before or _BEHIND_SHORT.match(text, found.end()))


def _named(text: str, locale: Locale) -> Iterator[Span]:
    if not (_LETTER.search(text) and any(map(text.__contains__, _months(locale).needles))):
        return
    dates = list[_Named]()
    for found in _months(locale).name.finditer(text):
        before = _BEFORE.search(text, max(0, found.start() - 32), found.start())
        behind = _BEHIND[locale].match(text, found.end())
        if before and behind and not text[found.start() - 1 : found.start()].isalpha():
            dates.append(_Named(found, before, behind))
    for date, year in zip(dates, _shared_years(text, dates), strict=True):
        yield from _dated(date, year, locale)


def _shared_years(text: str, dates: Sequence[_Named]) -> list[str]:
    """Return the year of each date; two linked days share the year of one: с 14 сентября по 16 октября 2026 года."""
    years = [before["year"] or behind["year"] or "" for _, before, behind in dates]
    for at, (first, second) in enumerate(pairwise(dates)):
        have_days = first.before["day"] and second.before["day"]
        if have_days and _BETWEEN.fullmatch(text, first.behind.end(), second.before.start()):
            years[at] = years[at] or years[at + 1]
            years[at + 1] = years[at + 1] or years[at]
    return years


def _dated(date: _Named, year: str, locale: Locale) -> Iterator[Span]:
    found, before, behind = date
    number = _months(locale).numbers[found["stem"]]
    days = [*re.findall("[0-9]+", before["days"] or ""), *filter(None, (before["day"], behind["day"]))]
    start = before.start()
    if not days and (words := _ORDINAL[locale].search(found.string, max(0, found.start() - 32), found.start())):
        start, days = words.start(), _spelled_day(words[0], locale)
    for day in days:
        yield Span(start, behind.end(), "-".join(filter(None, (year, number, day.zfill(2)))))
    if not days and year:
        yield Span(before.start(), behind.end(), f"{year}-{number}")
    elif not days and _is_date(found, locale):
        yield Span(found.start(), found.end(), f"--{number}")


def _spelled_day(words: str, locale: Locale) -> list[str]:
    row = words.split()
    counted = amounts(row, locale) if all(word in VALUES[locale] for word in row) else []
    return [str(day) for _, day in counted if len(counted) == 1 and 0 < day <= 31]


def _is_date(found: re.Match[str], locale: Locale) -> bool:
    """Return whether a month's name without day and year is a date: маусымда, в мае; not маусымы, мая."""
    text, start, end, months = found.string, found.start(), found.end(), _months(locale)
    if found["stem"] not in months.ambiguous:
        return bool(found["case"] or months.behind.match(text, end))
    return bool(
        months.case.fullmatch(found["case"])
        or months.ambiguous_behind.match(text, end)
        or months.before.search(text, max(0, start - 10), start)
    )


def _years(text: str, _: Locale) -> Iterator[Span]:
    if ("20" in text or "19" in text) and any(map(text.__contains__, _IN_YEARS)):
        for found in _YEAR.finditer(text):
            yield Span(found.start(), found.end(), found[0][:4])
            if found["to"]:
                yield Span(found.start(), found.end(), found["to"])


def days_of_month(text: str, locale: Locale) -> Iterator[Span]:
    """Yield the days of a month in a text.

    >>> [day.value for day in days_of_month("келесі айдың 25-не дейін төлеңіз", "kk")]
    ['25']
    >>> [day.value for day in days_of_month("с 27 по 4 число", "ru")]
    ['27', '4']
    """
    dates = LANGUAGES[locale].dates
    both = [*_TWO_DAYS[locale].finditer(text)] if dates.span_needle in text else []
    for found in both:
        for day in (found["first"], found["last"]):
            if day and 0 < int(day) <= 31:
                yield Span(found.start(), found.end(), str(int(day)))
    text = blank(text, [Span(found.start(), found.end(), "") for found in both])
    if any(map(text.__contains__, dates.bare_needles)):
        yield from (Span(found.start(), found.end(), found["day"]) for found in _BARE_DAY[locale].finditer(text))
    for found in _DAY_ENDING[locale].finditer(text):
        digits = _DAY.search(text, max(0, found.start() - 3), found.start())
        if digits and 0 < int(digits[0]) <= 31:
            yield Span(digits.start(), found.end(), str(int(digits[0])))
