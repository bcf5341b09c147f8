"""Both trees of pages as one corpus: pages, pairs, and what they lead to outside."""
