"""Write a figure of a contract in words of either language, for a page without sentences."""

from __future__ import annotations

from qostil.contracts.wording import worded
from qostil.languages.known import LANGUAGES
from qostil.model.fact import Fact
from qostil.model.locale import Locale

# The kinds of facts that readers of a contract look for; numbers without a unit mean nothing alone.
TELLING = frozenset({"money", "percent", "duration", "date", "day", "time", "phone", "email", "link", "ussd", "data"})


def figure(fact: Fact, locale: Locale) -> str:
    """Write a fact in words.

    >>> figure(Fact("duration", "P30D-calendar", ""), "kk"), figure(Fact("money", "500 KZT", ""), "ru")
    ('30 күнтізбелік күн', '500 тенге')
    >>> figure(Fact("day", "25", ""), "kk"), figure(Fact("day", "20", ""), "kk")
    ('айдың 25-ші күні', 'айдың 20-шы күні')
    """
    words = LANGUAGES[locale].figures
    if fact.kind == "day":
        return words.day_of_month(fact.value)
    text = worded(fact.kind, fact.value, locale)
    for code, currency in words.currencies.items():
        text = text.replace(code, currency)
    return text
