"""Align two sequences: which stretches are equal, and which were replaced, removed or added."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple, TypeVar

T = TypeVar("T", bound=tuple[str, ...] | str)

# Beyond so many pairs of elements, what differs is one stretch: the time grows with their product.
_MOST_PAIRS = 60_000


class Stretch(NamedTuple):
    """Two stretches that differ, as numbers of elements before and now; one of them may be empty."""

    before: range
    now: range


def differing(before: Sequence[T], now: Sequence[T]) -> Iterator[Stretch]:
    """Yield the stretches that differ, in order.

    >>> was, has = "роутерді қосыңыз".split(), "роутерді бірден қосыңыз".split()
    >>> list(differing(was, has))
    [Stretch(before=range(1, 1), now=range(1, 2))]
    """
    first = _shared_beginning(before, now)
    last = _shared_beginning(before[first:][::-1], now[first:][::-1])
    middle = before[first : len(before) - last], now[first : len(now) - last]
    if len(middle[0]) * len(middle[1]) > _MOST_PAIRS:
        yield Stretch(range(first, len(before) - last), range(first, len(now) - last))
        return
    for tag, i, j, k, m in SequenceMatcher(None, *middle, autojunk=False).get_opcodes():
        if tag != "equal":
            yield Stretch(range(first + i, first + j), range(first + k, first + m))


def _shared_beginning(one: Sequence[T], other: Sequence[T]) -> int:
    pairs = enumerate(zip(one, other, strict=False))
    return next((n for n, (a, b) in pairs if a != b), min(len(one), len(other)))
