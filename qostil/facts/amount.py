"""The one normal form of an amount."""

from __future__ import annotations

from decimal import Decimal


def written(amount: Decimal) -> str:
    """Write an amount without zeros that tell nothing.

    >>> written(Decimal("10000")), written(Decimal("0.750")), written(Decimal("24.0"))
    ('10000', '0.75', '24')
    """
    plain = str(amount)
    if "E" in plain:
        plain = f"{amount:f}"
    return plain.rstrip("0").rstrip(".") if "." in plain else plain
