"""Align the Kazakh and Russian items of two sources."""

from qostil.importer.align.pairs import Alignment, Match, align

__all__ = ["Alignment", "Match", "align"]
