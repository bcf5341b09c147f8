"""A figure of a contract in words of either language, for a page that has no sentences yet."""

from __future__ import annotations

import re

from qostil.facts import Fact
from qostil.pairing import Locale

# What a reader wants to know of a contract; numbers without a unit say nothing by themselves.
TELLING = frozenset({"money", "percent", "duration", "date", "day", "time", "phone", "email", "link", "ussd", "data"})

_DURATION = re.compile(r"P(?:T?)(?P<n>[\d.]+)(?P<unit>[SMHDWY])(?:-(?P<sort>\w+))?")
_UNITS: dict[Locale, dict[str, str]] = {
    "kk": {"TS": "секунд", "TM": "минут", "TH": "сағат", "D": "күн", "W": "апта", "M": "ай", "Y": "жыл"},
    "ru": {"TS": "сек.", "TM": "мин.", "TH": "ч.", "D": "дн.", "W": "нед.", "M": "мес.", "Y": "г."},
}
_SORTS: dict[Locale, dict[str, str]] = {
    "kk": {"calendar": "күнтізбелік күн", "working": "жұмыс күні"},
    "ru": {"calendar": "календарных дней", "working": "рабочих дней"},
}
_PERIODS: dict[Locale, dict[str, str]] = {
    "kk": {"day": "күніне", "month": "айына", "year": "жылына"},
    "ru": {"day": "в день", "month": "в месяц", "year": "в год"},
}


def figure(fact: Fact, locale: Locale) -> str:
    """Put a fact into words.

    >>> figure(Fact("duration", "P30D-calendar", ""), "kk"), figure(Fact("percent", "0.5%/day", ""), "ru")
    ('30 күнтізбелік күн', '0,5 % в день')
    """
    if fact.kind == "duration" and (found := _DURATION.fullmatch(fact.value)):
        unit = ("T" if fact.value.startswith("PT") else "") + found["unit"]
        return f"{found['n']} {_SORTS[locale].get(found['sort'] or '') or _UNITS[locale][unit]}"
    if fact.kind == "percent":
        amount, _, period = fact.value.partition("%")
        return f"{amount.replace('.', ',')} % {_PERIODS[locale].get(period.lstrip('/'), '')}".rstrip()
    if fact.kind == "money":
        return fact.value.replace("KZT", "теңге" if locale == "kk" else "тенге")
    if fact.kind == "day":
        return f"айдың {fact.value} күні" if locale == "kk" else f"{fact.value} число"
    return fact.value
