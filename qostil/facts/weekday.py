"""Find the days of the week: сенбіде, в субботу, дс–жм, с понедельника по пятницу.

Monday to Friday, Saturday and Sunday, and the whole week are no facts: the other language may call them working days,
days off, or every day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from qostil.languages.known import LANGUAGES, compiled, either
from qostil.languages.language import Language
from qostil.model.fact import Span
from qostil.model.locale import Locale

_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def _pattern(language: Language) -> str:
    named = zip(_NAMES, language.weekdays.names, language.weekdays.short, strict=True)
    days = (rf"(?P<{name}>{full})|(?P<{name}_short>{short})" for name, full, short in named)
    return rf"(?<!\w)(?:{'|'.join(days)})(?!\w)"


_SHORT = compiled(lambda language: rf"(?:{'|'.join(language.weekdays.short)})(?!\w)")
_DAY = compiled(_pattern)
_TO = either(lambda language: language.weekdays.to)
# A span: пн–пт, с понедельника по пятницу, дүйсенбіден жұмаға; a list: сб, вс; сенбі мен жексенбі.
_SPAN = re.compile(rf"\.?\s*[-—]\s*|\s+{_TO}\s+")
_LIST = re.compile(rf"\.?(?:\s*[,/]\s*|\s+{either(lambda language: language.weekdays.conjunctions)}\s+)")
_SPAN_BEHIND = re.compile(either(lambda language: language.weekdays.span_behind))
_ABLATIVE = re.compile(rf"{either(lambda language: language.ranges.ablative)}$")
# What makes two letters a day: a time or a colon behind them.
_TIME_WORD = either(lambda language: language.weekdays.before_time)
_TIMED = re.compile(rf"\.?(?::|\s?(?:[—-]\s?|{_TIME_WORD} )?[0-9]{{1,2}}[:.-][0-9])")
_WORKING, _OFF, _WHOLE = ("Monday", "Friday"), ("Saturday", "Sunday"), ("Monday", "Sunday")


def find_weekdays(text: str, locale: Locale) -> Iterator[Span]:
    """Yield the days of the week in a folded text.

    >>> [day.value for day in find_weekdays("дс–сб 9:00, жексенбіде демаламыз".replace("–", "-"), "kk")]
    ['Monday', 'Saturday', 'Sunday']
    >>> [day.value for day in find_weekdays("с понедельника по пятницу, кроме среды; в среду", "ru")]
    ['Wednesday']
    """
    if not (any(map(text.__contains__, LANGUAGES[locale].weekdays.needles)) or _SHORT[locale].search(text)):
        return
    days = list(_DAY[locale].finditer(text))
    joined = [_joined(text, first, last) for first, last in pairwise(days)]
    beside = {at + more for at, link in enumerate(joined) if link for more in (0, 1)}
    unsaid = {
        at + more for at, link in enumerate(joined) if link and _is_unsaid(days[at : at + 2], link) for more in (0, 1)
    }
    for at, found in enumerate(days):
        is_day = not _is_short(found) or at in beside or _TIMED.match(text, found.end())
        if is_day and at not in unsaid:
            yield Span(found.start(), found.end(), _name(found))


def _joined(text: str, first: re.Match[str], last: re.Match[str]) -> str:
    """Return whether two days are the ends of a span or stand in a list; "" if neither."""
    if last.start() - first.end() > 12:
        return ""
    between = text[first.end() : last.start()]
    if _SPAN.fullmatch(between) or (between.isspace() and _ABLATIVE.search(first[0])):
        return "span"
    if not _LIST.fullmatch(between):
        return ""
    return "span" if _SPAN_BEHIND.match(text, last.end()) else "list"


def _is_unsaid(two: list[re.Match[str]], link: str) -> bool:
    ends = (_name(two[0]), _name(two[1]))
    return ends == _OFF or (link == "span" and ends in (_WORKING, _WHOLE))


def _name(found: re.Match[str]) -> str:
    return str(found.lastgroup).removesuffix("_short")


def _is_short(found: re.Match[str]) -> bool:
    return str(found.lastgroup).endswith("_short")
