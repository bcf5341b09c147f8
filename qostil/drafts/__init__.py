"""Drafts on their way to readers: what is left to do, and their acceptance."""
