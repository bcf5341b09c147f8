"""Layouts and contents that nobody looks at while the rules are tuned: they judge what the rules are worth."""
