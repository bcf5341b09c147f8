"""Contracts: the statements of a page, the clauses they cite, and the comparison table of operators."""
