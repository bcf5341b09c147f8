"""Percentages, with the period for which they are charged: 0,75 % күніне, 0,75 % за каждый день."""

from __future__ import annotations

import re

_PERIODS = {
    "day": r"күніне\b|күн сайын|(?:әр|әрбір)\s+(?:\w+\s+){0,3}күн\w*|бір күн\w*|күн\w*\s+үшін|тәулігіне"
    r"|в день|(?:за\s+)?кажд\w+\s+(?:\w+\s+){0,2}д(?:ень|ня)|за\s+(?:один\s+)?день|ежедневно|в сутки",
    "month": r"айына\b|ай сайын|(?:әр|әрбір)\s+ай\w*|в месяц|(?:за\s+)?кажд\w+\s+месяц\w*|ежемесячно",
    "year": r"жылына\b|жыл сайын|жылдық\b|в год\b|годовых|(?:за\s+)?кажд\w+\s+год\w*|ежегодно",
}
_PERIOD = re.compile("|".join(f"(?P<{name}>\\b(?:{words}))" for name, words in _PERIODS.items()))
_END = re.compile(r"[.!?;]\s|\0")


def period(text: str, at: int) -> str:
    """Tell the period that the sentence around a percentage names, the one nearest to it; "" for none.

    >>> period("әр кешіктірілген күн үшін 0,75 %", 27), period("скидка 10 %", 8)
    ('/day', '')
    """
    first = max(0, at - 200)
    begin = max((end.end() for end in _END.finditer(text, first, at)), default=first)
    end = next((end.start() for end in _END.finditer(text, at, at + 200)), min(len(text), at + 200))
    found = [(min(abs(m.start() - at), abs(m.end() - at)), m.lastgroup) for m in _PERIOD.finditer(text, begin, end)]
    return f"/{min(found)[1]}" if found else ""
