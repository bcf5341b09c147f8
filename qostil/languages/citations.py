"""The type of a language's citations of clauses, annexes and sections of a contract, and of articles of a law."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Citations:
    """The patterns and formats of citations."""

    # Pairs of a string that a text must contain and a regular expression of lower-case letters, in the order in which
    # they are tried. Placeholders: {annex}, {section} and {article} for a number or a list of numbers in a group of
    # that name; {clause} for the number of a clause in a group; {behind} for the same after words that announce it.
    patterns: tuple[tuple[str, str], ...]
    # Format strings for the parts of a citation in their order, each with a placeholder for the number.
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
