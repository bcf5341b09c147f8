"""Search: the index, the parsing of queries, and the ranking of answers."""
