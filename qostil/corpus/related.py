"""Choose what a reader of an answer may want next: the items that share the most telling words with it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from heapq import nsmallest
from itertools import groupby
from math import log, sqrt

from qostil.corpus.answers import answer_slug, answers_of
from qostil.corpus.corpus import Corpus, ItemOnPage
from qostil.knowledge.operators import owner_of
from qostil.languages.stems import stems, telling_words
from qostil.model.locale import LOCALES, Locale, page_address

MOST = 4
# How often a word of the question counts, of which a single one says more than one of a long answer.
_IN_QUESTION = 3
# The most telling words of an item: the others are noise, and would be compared with those of every other item.
_TELLING = 24
# Less than this share of common words is chance.
_LEAST = 0.13

# What a sum of squares may be off by.
_ROUNDING = 1e-9

# The name of an item's page; a stem of a language, or its number in the order of all.
Slug = str
Term = tuple[Locale, str]
Number = int
Weights = Mapping[Number, float]


def related(corpus: Corpus) -> Mapping[Slug, tuple[Slug, ...]]:
    """Return for each item those to read next, nearest first; they are the same in every language.

    Both languages are counted together, so that neither decides. An item of another operator is never named: what is
    true of one is not of the other.

    >>> from qostil.model.item import Item
    >>> from qostil.model.page import FrontMatter, Page
    >>> front = FrontMatter("Төлем", "Қысқаша.", "faq")
    >>> items = Item("lost", "Төлем чегі жоғалды", 7), Item("found", "Төлем чегі қайда?", 9), Item("tv", "Арна", 11)
    >>> related(Corpus((Page("docs/kk/pay.md", "kk", "pay", front=front, items=items),)))["lost"]
    ('found',)
    """
    weights = _weights(corpus)
    owners = _owners(corpus)
    # An operator has holders of its own, so that no item is compared with those of another.
    holders: dict[str, dict[Number, list[tuple[Slug, float]]]] = defaultdict(lambda: defaultdict(list))
    for slug, terms in weights.items():
        for term, weight in terms.items():
            holders[owners[slug]][term].append((slug, weight))
    return {slug: tuple(_nearest(slug, weights, holders[owners[slug]])) for slug in weights}


def _nearest(
    slug: Slug, weights: Mapping[Slug, Weights], holders: Mapping[Number, Sequence[tuple[Slug, float]]]
) -> Iterator[Slug]:
    """Yield the nearest items.

    The weights of an item are a vector of length 1: what the terms that are left can add to a share is at most their
    length. Once that is too little for an item that shares none of the terms before, only those that do are compared.
    """
    own = weights[slug]
    near: dict[Slug, float] = defaultdict(float)
    left, rest = 1.0, list(own)
    # Longer lists than there are items in sight: it pays to look whether those suffice.
    while rest and not (left < 1 / 2 and len(holders[rest[0]]) > len(near) and _bound(left) < _least(near)):
        term = rest.pop(0)
        for other, its in holders[term]:
            near[other] += own[term] * its
        left -= own[term] ** 2
    least = _least(near) - _bound(left) * bool(rest)
    shares = ((_added(share, rest, own, weights[other]), other) for other, share in near.items() if share >= least)
    ranked = nsmallest(MOST, ((-share, other) for share, other in shares if other != slug and share >= _LEAST))
    yield from (other for _, other in ranked)


def _bound(left: float) -> float:
    return sqrt(max(left, 0.0)) + _ROUNDING


def _least(near: Mapping[Slug, float]) -> float:
    """Return what an item must reach to be among the nearest; the nearest of all is the item itself."""
    return max([_LEAST, *sorted(near.values(), reverse=True)[MOST : MOST + 1]])


def _added(share: float, rest: Sequence[Number], own: Weights, its: Weights) -> float:
    # In the order of the item's terms, as for all others: so shares that are equal stay so.
    for term in rest:
        if term in its:
            share += own[term] * its[term]
    return share


def _weights(corpus: Corpus) -> Mapping[Slug, Weights]:
    """Return the most telling terms of each item with their weights; the squares of an item's weights add up to 1."""
    counted: dict[Slug, Counter[Term]] = defaultdict(Counter)
    for locale in LOCALES:
        for slug, counts in _counted(list(answers_of(corpus, locale)), locale):
            counted[slug].update(counts)
    held = Counter(term for terms in counted.values() for term in terms)
    # Of terms that tell as much, the first are taken: the numbers are in the order of the terms.
    numbers = {term: number for number, term in enumerate(sorted(held))}
    of_number = {numbers[term]: many for term, many in held.items()}
    return {
        slug: _normal({numbers[term]: count for term, count in terms.items()}, of_number, len(counted))
        for slug, terms in counted.items()
    }


def _counted(answers: Sequence[ItemOnPage], locale: Locale) -> Iterator[tuple[Slug, Counter[Term]]]:
    """Yield how often each stem occurs in each item of a language."""
    texts = [" ".join([*[item.question] * _IN_QUESTION, *(b.text for b in item.blocks)]) for item, _ in answers]
    words = [_words(text) for text in texts]
    stem = stems(locale, {word for found in words for word in found})
    for (item, page), found in zip(answers, words, strict=True):
        yield answer_slug(page, item.id), Counter((locale, stem[word]) for word in found)


# In a preview, which is built anew after each change, nearly all texts are as they were.
@lru_cache(maxsize=16_384)
def _words(text: str) -> Sequence[str]:
    return telling_words([text])[0]


def _normal(terms: Mapping[Number, int], held: Mapping[Number, int], of: int) -> Weights:
    weighed = {term: (1 + log(count)) * log(of / held[term]) for term, count in terms.items() if held[term] > 1}
    telling = sorted(weighed.items(), key=lambda one: (-one[1], one[0]))[:_TELLING]
    length = sqrt(sum(weight * weight for _, weight in telling)) or 1.0
    # What every item has tells nothing.
    return {term: weight / length for term, weight in telling if weight}


def _owners(corpus: Corpus) -> Mapping[Slug, str]:
    """Return the operator of each item; "" for what is everybody's."""
    found: dict[Slug, str] = {}
    for page, items in groupby(
        (one for locale in LOCALES for one in answers_of(corpus, locale)), key=lambda one: one[1]
    ):
        for item, _ in items:
            owner = owner_of(page_address(page.key), item.id, corpus.knowledge.operators)
            found[answer_slug(page, item.id)] = owner.id if owner else ""
    return found
