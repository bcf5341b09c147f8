"""A figure of a contract in words of either language, for a page that has no sentences yet."""

from __future__ import annotations

from qostil.contracts.wording import worded
from qostil.facts import Fact
from qostil.model.locale import Locale

# What a reader wants to know of a contract; numbers without a unit say nothing by themselves.
TELLING = frozenset({"money", "percent", "duration", "date", "day", "time", "phone", "email", "link", "ussd", "data"})

_TENGE: dict[Locale, str] = {"kk": "теңге", "ru": "тенге"}


def figure(fact: Fact, locale: Locale) -> str:
    """Put a fact into words.

    >>> figure(Fact("duration", "P30D-calendar", ""), "kk"), figure(Fact("money", "500 KZT", ""), "ru")
    ('30 күнтізбелік күн', '500 тенге')
    >>> figure(Fact("day", "25", ""), "kk"), figure(Fact("day", "20", ""), "kk")
    ('айдың 25-ші күні', 'айдың 20-шы күні')
    """
    if fact.kind == "day" and locale == "kk":
        # «25 күні» would be 25 days; the ordinal is said of a date alone.
        return f"айдың {fact.value}-{'шы' if fact.value[-1] in '069' else 'ші'} күні"
    return worded(fact.kind, fact.value, locale).replace("KZT", _TENGE[locale])
