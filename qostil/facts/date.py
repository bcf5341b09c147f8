"""Dates: 25 шілде, 25-ші шілде, 25 июля, 2026 жылғы 1 наурыз, 01.03.2026, март 2026 года, 2023 жыл.

A value is as much of a date as is told: 2026-03-01, 03-01, 2026-03, 2026.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from qostil.facts.fact import Span

_MONTHS = [
    "қаңтар|январ", "ақпан|феврал", "наурыз|март", "сәуір|апрел", "мамыр|ма[йяею]", "маусым|июн",
    "шілде|июл", "тамыз|август", "қыркүйек|сентябр", "қазан|октябр", "қараша|ноябр", "желтоқсан|декабр",
]  # fmt: skip
_STEM = "|".join(f"(?:{words})" for words in _MONTHS)
_MONTH = f"(?P<month>(?:{_STEM}))\\w*"
_DAY = r"(?<!\d)(?P<day>[0-3]?\d)(?:-?(?:ші|шы|нші|ншы|інші|ыншы|го|е|ое|му|і|ы|сі|сы|нен|нан|дан|ден|тан|тен))?"
_FROM = r"(?:(?<!\d)(?P<from>[0-3]?\d)(?:-?(?:го|ші|шы|нен|нан|дан|ден|тан|тен))?\s*(?:[-–—]|\bпо\b|\bдо\b|мен)?\s*)?"
_YEAR_KK = r"(?:(?P<y1>(?:19|20)\d\d)\s*ж(?:ылғы|ылдың|ылы|ыл|\.)\s*)?"
_YEAR_RU = r"(?:,?\s*(?P<y2>(?:19|20)\d\d)(?:\s*(?:год\w*|г\.|ж(?:ыл\w*|\.)))?)?"
_WORDS = re.compile(f"{_YEAR_KK}{_FROM}(?:{_DAY}\\s+)?\\b{_MONTH}{_YEAR_RU}", re.IGNORECASE)
_DIGITS = re.compile(r"(?<![\d.])(?P<day>[0-3]?\d)\.(?P<month>[01]?\d)\.(?P<y1>(?:19|20)\d\d)(?!\d)")
_ISO = re.compile(r"(?<!\d)(?P<y1>(?:19|20)\d\d)-(?P<month>[01]\d)-(?P<day>[0-3]\d)(?!\d)")
_YEAR = re.compile(r"(?<!\d)(?P<y1>(?:19|20)\d\d)\s*(?:-?(?:жыл\w*|ж\.)|год(?:а|у|ом|ов)?\b|г\.)")


def find(text: str) -> Iterator[Span]:
    """Yield the dates of a text.

    >>> [date.value for date in find("2026 жылғы 1 наурыздан 25-ші шілдеге дейін")]
    ['2026-03-01', '07-25']
    >>> [date.value for date in find("с 1 по 5 марта, приказ от 30.12.2023")]
    ['2023-12-30', '03-01', '03-05']
    """
    rest = text
    for pattern in (_ISO, _DIGITS, _WORDS, _YEAR):
        for found in pattern.finditer(rest):
            yield from _spans(found, pattern is _WORDS)
            rest = rest[: found.start()] + "\0" * (found.end() - found.start()) + rest[found.end() :]


def _spans(found: re.Match[str], has_words: bool) -> Iterator[Span]:
    parts = found.groupdict()
    year = parts.get("y1") or parts.get("y2") or ""
    month = _number_of(parts["month"]) if has_words else parts.get("month") or ""
    if has_words and not (parts["day"] or parts["from"] or year):
        return  # a month alone dates nothing, and «мая» may be a name
    for day in (parts.get("from"), parts.get("day")):
        if day:
            value = "-".join(part.zfill(2) for part in (year, month, day) if part)
            yield Span(found.start(), found.end(), value)
    if not (parts.get("day") or parts.get("from")):
        yield Span(found.start(), found.end(), "-".join(part.zfill(2) for part in (year, month) if part))


def _number_of(month: str) -> str:
    return next(str(n) for n, words in enumerate(_MONTHS, 1) if re.fullmatch(words, month, re.IGNORECASE))
