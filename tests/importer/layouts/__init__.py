"""Layouts of documents: each writes the same contents its own way. `unseen` is never looked at while tuning."""
