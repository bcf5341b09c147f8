"""The settings of the check out-of-step: what must be in step at once, and how long the rest may lag behind."""

from __future__ import annotations

import msgspec


class Reviewing(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`[tool.qostil.review]`: what stops publishing as soon as one language has changed without the other."""

    # The kinds of pages on which every change must be followed at once.
    pages: tuple[str, ...] = ("contract",)
    # The kinds of changes that must be followed at once on every page.
    changes: tuple[str, ...] = ("money", "term", "negation", "direction", "obligation", "actor")
    # The days for which other wording may lag, counted from the first publication.
    lag_days: int = 14
