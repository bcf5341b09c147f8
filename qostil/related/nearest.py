"""Find the items that share the most telling words with one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from heapq import nsmallest
from math import isqrt

from qostil.related.counting import Slug, Term
from qostil.related.telling import LENGTH, ROUNDING, Weights

MOST = 4
# Less than this share of common words is chance; a share is the product of two vectors.
LEAST = 14 * LENGTH * LENGTH // 100

# What is near to an item: how much it shares, as a negative number, and its name; the nearest comes first.
Near = tuple[int, Slug]
Holders = Mapping[Term, list[tuple[Slug, int]]]


def holders_of(items: Mapping[Slug, Weights]) -> Holders:
    """Return the items that have each term, with its weight in each.

    >>> holders_of({"lost": {"чек": 4096}})
    defaultdict(<class 'list'>, {'чек': [('lost', 4096)]})
    """
    holders: dict[Term, list[tuple[Slug, int]]] = defaultdict(list)
    for slug, weights in items.items():
        for term, weight in weights.items():
            holders[term].append((slug, weight))
    return holders


def nearest(slug: Slug, items: Mapping[Slug, Weights], holders: Holders) -> list[Near]:
    """Return the nearest items to one.

    What the terms that are left can add to a share is at most the product of their lengths. Once that is too little for
    an item that shares none of the terms before, only those that do are compared.

    >>> items = {"lost": {"чек": 2896, "төле": 2896}, "found": {"чек": 4096}, "tv": {"арна": 4096}}
    >>> nearest("lost", items, holders_of(items))
    [(-11862016, 'found')]
    """
    own = items[slug]
    near: dict[Slug, int] = defaultdict(int)
    left, rest = sum(weight * weight for weight in own.values()), list(own)
    # Longer lists than there are items in sight: it pays to look whether those suffice.
    while rest and not (len(holders[rest[0]]) > len(near) and _bound(left) < _least(near)):
        term = rest.pop(0)
        for other, its in holders[term]:
            near[other] += own[term] * its
        left -= own[term] ** 2
    least = _least(near) - (_bound(left) if rest else 0)
    shares = ((share + shared(own, items[other], rest), other) for other, share in near.items() if share >= least)
    return best((-share, other) for share, other in shares if other != slug)


def shared(own: Weights, its: Weights, terms: Iterable[Term]) -> int:
    """Return how much two items share of some terms.

    >>> shared({"чек": 2896, "төле": 2896}, {"чек": 4096}, ["төле", "чек"])
    11862016
    """
    return sum(own[term] * its[term] for term in terms if term in its)


def best(near: Iterable[Near]) -> list[Near]:
    """Return the nearest of these, without what is chance."""
    return nsmallest(MOST, (one for one in near if -one[0] >= LEAST))


def _bound(left: int) -> int:
    return (isqrt(left) + 1) * (LENGTH + ROUNDING)


def _least(near: Mapping[Slug, int]) -> int:
    """Return what an item must reach to be among the nearest; the nearest of all is the item itself."""
    return max([LEAST, *sorted(near.values(), reverse=True)[MOST : MOST + 1]])
