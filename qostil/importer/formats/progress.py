"""Report the progress of reading a long file."""

from __future__ import annotations

from collections.abc import Callable

# Called with the number of units read and the total, in pages, slides or paragraphs.
ReadingProgress = Callable[[int, int], None]


def silent(done: int, total: int) -> None:
    """Ignore the progress."""
