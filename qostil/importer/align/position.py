"""Pair the items that certain pairs leave over by their order: those between the same two neighbours."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise

from qostil.importer.align.match import Match
from qostil.importer.align.similarity import Similarities

Features = Mapping[str, float]

# From this similarity on, two items that stand at the same place are counterparts at least so often, and how much more
# often with each more that they share; never more often than that.
_LEAST, _HALF, _RISE, _MOST = 0.05, 0.5, 6.0, 0.9
# How sure two items are counterparts that stand at the same place and share nothing.
_ALONE = 0.2
_FACTS = ("fact", "link")


def by_position(
    certain: Sequence[Match], scores: Similarities, kk: Sequence[Features], ru: Sequence[Features]
) -> list[Match]:
    """Pair items between the same neighbours, if there are as many of them in both languages.

    >>> kk = [{"word pay": 3.0}, {"small how": 0.75}, {"word book": 3.0}]
    >>> certain = [Match(0, 0, 0.9), Match(2, 2, 0.9)]
    >>> by_position(certain, {(1, 1): 0.1}, kk, kk)
    [Match(kk=1, ru=1, confidence=0.8, by='features and position')]
    >>> by_position(certain, {}, kk, [{}, {}, {}])
    [Match(kk=1, ru=1, confidence=0.2, by='position')]
    """
    best = _best(scores)
    return [
        match
        for ours, theirs in _gaps(certain, len(kk), len(ru))
        for n, m in zip(ours, theirs, strict=True)
        if not _contradict(kk[n], ru[m], _FACTS)
        for match in _match(n, m, scores.get((n, m), 0.0), max(best[0, n], best[1, m]), len(ours))
        if match.by != "position" or not _contradict(kk[n], ru[m], ("word",))
    ]


def _gaps(certain: Sequence[Match], kk: int, ru: int) -> Iterator[tuple[range, range]]:
    """Yield the items of both languages between each two neighbours; the ends of the documents are neighbours, too."""
    taken = {match.ru for match in certain}
    ends = [(-1, -1), *sorted((match.kk, match.ru) for match in certain), (kk, ru)]
    for (n, m), (next_n, next_m) in pairwise(ends):
        ours, theirs = range(n + 1, next_n), range(m + 1, next_m)
        if len(ours) == len(theirs) and taken.isdisjoint(theirs):
            yield ours, theirs


def _best(scores: Similarities) -> Mapping[tuple[int, int], float]:
    """Return the best similarity of each item, by language and position."""
    best: dict[tuple[int, int], float] = defaultdict(float)
    for (n, m), score in scores.items():
        best[0, n] = max(best[0, n], score)
        best[1, m] = max(best[1, m], score)
    return best


def _match(n: int, m: int, score: float, best: float, size: int) -> Iterator[Match]:
    """Yield the match of two items, if there is one; of several items the place alone says too little."""
    if score >= max(_LEAST, best):
        yield Match(n, m, round(min(_MOST, _HALF + _RISE * (score - _LEAST)), 3), "features and position")
    elif size == 1:
        yield Match(n, m, _ALONE, "position")


def _contradict(kk: Features, ru: Features, kinds: Collection[str]) -> bool:
    """Return whether both items have features of the kinds, and none in common."""
    ours, theirs = ({name for name in side if name.partition(" ")[0] in kinds} for side in (kk, ru))
    return bool(ours and theirs) and ours.isdisjoint(theirs)
