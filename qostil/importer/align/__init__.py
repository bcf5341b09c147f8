"""Align the Kazakh and Russian items of two sources."""

from qostil.importer.align.match import Alignment, Match
from qostil.importer.align.pairs import align

__all__ = ["Alignment", "Match", "align"]
