"""Contracts: the statements of a page, the clauses that they cite, and the comparison of the operators."""
