"""The settings of the check out-of-step: what must be in step at once, and how long the rest may lag behind."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from qostil.model.page import PageKind

# What a change can do to a passage, the gravest first; «wording» is what does nothing else.
ChangeKind = Literal[
    "money",
    "term",
    "negation",
    "direction",
    "obligation",
    "actor",
    "condition",
    "name",
    "figure",
    "clause",
    "address",
    "link",
    "note",
    "order",
    "removed",
    "added",
    "title",
    "image",
    "wording",
]


class Reviewing(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`[tool.qostil.review]`: what stops publishing as soon as one language has changed without the other."""

    # The kinds of pages on which every change must be followed at once.
    pages: tuple[PageKind, ...] = ("contract",)
    # The kinds of changes that must be followed at once on every page.
    changes: tuple[ChangeKind, ...] = ("money", "term", "negation", "direction", "obligation", "actor")
    # The days for which other wording may lag, counted from the first publication.
    lag_days: Annotated[int, msgspec.Meta(ge=0, le=3650)] = 14
    # Whether every item needs a review, also on a site without any.
    required: bool = False
