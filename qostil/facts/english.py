"""Format the value of a fact in English for messages, if its text is not available."""

from __future__ import annotations

import re
from calendar import month_name

from qostil.facts.value import DURATION, DURATION_UNITS

_DATE = re.compile(r"(?:(?P<year>\d{4})-|--|(?=..-))(?P<month>0[1-9]|1[0-2])(?:-(?P<day>[0-3]\d))?")
_MONEY = re.compile(r"(\d+)((?:\.\d+)?) (KZT|MCI|USD|EUR|RUB)")
_CURRENCIES = {
    "KZT": "tenge",
    "MCI": "monthly calculation indexes",
    "USD": "US dollars",
    "EUR": "euros",
    "RUB": "roubles",
}
_PERCENT = re.compile(r"([\d.]+)%(?:/(\w+))?")


def in_english(value: str) -> str:
    """Return a value in English words; other values, such as phone numbers, are returned as they are.

    >>> in_english("P60D"), in_english("PT48H"), in_english("P1D-working"), in_english("2026-03-01"), in_english("--03")
    ('60 days', '48 hours', '1 working day', '1 March 2026', 'March')
    >>> in_english("10000 KZT"), in_english("0.75%/day"), in_english("beeline.kz/{locale}/a"), in_english("3131")
    ('10 000 tenge', '0.75% a day', 'beeline.kz/…/a', '3131')
    >>> in_english("12"), in_english("12-05")
    ('12', '5 December')
    """
    for pattern, words in ((DURATION, _duration), (_DATE, _date), (_MONEY, _money), (_PERCENT, _percent)):
        if found := pattern.fullmatch(value):
            return words(found)
    return value.replace("{locale}", "…")


def _duration(found: re.Match[str]) -> str:
    time, amount, unit, kind_of_day = found.groups()
    return " ".join(filter(None, (amount, kind_of_day, DURATION_UNITS[time + unit]))) + ("" if amount == "1" else "s")


def _date(found: re.Match[str]) -> str:
    day, year = found["day"], found["year"]
    return " ".join(filter(None, (day and day.lstrip("0"), month_name[int(found["month"])], year)))


def _money(found: re.Match[str]) -> str:
    return f"{int(found[1]):,}".replace(",", " ") + f"{found[2]} {_CURRENCIES[found[3]]}"


def _percent(found: re.Match[str]) -> str:
    return f"{found[1]}%" + (f" a {found[2]}" if found[2] else "")
