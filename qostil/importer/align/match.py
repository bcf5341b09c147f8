"""Pairs of items."""

from __future__ import annotations

from typing import Literal

import msgspec

# What makes two items a pair; «features and position» are few features at the same place, «number» is that of a clause.
MatchedBy = Literal["features", "features and position", "position", "number"]


class Match(msgspec.Struct, frozen=True):
    """A Kazakh and a Russian item, by position, with the confidence that they are counterparts."""

    kk: int
    ru: int
    # Of pairs with a confidence of 0.8 at least four of five are right.
    confidence: float
    by: MatchedBy = "features"

    @property
    def at(self) -> tuple[int, int]:
        """Return the positions of both items."""
        return self.kk, self.ru


class Alignment(msgspec.Struct, frozen=True):
    """The pairs, the pairs that a person must judge, and the items without a certain counterpart."""

    pairs: tuple[Match, ...]
    questions: tuple[Match, ...]
    kk_only: tuple[int, ...]
    ru_only: tuple[int, ...]
