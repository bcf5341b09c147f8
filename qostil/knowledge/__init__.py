"""Load a site's data files: glossary, link registry and ledger, clause indexes, words, and users' questions."""
