"""Clauses of a contract, in one notation on the pages and in the words of a contract's own text.

    Kazakh: 33-т. 6; 17-т.; 2.10-т.; 5-қосымша, 15-т.; 8-бөлім; 33-тармақтың 6-тармақшасы
    Russian: п. 33 пп. 6; п. 17; п. 2.10; прил. 5, п. 15; разд. 8; подпункт 6 пункта 33

A value is a dotted path: 33.6, 17, 2.10; an annex begins with «a» (a5.15), a section with «s», a law's
article with «art».
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from qostil.facts.fact import Span

_N = r"\d+(?:\.\d+)*"
_END = r"(?=[,;)]|\s*$|\s*\))"
_PATTERNS = [
    # An annex, alone or with a clause of its own.
    rf"(?P<annex>\d+)-?\s?қосымша(?:ның|да|ға|дағы|мен|сы|сының|сында)?\b(?:,?\s+(?P<clause>{_N})-\s?т(?:\.|армақ\w*)"
    rf"(?:\s+(?P<sub>\d+){_END})?)?",
    rf"(?:прил\.|приложени\w+)\s*№?\s*(?P<annex>\d+)(?:,?\s+(?:п\.|пункт\w*)\s*(?P<clause>{_N})"
    r"(?:\s+(?:пп\.|подпункт\w*)\s*(?P<sub>\d+))?)?",
    # A sub-clause of a clause.
    rf"(?P<clause>{_N})-?\s?тармақ(?:тың|та|тағы)?\s+(?P<sub>\d+)\)?-?\s?тармақша\w*",
    rf"(?:пп\.|подпункт\w*)\s*(?P<sub>\d+)\)?\s+(?:п\.|пункт\w*)\s*(?P<clause>{_N})",
    rf"(?P<clause>{_N})-\s?т\.(?:\s+(?P<sub>\d+){_END})?",
    rf"\b(?:п\.|пункт(?:а|у|ом|е)?)\s*(?P<clause>{_N})(?:\s+(?:пп\.|подпункт\w*)\s*(?P<sub>\d+))?",
    rf"(?P<clause>{_N})-?\s?тармақ(?!ша)\w*",
    # Sections and articles.
    r"(?P<section>\d+)-?\s?бөлім\w*|(?:разд\.|раздел\w*)\s*(?P<section_ru>\d+)",
    r"(?P<article>\d+)-?\s?бап\w*|\b(?:ст\.|стать\w+)\s*(?P<article_ru>\d+)",
]
_CLAUSES = [re.compile(pattern, re.IGNORECASE) for pattern in _PATTERNS]


def find(text: str) -> Iterator[Span]:
    """Yield the clauses that a text names.

    >>> [clause.value for clause in find("(31-т. 13, 36-т. 7)")], [c.value for c in find("(п. 33 пп. 6, прил. 5, п. 15)")]
    (['31.13', '36.7'], ['a5.15', '33.6'])
    """
    rest = text
    for pattern in _CLAUSES:
        for found in pattern.finditer(rest):
            yield Span(found.start(), found.end(), _value(found.groupdict()))
            rest = rest[: found.start()] + "\0" * (found.end() - found.start()) + rest[found.end() :]


def _value(parts: dict[str, str | None]) -> str:
    if section := parts.get("section") or parts.get("section_ru"):
        return f"s{section}"
    if article := parts.get("article") or parts.get("article_ru"):
        return f"art{article}"
    annex = f"a{parts['annex']}" if parts.get("annex") else ""
    return ".".join(part for part in (annex, parts.get("clause"), parts.get("sub")) if part)
