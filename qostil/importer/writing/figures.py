"""Write a figure in words of either language, for a page without sentences."""

from __future__ import annotations

import re
from datetime import date

from babel.dates import format_date, get_day_names

from qostil.contracts.wording import worded
from qostil.languages.known import LANGUAGES
from qostil.model.fact import Fact
from qostil.model.locale import Locale

# The kinds of facts that readers of a contract look for; numbers without a unit mean nothing alone.
TELLING = frozenset({"money", "percent", "duration", "date", "day", "time", "phone", "email", "link", "ussd", "data"})

_DATE = re.compile(r"(?:(?P<year>\d{4})-)?(?P<month>\d\d)-(?P<day>\d\d)")
# A year with a 29 February, for a date without a year.
_LEAP = "2024"
_WEEKDAYS = {name: number for number, name in get_day_names("wide", locale="en").items()}


def figure(fact: Fact, locale: Locale) -> str:
    """Write a fact in words.

    >>> figure(Fact("duration", "P30D-calendar", ""), "kk"), figure(Fact("money", "500 KZT", ""), "ru")
    ('30 күнтізбелік күн', '500 тенге')
    >>> figure(Fact("day", "25", ""), "kk"), figure(Fact("day", "20", ""), "kk")
    ('айдың 25-ші күні', 'айдың 20-шы күні')
    >>> figure(Fact("date", "2026-07-25", ""), "kk"), figure(Fact("date", "07-25", ""), "ru")
    ('2026 ж. 25 шілде', '25 июля')
    >>> figure(Fact("weekday", "Monday", ""), "kk")
    'дүйсенбі'
    """
    words = LANGUAGES[locale].figures
    if fact.kind == "day":
        return words.day_of_month(fact.value)
    if fact.kind == "date" and (found := _DATE.fullmatch(fact.value)):
        return _date(found, locale)
    if fact.kind == "weekday" and fact.value in _WEEKDAYS:
        return str(get_day_names("wide", locale=locale)[_WEEKDAYS[fact.value]])
    text = worded(fact.kind, fact.value, locale)
    for code, currency in words.currencies.items():
        text = text.replace(code, currency)
    return text


def _date(found: re.Match[str], locale: Locale) -> str:
    try:
        day = date.fromisoformat(f"{found['year'] or _LEAP}-{found['month']}-{found['day']}")
    except ValueError:
        return found[0]  # such as 31 June
    return " ".join(format_date(day, "long" if found["year"] else "d MMMM", locale=locale).split())
