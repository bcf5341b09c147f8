"""The words of Russian ranges and lists: от 1 до 3, 2 и 3."""

from __future__ import annotations

from qostil.languages.ranges import Ranges

RANGES = Ranges(to="до|по", conjunctions="и", disjunctions="или", ablative="")
