"""Durations: 24 сағат, бір тәулік, 30 күнтізбелік күн, 10 рабочих дней, полтора часа, в течение суток.

Values are written as ISO 8601 has them. Calendar, working and banking days and days without an attribute are
four different things; a тәулік, сутки, is 24 hours; a quarter is three months.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from qostil.facts.fact import Span
from qostil.facts.number import written

_DAY_KINDS = {
    "calendar": r"күнтізбелік|календарн\w+",
    "working": r"жұмыс|рабоч\w+",
    "banking": r"банк(?:тік)?|банковск\w+",
}
_UNITS = {
    "second": r"секунд\w*|сек\b",
    "minute": r"минут\w*|мин\b",
    "hour": r"сағат\w*|час(?:а|ов|у|ам|ами|ах|ом|ов\w+)?\b",
    "round": r"тәулі[кг]\w*|сут(?:ки|ок|кам|ками|ках|очн\w+)\b",
    "day": r"күн(?!тізбе)\w*|д(?:ень|ня|ней|не|нём|нем|нями|нях|ню|ням)\b|дневн\w+",
    "week": r"апта\w*|недел\w+",
    "month": r"ай(?:да|дан|ға|дың|ды|ы|ына|ында|ынан|лық|лап|дай)?\b|месяц\w*|месячн\w+",
    "quarter": r"тоқсан\w*|квартал\w*",
    "year": r"жыл\w*|год(?:а|у|ом|ы|ов)?\b|лет\b|летн\w+|жас(?:тан|қа|та|ты|ар)?\b",
}
_MINUTES = {"minute": Decimal(1), "hour": Decimal(60), "round": Decimal(24 * 60)}
_ISO = {"day": "D", "week": "W", "month": "M", "quarter": "M", "year": "Y"}

_ATTRIBUTE = "|".join(f"(?P<{name}>{words})" for name, words in _DAY_KINDS.items())
_UNIT = "|".join(f"(?P<{name}>{words})" for name, words in _UNITS.items())
UNIT = re.compile(f"(?:(?:{_ATTRIBUTE})\\s+(?:\\([^()]*\\)\\s*)?)?-?(?:{_UNIT})", re.IGNORECASE)
BEFORE = re.compile(f"(?:{_ATTRIBUTE})\\s*$", re.IGNORECASE)
# Without a numeral one is meant: «в течение суток», «тәулік ішінде», «полчаса».
_IMPLICIT = re.compile(
    f"\\b(?:в течение|через)\\s+(?P<ru>(?:(?:{_DAY_KINDS['calendar']}|{_DAY_KINDS['working']})\\s+)?"
    r"(?:минуты|часа|час|суток|сутки|дня|день|недели|неделю|месяца|месяц|года|год)\b)"
    r"|\b(?P<kk>(?:(?:күнтізбелік|жұмыс)\s+)?(?:минут|сағат|тәулік|күн|апта|ай|жыл))\s+ішінде"
    r"|\bпол(?P<half>часа|года|дня)\b",
    re.IGNORECASE,
)


def value(amount: Decimal, unit: re.Match[str], before: re.Match[str] | None = None) -> str:
    """Write an amount of a unit; the kind of day may stand before the number too (күнтізбелік 30 күн).

    >>> value(Decimal(10), UNIT.match("жұмыс күні")), value(Decimal(1), UNIT.match("тәулік"))
    ('P10D-working', 'PT24H')
    >>> value(Decimal("1.5"), UNIT.match("часа")), value(Decimal(2), UNIT.match("минуттан"))
    ('PT90M', 'PT2M')
    """
    name = next(name for name in _UNITS if unit[name])
    if name == "second":
        return f"PT{written(amount)}S"
    if name in _MINUTES:
        minutes = amount * _MINUTES[name]
        return f"PT{written(minutes / 60)}H" if minutes % 60 == 0 else f"PT{written(minutes)}M"
    attribute = _attribute(unit) or (_attribute(before) if before else "")
    times = amount * 3 if name == "quarter" else amount
    return f"P{written(times)}{_ISO[name]}" + (f"-{attribute}" if attribute and name == "day" else "")


def _attribute(found: re.Match[str]) -> str:
    return next((name for name in _DAY_KINDS if found[name]), "")


def implicit(text: str) -> Iterator[Span]:
    """Yield durations of one, or of a half, that no numeral names.

    >>> [span.value for span in implicit("придёт в течение суток, ответит через полчаса")]
    ['PT24H', 'PT30M']
    """
    for found in _IMPLICIT.finditer(text):
        unit = UNIT.match(found["ru"] or found["kk"] or found["half"])
        if unit:
            amount = Decimal("0.5") if found["half"] else Decimal(1)
            yield Span(found.start(), found.end(), value(amount, unit))
