"""Compute how similar the Kazakh and Russian items of two sources are."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

# The greatest bonus for a similar position in the document.
_PLACE = 0.06
# The factor for a single shared feature, which may be chance.
_BY_CHANCE = 0.6
# A feature shared by more items than both limits (a number and a share) does not distinguish items.
_FEW, _COMMON = 60, 0.1

# The similarity of a Kazakh and a Russian item, by their positions; items that share nothing are not there.
Similarities = Mapping[tuple[int, int], float]


def similarities(ours: Sequence[Mapping[str, float]], theirs: Sequence[Mapping[str, float]]) -> Similarities:
    """Return the cosine similarity of each two items that share a feature; features are weighted by rarity.

    >>> sorted(similarities([{"word pay": 3.0}, {"word login": 3.0}], [{"word login": 1.0}]))
    [(1, 0)]
    """
    rarity = _rarity([*ours, *theirs])
    limit = max(_FEW, _COMMON * len(ours), _COMMON * len(theirs))
    our_weights, their_weights = _weighted(ours, rarity), _weighted(theirs, rarity)
    owners: dict[str, list[int]] = defaultdict(list)
    for n, item in enumerate(their_weights):
        for name in item:
            owners[name].append(n)
    distinctive = {name: at for name, at in owners.items() if len(at) <= limit}
    found: dict[tuple[int, int], float] = {}
    for n, item in enumerate(our_weights):
        shared: dict[int, float] = defaultdict(float)
        distinctive_count: Counter[int] = Counter()
        for name, weight in item.items():
            for m in distinctive.get(name, ()):
                shared[m] += weight * their_weights[m][name]
                distinctive_count[m] += not name.startswith("small")
        for m, score in shared.items():
            trusted = score if distinctive_count[m] > 1 else score * _BY_CHANCE
            found[n, m] = trusted + _PLACE * (1 - abs((n + 0.5) / len(ours) - (m + 0.5) / len(theirs)))
    return found


def _rarity(items: Sequence[Mapping[str, float]]) -> dict[str, float]:
    counts = Counter(name for item in items for name in item)
    return {name: math.log((len(items) + 2) / (count + 0.5)) for name, count in counts.items()}


def _weighted(items: Sequence[Mapping[str, float]], rarity: Mapping[str, float]) -> list[dict[str, float]]:
    """Weight features by rarity and normalize the vector of each item to length 1."""
    found = []
    for item in items:
        raw = {name: weight * rarity[name] for name, weight in item.items()}
        length = math.sqrt(sum(weight * weight for weight in raw.values())) or 1.0
        found.append({name: weight / length for name, weight in raw.items()})
    return found
