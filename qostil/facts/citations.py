"""Find citations of contract clauses, in the notation of the pages and in the words of contracts.

    Kazakh: 33-т. 6; 17-т.; 2.10-т.; 5-қосымша, 15-т.; 8-бөлім; 33-тармақтың 6-тармақшасы
    Russian: п. 33 пп. 6; п. 17; п. 2.10; прил. 5, п. 15; разд. 8; подпункт 6 пункта 33

A value is a dotted path: 33.6, 17, 2.10; an annex begins with «a» (a5.15), a section with «s», an article
of a law with «art». Each member of a list (2 және 3-қосымшалар, приложения 2 и 3) is a value.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from qostil.facts.folding import blank
from qostil.languages.known import LANGUAGES, either
from qostil.model.fact import Span
from qostil.model.locale import Locale

_N = r"[0-9]+(?:\.[0-9]+)*"
_AND = either(lambda language: language.ranges.conjunctions)
_LIST = rf"[0-9](?<![\w.].)[0-9]*(?:(?:\s*-\s*|\s+{_AND}\s+)[0-9]+)*(?![.,]?[0-9])"
_PIECES = {name: f"(?P<{name}>{_LIST})" for name in ("annex", "section", "article")} | {
    "clause": r"(?P<clause>[0-9](?<![\w.].)[0-9]*(?:\.[0-9]+)*)",
    "behind": f"(?P<clause>{_N})",
}
_PREFIXES = {"annex": "a", "section": "s", "article": "art"}


@cache
def _patterns(locale: Locale) -> list[tuple[str, re.Pattern[str]]]:
    """Return the patterns of a language, each with what a text must contain for it: most texts are not searched."""
    written = LANGUAGES[locale].citations.patterns
    return [(needle, re.compile(pattern.format_map(_PIECES))) for needle, pattern in written]


def find_clauses(text: str, locale: Locale) -> Iterator[Span]:
    """Yield the clauses that a text cites.

    >>> [clause.value for clause in find_clauses("(31-т. 13, 36-т. 7), 2 және 3-қосымша", "kk")]
    ['a2', 'a3', '31.13', '36.7']
    >>> [clause.value for clause in find_clauses("(п. 33 пп. 6, прил. 5, п. 15)", "ru")]
    ['a5.15', '33.6']
    """
    rest = text
    for needle, pattern in _patterns(locale):
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
