"""Which Kazakh item and which Russian one are the same."""

from qostil.importer.align.pairs import Alignment, Match, align

__all__ = ["Alignment", "Match", "align"]
