"""Drafts: what was found, as pages in both languages that an editor goes on with."""
