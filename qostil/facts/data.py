"""Sizes and rates of data: 10 ГБ, 100 Мбит/с, секундына 100 Мбит, 5 гигабайт, 512 кбит/с."""

from __future__ import annotations

from decimal import Decimal

from qostil.facts.amount import written

_PREFIXES = {"k": ("[кk]", "кило"), "M": ("[мm]", "мега"), "G": ("[гg]", "гига"), "T": ("[тt]", "тера")}
_SECOND = r"(?:/(?:с|сек|s|секунд\w*))?"
NAMES = {
    f"{prefix}bit": rf"(?:{letter}|{word})(?:бит|bit|bps)\w*{_SECOND}" for prefix, (letter, word) in _PREFIXES.items()
} | {f"{prefix}B": rf"{letter}(?:б|b)|{word}байт\w*" for prefix, (letter, word) in _PREFIXES.items()}
# Rates are told in megabits per second: a gigabit is a thousand of them. Of bytes nobody knows whether 1000 or 1024.
_MEGABITS = {"kbit": Decimal("0.001"), "Mbit": Decimal(1), "Gbit": Decimal(1000), "Tbit": Decimal(10**6)}


def value(amount: Decimal, name: str) -> str:
    """Write an amount of data; bits are always told per second.

    >>> value(Decimal(1), "Gbit"), value(Decimal(10), "GB")
    ('1000 Mbit/s', '10 GB')
    """
    return f"{written(amount * _MEGABITS[name])} Mbit/s" if name in _MEGABITS else f"{written(amount)} {name}"
