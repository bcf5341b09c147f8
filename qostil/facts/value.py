"""Format an amount with its unit in a normal form, the same in every language: 10000 KZT, P10D-working, 0.75%.

Durations are in ISO 8601 format: weeks in days, quarters in months, whole years in years. Calendar, working and
banking days and days without an attribute are four different units; a тәулік, сутки, is 24 hours. Lengths, masses
and volumes are in the largest unit of which there is at least one: 150 cm is 1.5 m.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal

from qostil.model.fact import FactKind

# Rates are in megabits per second: a gigabit is 1000. Bytes are not converted: their factor may be 1000 or 1024.
_MEGABITS = {"kbit": Decimal("0.001"), "Mbit": Decimal(1), "Gbit": Decimal(1000), "Tbit": Decimal(10**6)}
# Units of one quantity from the smallest, each with the number of smallest ones that it is.
_SCALES: Sequence[Mapping[str, int]] = (
    {"mm": 1, "cm": 10, "m": 1000, "km": 10**6},
    {"mcg": 1, "mg": 10**3, "g": 10**6, "kg": 10**9, "t": 10**12},
    {"ml": 1, "l": 1000},
)
_SCALE_OF = {name: scale for scale in _SCALES for name in scale}
_SECONDS = {"second": 1, "minute": 60, "hour": 3600, "round": 24 * 3600}
_DAYS = {"day": 1, "week": 7}
_MONTHS = {"month": 1, "quarter": 3, "year": 12}
# A duration as `duration` writes it: «T» with the amount, the unit, the kind of days; the unit is named with its «T».
DURATION = re.compile(r"P(T?)(\d+(?:\.\d+)?)([SMHDWY])(?:-(\w+))?")
DURATION_UNITS = {"TS": "second", "TM": "minute", "TH": "hour", "D": "day", "W": "week", "M": "month", "Y": "year"}
# Decimal division is exact up to 28 digits; the largest unit multiplies a number by 10 ** 12.
_MOST_DIGITS = 16


def decimal_text(amount: Decimal) -> str:
    """Return an amount without insignificant zeros.

    >>> decimal_text(Decimal("10000")), decimal_text(Decimal("0.750")), decimal_text(Decimal("24.0"))
    ('10000', '0.75', '24')
    """
    plain = str(amount)
    if "E" in plain:
        plain = f"{amount:f}"
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


def measured(kind: FactKind, amount: Decimal, name: str) -> str:
    """Return an amount with its unit; MCI is the monthly calculation index of the law, bits are per second.

    >>> measured("money", Decimal("10000"), "KZT"), measured("money", Decimal("50"), "tiyn")
    ('10000 KZT', '0.5 KZT')
    >>> measured("data", Decimal(1), "Gbit"), measured("data", Decimal(10), "GB")
    ('1000 Mbit/s', '10 GB')
    >>> measured("percent", Decimal("0.75"), "percent"), measured("number", Decimal("1.5"), "m")
    ('0.75%', '1.5 m')
    >>> measured("number", Decimal(150), "cm"), measured("number", Decimal("0.5"), "g")
    ('1.5 m', '500 mg')
    """
    if kind == "percent":
        return f"{decimal_text(amount)}%"
    if name == "tiyn":
        return f"{decimal_text(amount / 100)} KZT"
    if name in _MEGABITS:
        return f"{decimal_text(amount * _MEGABITS[name])} Mbit/s"
    amount, name = _scaled(amount, name)
    return f"{decimal_text(amount)} {name}"


def _scaled(amount: Decimal, name: str) -> tuple[Decimal, str]:
    """Return an amount in the largest unit of its quantity of which there is at least one."""
    scale = _SCALE_OF.get(name, {})
    if not scale or not amount or amount.adjusted() >= _MOST_DIGITS:
        return amount, name
    smallest = amount * scale[name]
    name = max((unit for unit in scale if smallest >= scale[unit]), key=scale.__getitem__, default=next(iter(scale)))
    return smallest / scale[name], name


def duration(amount: Decimal, name: str, kind_of_day: str = "") -> str:
    """Return a duration in ISO 8601 format, with the kind of days.

    >>> duration(Decimal(10), "day", "working"), duration(Decimal(1), "round"), duration(Decimal("1.5"), "hour")
    ('P10D-working', 'PT24H', 'PT90M')
    >>> duration(Decimal(2), "week"), duration(Decimal("0.5"), "year"), duration(Decimal(24), "month")
    ('P14D', 'P6M', 'P2Y')

    A number of too many digits to be divided exactly stays in its unit.

    >>> duration(Decimal("1" + "0" * 30), "hour")
    'P1000000000000000000000000000000 hour'
    """
    if amount.adjusted() >= _MOST_DIGITS:
        return f"P{decimal_text(amount)} {name}"
    if name in _SECONDS:
        return _of_seconds(amount * _SECONDS[name])
    if name in _DAYS:
        return f"P{decimal_text(amount * _DAYS[name])}D" + (f"-{kind_of_day}" if kind_of_day else "")
    months = amount * _MONTHS[name]
    return f"P{decimal_text(months)}M" if months % 12 or not months else f"P{decimal_text(months / 12)}Y"


def _of_seconds(seconds: Decimal) -> str:
    """Return a duration in whole hours or whole minutes, else in seconds."""
    size, letter = (3600, "H") if not seconds % 3600 else (60, "M") if not seconds % 60 else (1, "S")
    return f"PT{decimal_text(seconds / size)}{letter}"
