"""Other units of measure: 1,5 метр, 12 кВт, 5 ГГц, 3 текше метр."""

from __future__ import annotations

from decimal import Decimal

from qostil.facts.amount import written
from qostil.facts.ending import KAZAKH

NAMES = {
    "mm": rf"мм|миллиметр(?:{KAZAKH}|\w*)",
    "cm": rf"см|сантиметр(?:{KAZAKH}|\w*)",
    "km": rf"км|километр(?:{KAZAKH}|\w*)|шақырым{KAZAKH}",
    "m2": r"м²|(?:шаршы|квадратн\w+|кв\.) ?м(?:етр\w*)?",
    "m3": r"м³|(?:текше|кубическ\w+|куб\.) ?м(?:етр\w*)?|кубометр\w*",
    "m": rf"м|метр(?:{KAZAKH}|\w*)",
    "kWh": r"квт[·*]?(?:сағ|ч|час\w*|сағат\w*)",
    "kW": r"квт|киловатт\w*",
    "MW": r"мвт|мегаватт\w*",
    "W": r"вт|ватт\w*",
    "V": r"вольт\w*",
    "GHz": r"ггц|ghz|гигагерц\w*",
    "MHz": r"мгц|mhz|мегагерц\w*",
    "Gcal": r"гкал|гигакалори\w*",
    "kg": r"кг|килограмм\w*",
    "l": r"л|литр\w*",
}


def value(amount: Decimal, name: str) -> str:
    """Write an amount of a unit.

    >>> value(Decimal("1.5"), "m")
    '1.5 m'
    """
    return f"{written(amount)} {name}"
