"""A site's own data: its glossary, links and their ledger, clauses, words, and what people ask."""
