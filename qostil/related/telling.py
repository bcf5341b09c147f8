"""Weigh the words of each item: what few items say tells more about one than what all of them say.

Weights are whole numbers, so that sums of them are the same in every order. How rare a stem is counts in coarse steps:
else every edit would change the weights of all items a little.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain
from math import log, sqrt

from qostil.corpus.answers import answer_slug, answers_of
from qostil.corpus.corpus import Corpus, ItemOnPage
from qostil.languages.stems import stems, telling_words
from qostil.model.locale import LOCALES, Locale

# The length of the vector of an item's weights, but for rounding.
LENGTH = 4096
# What rounding may add to it: half a unit for each of the weights.
ROUNDING = 3
# How often a word of the question counts, of which a single one says more than one of a long answer.
_IN_QUESTION = 3
# The most telling words of an item: the others are noise, and would be compared with those of every other item.
_TELLING = 24

# The name of an item's page; the language and a stem of it.
Slug = str
Term = str
Weights = dict[Term, int]


def weights_of(corpus: Corpus) -> dict[Slug, Weights]:
    """Return the most telling terms of each item, with their weights; both languages count together.

    >>> from qostil.model.item import Item
    >>> from qostil.model.page import FrontMatter, Page
    >>> items = Item("lost", "Төлем чегі жоғалды", 7), Item("found", "Төлем чегі қайда?", 9), Item("tv", "Арна", 11)
    >>> page = Page("docs/kk/pay.md", "kk", "pay", front=FrontMatter("Төлем", "Қысқаша.", "faq"), items=items)
    >>> weights_of(Corpus((page,)))["lost"]
    {'kk төлем': 2896, 'kk чек': 2896}
    """
    counted: dict[Slug, Counter[Term]] = defaultdict(Counter)
    for locale in LOCALES:
        for slug, counts in _counted(list(answers_of(corpus, locale)), locale):
            counted[slug].update(counts)
    rarity = _rarity(counted.values(), len(counted))
    return {slug: _weighed(terms, rarity) for slug, terms in counted.items()}


def _counted(answers: Sequence[ItemOnPage], locale: Locale) -> Iterator[tuple[Slug, Mapping[Term, int]]]:
    """Yield how often each stem occurs in each item of a language."""
    words = [_words(" ".join([*[item.question] * _IN_QUESTION, *(b.text for b in item.blocks)])) for item, _ in answers]
    stem = {word: f"{locale} {found}" for word, found in stems(locale, set(chain.from_iterable(words))).items()}
    for (item, page), found in zip(answers, words, strict=True):
        yield answer_slug(page, item.id), Counter(map(stem.__getitem__, found))


# In a preview, which is built anew after each change, nearly all texts are as they were.
@lru_cache(maxsize=16_384)
def _words(text: str) -> Sequence[str]:
    return telling_words([text])[0]


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
