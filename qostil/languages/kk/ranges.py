"""The words of Kazakh ranges and lists: 1-ден 3-ке дейін, 2 және 3."""

from __future__ import annotations

from qostil.languages.ranges import Ranges

RANGES = Ranges(to="", conjunctions="және|мен|бен|пен", disjunctions="немесе", ablative="[дтн][ае]н")
