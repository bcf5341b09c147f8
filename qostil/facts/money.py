"""Money: 10 000 теңге, 10 000 тг, 10 мың теңге, ₸ 500, 3 АЕК / 3 МРП, 50 тиын."""

from __future__ import annotations

from decimal import Decimal

from qostil.facts.amount import written
from qostil.facts.ending import KAZAKH

NAMES = {
    "KZT": rf"теңге{KAZAKH}|тенге|тенгов\w+|тг|тнг|₸|kzt",
    "tiyn": rf"тиын{KAZAKH}|тиын(?:а|ов)?",
    "MCI": rf"аек|мрп|айлық есептік көрсеткіш{KAZAKH}|месячн\w+ расчетн\w+ показател\w+",
    "USD": r"\$|usd|доллар\w*",
    "EUR": r"€|eur|еуро\w*|евро",
    "RUB": r"₽|rub|рубл\w+|руб",
}
# Signs that may stand before the number too: $25.
BEFORE = {"₸": "KZT", "$": "USD", "€": "EUR", "₽": "RUB"}


def value(amount: Decimal, name: str) -> str:
    """Write an amount with its currency; MCI is the monthly calculation index of the law.

    >>> value(Decimal("10000"), "KZT"), value(Decimal("50"), "tiyn")
    ('10000 KZT', '0.5 KZT')
    """
    return f"{written(amount / 100)} KZT" if name == "tiyn" else f"{written(amount)} {name}"
