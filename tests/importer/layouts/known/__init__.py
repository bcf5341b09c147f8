"""Layouts that the rules may be tuned on."""
