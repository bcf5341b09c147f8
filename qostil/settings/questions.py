"""How well the search of a site must answer the questions of its customers."""

from __future__ import annotations

import msgspec


class Questions(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`[tool.qostil.questions]`: which questions `qostil test` asks, and the least shares of right answers."""

    # A file of knowledge/asked/, by its name without «.tsv», from which the search does not learn then; "": none.
    held_out: str = ""
    least_first: float = 0.8
    least_among_three: float = 0.9
