"""Dates with the name of a month: 25 шілде, шілденің 25-і, 1 и 5 мая 2026 года, первого октября, шілдеде."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qostil.facts import month
from qostil.facts.numeral import VALUES, amounts
from qostil.languages.known import LANGUAGES
from qostil.model.fact import Span
from qostil.model.locale import Locale

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
_ORDINAL = {locale: re.compile(rf"(?<!\w){language.numerals.day}$") for locale, language in LANGUAGES.items()}


def find(text: str, locale: Locale) -> Iterator[Span]:
    """Yield the dates of a folded text that name their month.

    >>> [date.value for date in find("2026 жылғы 1 наурыздан шілденің 25-іне дейін, тамызда", "kk")]
    ['2026-03-01', '07-25', '--08']
    >>> [date.value for date in find("с 1 по 5 марта 2026 года, до первого мая", "ru")]
    ['2026-03-01', '2026-03-05', '05-01']
    """
    if not any(map(text.__contains__, month.NEEDLES[locale])):
        return
    for found in month.NAME[locale].finditer(text):
        before = _BEFORE.search(text, max(0, found.start() - 32), found.start())
        after = _AFTER[locale].match(text, found.end())
        if before and after and not text[found.start() - 1 : found.start()].isalpha():
            yield from _dated(found, before, after, locale)


def _dated(found: re.Match[str], before: re.Match[str], after: re.Match[str], locale: Locale) -> Iterator[Span]:
    number, year = month.NUMBERS[found["stem"]], before["year"] or after["year"] or ""
    days = [*re.findall("[0-9]+", before["days"] or ""), *filter(None, (before["day"], after["day"]))]
    start = before.start()
    if not days and (words := _ORDINAL[locale].search(found.string, max(0, found.start() - 32), found.start())):
        start, days = words.start(), _spelled_day(words[0], locale)
    for day in days:
        yield Span(start, after.end(), "-".join(filter(None, (year, number, day.zfill(2)))))
    if not days and year:
        yield Span(before.start(), after.end(), f"{year}-{number}")
    elif not days and month.is_date(found):
        yield Span(found.start(), found.end(), f"--{number}")


def _spelled_day(words: str, locale: Locale) -> list[str]:
    row = words.split()
    counted = amounts(row, locale) if all(word in VALUES[locale] for word in row) else []
    return [str(day) for _, day in counted if len(counted) == 1 and 0 < day <= 31]
