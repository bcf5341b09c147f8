"""The clause index of a contract: the number, the topics and the facts of each clause, without its text.

An index is one file per contract in knowledge/contracts/, generated from the contract by `qostil clauses`. For a
new edition the index is generated again, and the checks report the statements that are no longer true.
"""

from __future__ import annotations

import msgspec

from qostil.model.locale import Locale


class IndexedClause(msgspec.Struct, frozen=True, omit_defaults=True):
    """A clause: its number, the topics whose statements cite it, the values of its facts, and whom it binds."""

    number: str
    topics: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    # Whether it binds the subscriber or costs him money.
    binds: bool = False


class ClauseIndex(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The index of a contract's clauses in the order of the text, and the numbers missing in its numbering."""

    language: Locale
    missing: tuple[str, ...]
    clauses: tuple[IndexedClause, ...]

    def facts_of(self, number: str) -> frozenset[str] | None:
        """Return the values of the facts of a clause and its subclauses; None if there is no such clause."""
        return next((frozenset(clause.facts) for clause in self.clauses if clause.number == number), None)
