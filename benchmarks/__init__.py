"""Figures of speed and quality; each module prints its own, and says what was asked."""
