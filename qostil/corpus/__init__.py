"""The corpus of the pages of both languages: pages, pairs, and the outside addresses in them."""
