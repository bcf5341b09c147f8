"""Parse the clauses of a contract with numbers, lines and text; report gaps and repeats in the numbering."""
