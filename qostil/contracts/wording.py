"""Format the values of facts in words of either language, for a generated table."""

from __future__ import annotations

import re
from decimal import Decimal

from babel.numbers import format_decimal
from babel.units import format_unit

from qostil.facts.value import DURATION, DURATION_UNITS
from qostil.languages.known import LANGUAGES
from qostil.model.locale import Locale


def worded(kind: str, value: str, locale: Locale) -> str:
    """Format the value of a fact in words.

    >>> worded("duration", "P30D-calendar", "kk"), worded("duration", "PT24H", "ru")
    ('30 күнтізбелік күн', '24 часа')
    >>> worded("percent", "0.75%/day", "kk"), worded("percent", "0.5%/day", "ru")
    ('күніне 0,75\\xa0%', '0,5\\xa0% в день')
    """
    if kind == "duration" and (found := DURATION.fullmatch(value)):
        return _duration(found, locale)
    if kind == "percent":
        amount, _, period = value.partition("%")
        per_cent = f"{format_decimal(Decimal(amount), locale=locale)}\u00a0%"
        return LANGUAGES[locale].figures.periods.get(period.lstrip("/"), "{}").format(per_cent)
    return value


def _duration(found: re.Match[str], locale: Locale) -> str:
    time, amount, unit, attribute = found.groups()
    words = LANGUAGES[locale].figures
    if attribute:
        return f"{amount} {words.days[attribute]}"
    name = DURATION_UNITS[time + unit]
    if words.units:
        return f"{format_decimal(Decimal(amount), locale=locale)} {words.units[name]}"
    return format_unit(Decimal(amount), f"duration-{name}", locale=locale).replace("\u00a0", " ")
