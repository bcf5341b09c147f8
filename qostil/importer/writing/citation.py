"""Format the clause citation of a statement."""

from __future__ import annotations

from collections.abc import Collection

from qostil.languages.known import LANGUAGES
from qostil.model.locale import Locale


def citation(number: str, clauses: Collection[str], locale: Locale) -> str:
    """Format a citation; `clauses` are the numbers of clauses, without sub-clauses.

    >>> citation("33.6", {"33"}, "kk"), citation("2.10", {"2.10"}, "ru")
    ('(33-т. 6)', '(п. 2.10)')
    >>> citation("a5.15", {"a5.15"}, "kk"), citation("a3", (), "ru")
    ('(5-қосымша, 15-т.)', '(прил. 3)')
    """
    annex, rest = number.split(".", 1) if number[0] == "a" and "." in number else ("", number)
    if rest[0] == "a":
        annex, rest = rest, ""
    parts = rest.split(".") if rest else []
    whole = next((n for n in range(len(parts), 0, -1) if _numbered(annex, parts[:n]) in clauses), len(parts))
    clause, sub = ".".join(parts[:whole]).lstrip("s"), " ".join(parts[whole:])
    return f"({', '.join(filter(None, [_annex(annex, locale), _clause(clause, sub, locale)]))})"


def _numbered(annex: str, parts: list[str]) -> str:
    return ".".join([annex, *parts] if annex else parts)


def _annex(annex: str, locale: Locale) -> str:
    number = annex.lstrip("a")
    return LANGUAGES[locale].citations.annex.format(number) if number else ""


def _clause(clause: str, sub: str, locale: Locale) -> str:
    return LANGUAGES[locale].citations.of_clause(clause, sub) if clause else ""
