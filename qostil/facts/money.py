"""Money: 10 000 теңге, 10 000 тг, 10 мың теңге, ₸ 500, 3 АЕК / 3 МРП."""

from __future__ import annotations

import re
from decimal import Decimal

from qostil.facts.number import written

_CURRENCIES = {
    "KZT": r"теңге(?!рім)\w*|тенге\b|тг\b|₸|KZT\b",
    "MCI": r"АЕК\b|МРП\b",
    "USD": r"\$|USD\b|доллар\w*",
    "EUR": r"€|EUR\b|еуро\w*|евро\b",
    "RUB": r"₽|RUB\b|рубл\w+",
}
UNIT = re.compile("|".join(f"(?P<{name}>{words})" for name, words in _CURRENCIES.items()))
BEFORE = re.compile(r"(?:(?P<KZT>₸)|(?P<USD>\$)|(?P<EUR>€)|(?P<RUB>₽))\s*$")


def value(amount: Decimal, unit: re.Match[str]) -> str:
    """Write an amount with its currency; MCI is the monthly calculation index of the law.

    >>> value(Decimal("10000"), UNIT.match("теңгеден"))
    '10000 KZT'
    """
    return f"{written(amount)} {unit.lastgroup}"
