"""Clauses of a contract, in one notation on the pages and in the words of a contract's own text.

    Kazakh: 33-т. 6; 17-т.; 2.10-т.; 5-қосымша, 15-т.; 8-бөлім; 33-тармақтың 6-тармақшасы
    Russian: п. 33 пп. 6; п. 17; п. 2.10; прил. 5, п. 15; разд. 8; подпункт 6 пункта 33

A value is a dotted path: 33.6, 17, 2.10; an annex begins with «a» (a5.15), a section with «s», a law's
article with «art». Of a list (2 және 3-қосымшалар, приложения 2 и 3) each is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from qostil.facts.folding import blank
from qostil.model.fact import Span
from qostil.model.locale import Locale

_N = r"[0-9]+(?:\.[0-9]+)*"
_LIST = r"[0-9](?<![\w.].)[0-9]*(?:(?:\s*-\s*|\s+(?:и|және|мен|бен|пен)\s+)[0-9]+)*(?![.,]?[0-9])"
_CLAUSE = r"(?P<clause>[0-9](?<![\w.].)[0-9]*(?:\.[0-9]+)*)"
_ANNEX, _SECTION, _ARTICLE = (rf"(?P<{name}>{_LIST})" for name in ("annex", "section", "article"))
_SUB_KK = r"(?:\s+(?P<sub>[0-9]+)(?=[,;)]|\s*$|\s*\)))?"
_POINT = r"(?:п\.|пункт\w*)"
_SUB_RU = r"(?:\s+(?:пп\.|подпункт\w*)\s*(?P<sub>[0-9]+))?"
# Each with what a text must hold for it, so that most texts are not searched at all.
_PATTERNS: dict[Locale, list[tuple[str, str]]] = {
    "kk": [
        ("қосымша", rf"{_ANNEX}\s?-\s?қосымша\w*(?:,?\s+(?P<clause>{_N})-\s?т(?:\.|армақ\w*){_SUB_KK})?"),
        ("қосымша", rf"№\s?{_ANNEX}[\s-]қосымша\w*"),
        ("тармақша", rf"{_CLAUSE}\s?-?\s?тарма[қғ](?!ша)\w*\s+(?P<sub>[0-9]+)\)?\s?-?\s?тармақша\w*"),
        ("т.", rf"{_CLAUSE}-\s?т\.{_SUB_KK}"),
        ("тарма", rf"{_CLAUSE}\s?-?\s?тарма[қғ](?!ша)\w*"),
        ("-бөлім", rf"{_SECTION}-бөлім\w*"),
        ("-ба", rf"{_ARTICLE}-ба[пб]\w*"),
    ],
    "ru": [
        ("прил", rf"\bприл(?:\.|ожени\w+)\s*№?\s*{_ANNEX}(?:,?\s+{_POINT}\s*(?P<clause>{_N}){_SUB_RU})?"),
        ("подпункт", rf"\bподпункт\w*\s*(?P<sub>[0-9]+)\)?\s+{_POINT}\s*(?P<clause>{_N})"),
        ("пп.", rf"\bпп\.\s*(?P<sub>[0-9]+)\)?\s+{_POINT}\s*(?P<clause>{_N})"),
        ("п.", rf"\bп\.\s*(?P<clause>{_N}){_SUB_RU}"),
        ("пункт", rf"\bпункт(?:а|у|ом|е)?\s*(?P<clause>{_N}){_SUB_RU}"),
        ("разд", rf"\bразд(?:\.|ел\w*)\s*{_SECTION}"),
        ("ст.", rf"\bст\.\s*{_ARTICLE}"),
        ("стат", rf"\bстат(?:ь|ей)\w*\s*{_ARTICLE}"),
    ],
}
_CLAUSES = {locale: [(needle, re.compile(pattern)) for needle, pattern in rows] for locale, rows in _PATTERNS.items()}
_PREFIXES = {"annex": "a", "section": "s", "article": "art"}


def find(text: str, locale: Locale) -> Iterator[Span]:
    """Yield the clauses that a text names.

    >>> [clause.value for clause in find("(31-т. 13, 36-т. 7), 2 және 3-қосымша", "kk")]
    ['a2', 'a3', '31.13', '36.7']
    >>> [clause.value for clause in find("(п. 33 пп. 6, прил. 5, п. 15)", "ru")]
    ['a5.15', '33.6']
    """
    rest = text
    for needle, pattern in _CLAUSES[locale]:
        if needle in rest:
            spans = [
                Span(found.start(), found.end(), value)
                for found in pattern.finditer(rest)
                for value in _values(found.groupdict())
            ]
            yield from spans
            rest = blank(rest, spans)


def _values(parts: dict[str, str | None]) -> Iterator[str]:
    path = ".".join(part for part in (parts.get("clause"), parts.get("sub")) if part)
    for group, prefix in _PREFIXES.items():
        if numbers := parts.get(group):
            yield from (f"{prefix}{number}{'.' + path if path else ''}" for number in re.findall("[0-9]+", numbers))
            return
    yield path
