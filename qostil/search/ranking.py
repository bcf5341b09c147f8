"""The order of answers: lunr weighs them in each language; those that hold every word come first.

browser/ranking.js is its twin.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from lunr.index import Index

from qostil.pairing import Locale
from qostil.search.building import EXACT
from qostil.search.data import table
from qostil.search.question import Question
from qostil.search.word import Word

_RANKING = table("ranking")


@dataclass(frozen=True)
class Hit:
    """A document by its number, and how well it answers."""

    number: int
    score: float


@dataclass
class _Tally:
    """What a document has of a question, in every language at hand."""

    score: float = 0
    held: set[tuple[str, str]] = field(default_factory=set)
    is_named: bool = False

    def add(self, score: float, locale: str, metadata: Mapping[str, Mapping[str, object]]) -> None:
        self.score += score
        self.held.update((locale, term) for term in metadata)
        self.is_named |= any(name != "text" for names in metadata.values() for name in names)


def rank(
    question: Question,
    indexes: Mapping[Locale, Index],
    translate: Mapping[Locale, Mapping[int, int]],
    boosts: Sequence[float],
) -> list[Hit]:
    """Rank the documents of the reader's language, which comes first among the indexes.

    `boosts` are those of the reader's documents.
    `translate` names, for each other language, the reader's document that has the same id.
    """
    tallies: dict[int, _Tally] = {}
    for n, (locale, index) in enumerate(indexes.items()):
        share = _RANKING["other language"] if n else 1
        for ref, score, metadata in _lunr(index, _boosts(question.words, locale)):
            number = translate[locale].get(int(ref)) if n else int(ref)
            if number is not None:
                tallies.setdefault(number, _Tally()).add(share * score, locale, metadata)
    hits = [Hit(n, tally.score * _coverage(question.words, tally, boosts[n])) for n, tally in tallies.items()]
    return sorted(hits, key=lambda hit: (-math.floor(hit.score * 1e6 + 0.5), hit.number))


def _boosts(asked: Sequence[Word], locale: str) -> dict[str, float]:
    """What each term of a question weighs in a language."""
    boosts: dict[str, float] = {}
    for word in asked:
        for terms, weight in word.found.get(locale, {}).items():
            for term in terms:
                boosts[term] = boosts.get(term, 0) + weight / len(terms)
        if word.exact:
            boosts[EXACT + word.typed] = _RANKING["exact form"]
    return boosts


def _lunr(index: Index, boosts: Mapping[str, float]) -> list[tuple[str, float, Any]]:
    """Ask lunr; its score is taken per term of the question, ours must not be."""
    known = {term: boost for term, boost in boosts.items() if term in index.inverted_index}
    if not known:
        return []
    query = index.create_query()
    for term, boost in known.items():
        query.term(term, boost=boost, use_pipeline=False)
    length = math.sqrt(sum(boost * boost for boost in known.values()))
    return [(found["ref"], found["score"] * length, found["match_data"].metadata) for found in index.query(query)]


def _coverage(asked: Sequence[Word], tally: _Tally, boost: float) -> float:
    """How much of the question an answer holds; holding all of it counts most, for what is an answer of its own."""
    holding = sum(_holds(word, tally.held) for word in asked)
    findable = sum(any(word.found.values()) for word in asked)
    if holding == findable and boost >= _RANKING["answer" if tally.is_named else "named"]:
        return float(_RANKING["complete"])
    return float((holding / findable) ** _RANKING["lacking"])


def _holds(word: Word, held: set[tuple[str, str]]) -> bool:
    return any(all((locale, term) in held for term in terms) for locale, found in word.found.items() for terms in found)
