"""How far the reading of a long file has come."""

from __future__ import annotations

from collections.abc import Callable

# Called with what is done and how much there is, in pages, slides or paragraphs.
ReadingProgress = Callable[[int, int], None]


def silent(done: int, total: int) -> None:
    """Tell nobody."""
