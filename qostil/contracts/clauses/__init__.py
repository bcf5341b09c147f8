"""Parse the clauses of a contract with numbers, lines and text; report gaps and repeats in the numbering."""

from qostil.contracts.clauses.clause import Clause, Contract, Gap, Repeat, clauses, read_contract

__all__ = ["Clause", "Contract", "Gap", "Repeat", "clauses", "read_contract"]
