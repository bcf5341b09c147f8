"""Durations: 24 сағат, бір тәулік, 30 күнтізбелік күн, 10 рабочих дней, полтора часа.

Values are written as ISO 8601 has them, a week in days, a quarter in months, whole years in years. Calendar,
working and banking days and days without an attribute are four different things; a тәулік, сутки, is 24 hours.
"""

from __future__ import annotations

from decimal import Decimal

from qostil.facts.amount import written
from qostil.facts.ending import KAZAKH

KINDS_OF_DAY = {
    "calendar": r"күнтізбелік|календарн\w+",
    "working": r"жұмыс|рабоч\w+",
    "banking": r"банк(?:тік)?|банковск\w+",
}
NAMES = {
    "second": rf"секунд(?:{KAZAKH}|\w*)|сек",
    "minute": rf"минут(?:{KAZAKH}|\w*)|мин",
    "hour": rf"сағат{KAZAKH}|сағ|час(?:а|ов|у|ам|ами|ах|ом|ов\w+)?",
    "round": rf"тәулі[кг]{KAZAKH}|сут(?:ки|ок|кам|ками|ках|очн\w+)",
    "day": rf"күн{KAZAKH}|д(?:ень|ня|ней|не|нем|ни|нями|нях|ню|ням)|дневн\w+",
    "week": rf"апта{KAZAKH}|недел\w+",
    "month": rf"ай{KAZAKH}|месяц\w*|месячн\w+|мес",
    "quarter": rf"тоқсан{KAZAKH}|квартал\w*",
    "year": rf"жыл{KAZAKH}|жас(?:ар)?{KAZAKH}|год(?:а|у|ом|ы|ов|ов\w+|ичн\w+|и\w+)?|лет|летн\w+|летия?",
}
_SECONDS = {"second": 1, "minute": 60, "hour": 3600, "round": 24 * 3600}
_DAYS = {"day": 1, "week": 7}
_MONTHS = {"month": 1, "quarter": 3, "year": 12}


def value(amount: Decimal, name: str, kind_of_day: str = "") -> str:
    """Write an amount of a unit, and of days the kind.

    >>> value(Decimal(10), "day", "working"), value(Decimal(1), "round"), value(Decimal("1.5"), "hour")
    ('P10D-working', 'PT24H', 'PT90M')
    >>> value(Decimal(2), "week"), value(Decimal("0.5"), "year"), value(Decimal(24), "month")
    ('P14D', 'P6M', 'P2Y')
    """
    if name in _SECONDS:
        return _of_seconds(amount * _SECONDS[name])
    if name in _DAYS:
        return f"P{written(amount * _DAYS[name])}D" + (f"-{kind_of_day}" if kind_of_day else "")
    months = amount * _MONTHS[name]
    return f"P{written(months)}M" if months % 12 or not months else f"P{written(months / 12)}Y"


def _of_seconds(seconds: Decimal) -> str:
    """Hours or minutes where they are whole, and otherwise seconds."""
    size, letter = (3600, "H") if not seconds % 3600 else (60, "M") if not seconds % 60 else (1, "S")
    return f"PT{written(seconds / size)}{letter}"
