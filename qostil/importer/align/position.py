"""Pair the items that certain pairs leave over by their place: those between the same two neighbours."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise

from qostil.importer.align.match import Match
from qostil.importer.align.similarity import Similarities

Features = Mapping[str, float]

# From this similarity on, two items between the same neighbours are counterparts at least so often, and how much more
# often with each more that they share; never more often than that.
_LEAST, _HALF, _RISE, _MOST = 0.05, 0.5, 6.0, 0.9
# The factor if more items stand there in one language than in the other.
_UNEQUAL = 0.9
# How sure two items are counterparts that stand at the same place and share nothing.
_ALONE = 0.2
# The less of the documents is paired, the more items stand in one language alone, and the less a place says.
_COMPLETE = 0.6
_FACTS = ("fact", "link")


def by_position(
    possible: Sequence[Match],
    certain: Sequence[Match],
    scores: Similarities,
    ours: Sequence[Features],
    theirs: Sequence[Features],
) -> list[Match]:
    """Pair items between the same neighbours: the best candidates of each other, and a single one with a single one.

    >>> items = [{"word pay": 3.0}, {"small how": 0.75}, {"word book": 3.0}]
    >>> certain = [Match(0, 0, 0.9), Match(2, 2, 0.9)]
    >>> by_position([Match(1, 1, 0.3)], certain, {(1, 1): 0.1}, items, items)[0].confidence
    0.8
    >>> [(found.at, found.by) for found in by_position([], certain, {}, items, [{}, {}, {}])]
    [((1, 1), 'position')]
    """
    gaps = list(_gaps(certain, (len(ours), len(theirs))))
    complete = min(1.0, 2 * len(certain) / (len(ours) + len(theirs)) / _COMPLETE)
    found = list(_likely(possible, scores, gaps, complete))
    taken = {match.at[0] for match in found}
    found += [
        Match(mine[0], other[0], _ALONE, "position")
        for mine, other in gaps
        if len(mine) == len(other) == 1 and mine[0] not in taken
        if not _contradict(ours[mine[0]], theirs[other[0]], ("word",))
    ]
    return [match for match in found if not _contradict(ours[match.at[0]], theirs[match.at[1]], _FACTS)]


def _gaps(certain: Sequence[Match], counts: tuple[int, int]) -> Iterator[tuple[range, range]]:
    """Yield the items of both languages between each two neighbours; the ends of the documents are neighbours, too."""
    ends = [(-1, -1), *sorted(match.at for match in certain), counts]
    for (n, m), (next_n, next_m) in pairwise(ends):
        ours, theirs = range(n + 1, next_n), range(m + 1, next_m)
        if ours and theirs:
            yield ours, theirs


def _likely(
    possible: Sequence[Match], scores: Similarities, gaps: Sequence[tuple[range, range]], complete: float
) -> Iterator[Match]:
    """Yield the matches between the same neighbours of two items that have no better candidate anywhere."""
    best = _best(scores)
    gap_of = {n: gap for gap in gaps for n in gap[0]}
    for match in possible:
        n, m = match.at
        ours, theirs = gap_of.get(n, ((), ()))
        if m in theirs and scores[n, m] >= max(_LEAST, best[0, n], best[1, m]):
            often = min(_MOST, _HALF + _RISE * (scores[n, m] - _LEAST)) * complete
            often *= 1.0 if len(ours) == len(theirs) else _UNEQUAL
            yield Match(n, m, round(max(often, match.confidence), 3), "features and position")


def _best(scores: Similarities) -> Mapping[tuple[int, int], float]:
    """Return the best similarity of each item, by language and position."""
    best: dict[tuple[int, int], float] = defaultdict(float)
    for (n, m), score in scores.items():
        best[0, n] = max(best[0, n], score)
        best[1, m] = max(best[1, m], score)
    return best


def _contradict(one: Features, other: Features, kinds: Collection[str]) -> bool:
    """Return whether both items have features of the kinds, and none in common."""
    ours, theirs = ({name for name in side if name.partition(" ")[0] in kinds} for side in (one, other))
    return bool(ours and theirs) and ours.isdisjoint(theirs)
