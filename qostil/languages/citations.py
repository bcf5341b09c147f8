"""Citations of clauses, annexes and sections of a contract, and of articles of a law."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Citations:
    """How a text cites, and how Qostil does."""

    # Regular expressions of small letters in the order in which they are tried, each with what a text must hold for
    # it. Filled in are {annex}, {section} and {article}, a number or a list of them in the group of that name;
    # {clause}, the number of a clause in its group; and {behind}, the same where words before it tell it.
    patterns: tuple[tuple[str, str], ...]
    # What is written, in the order of a citation; the number is filled in.
    annex: str
    clause: str
    sub: str

    def of_clause(self, clause: str, sub: str = "") -> str:
        """Return the citation of a clause, or of a sub-clause in it.

        >>> from qostil.languages.ru.citations import CITATIONS
        >>> CITATIONS.of_clause("33", "6"), CITATIONS.of_clause("17")
        ('п. 33 пп. 6', 'п. 17')
        """
        return self.clause.format(clause) + (f" {self.sub.format(sub)}" if sub else "")
