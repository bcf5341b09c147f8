"""The clause index of a contract: its clauses, by which topics they are told, and their facts; no sentence of it.

It lies in qostil/data/contracts/, one file a contract, and is made from the contract by `qostil clauses`. When a
new edition comes, the index is made anew, and the checks show which statements no longer hold.
"""

from __future__ import annotations

import msgspec

from qostil.model.locale import Locale


class IndexedClause(msgspec.Struct, frozen=True, omit_defaults=True):
    """A clause with the topics whose statements cite it, and the values of its facts."""

    number: str
    topics: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()


class ClauseIndex(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The clauses of a contract in the order of its text, and the numbers that its numbering leaves out."""

    language: Locale
    missing: tuple[str, ...]
    clauses: tuple[IndexedClause, ...]

    def facts_of(self, number: str) -> frozenset[str] | None:
        """Values of the facts of a clause, with those of the clauses inside it; None where there is no such clause."""
        return next((frozenset(clause.facts) for clause in self.clauses if clause.number == number), None)
