"""Weigh the words of each item: what few items say tells more about one than what all of them say.

Weights are whole numbers, so that sums of them are the same in every order. How rare a stem is counts in coarse steps:
else every edit would change the weights of all items a little.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from itertools import chain
from math import log, sqrt
from pathlib import Path

from qostil.corpus.corpus import Corpus
from qostil.related.counting import Counts, Slug, Term, counted

# The length of the vector of an item's weights, but for rounding.
LENGTH = 4096
# What rounding may add to it: half a unit for each of the weights.
ROUNDING = 3
# The most telling words of an item: the others are noise, and would be compared with those of every other item.
_TELLING = 24

Weights = dict[Term, int]


def weights_of(corpus: Corpus, cache: Path | None = None) -> dict[Slug, Weights]:
    """Return the most telling terms of each item, with their weights; both languages count together.

    What was counted is kept in a file of the cache, if there is one.

    >>> from qostil.model.item import Item
    >>> from qostil.model.page import FrontMatter, Page
    >>> items = Item("lost", "Төлем чегі жоғалды", 7), Item("found", "Төлем чегі қайда?", 9), Item("tv", "Арна", 11)
    >>> page = Page("docs/kk/pay.md", "kk", "pay", front=FrontMatter("Төлем", "Қысқаша.", "faq"), items=items)
    >>> weights_of(Corpus((page,)))["lost"]
    {'kk төлем': 2896, 'kk чек': 2896}
    """
    counts: dict[Slug, Counts] = defaultdict(dict)
    for slug, own in counted(corpus, cache):
        counts[slug].update(own)
    rarity = _rarity(counts.values(), len(counts))
    return {slug: _weighed(terms, rarity) for slug, terms in counts.items()}


def _rarity(counted: Iterable[Iterable[Term]], items: int) -> Mapping[Term, int]:
    """Return how rare each term is, in steps of half an octave; without those that one item alone has, or every item.

    >>> _rarity([["чек", "төлем", "kk"], ["төлем", "kk"], ["kk"], ["kk"]], 4)
    {'төлем': 2}
    """
    held = Counter(chain.from_iterable(counted))
    return {term: rare for term, many in held.items() if many > 1 and (rare := _steps(items) - _steps(many))}


def _steps(number: int) -> int:
    """Return the logarithm of a number to the base of a half octave, rounded down."""
    return (number * number).bit_length()


def _weighed(terms: Mapping[Term, int], rarity: Mapping[Term, int]) -> Weights:
    weighed = [(-(1 + log(many)) * rarity[term], term) for term, many in terms.items() if term in rarity]
    telling = sorted(weighed)[:_TELLING]
    length = sqrt(sum(weight * weight for weight, _ in telling))
    return {term: round(-weight / length * LENGTH) for weight, term in telling}
