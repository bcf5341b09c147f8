"""The clauses of a contract: every one with its number, its lines and its text; gaps and repeats named."""

from qostil.contracts.clauses.clause import Clause, Contract, Gap, Repeat, clauses, read_contract

__all__ = ["Clause", "Contract", "Gap", "Repeat", "clauses", "read_contract"]
