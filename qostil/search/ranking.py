"""The order of answers: lunr weighs them in each language; those that hold every word come first.

theme/assets/javascripts/search/ranking.js is its twin.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lunr.index import Index

from qostil.pairing import Locale
from qostil.search.building import EXACT
from qostil.search.data import table
from qostil.search.question import Question, Word

_RANKING = table("ranking")


@dataclass(frozen=True)
class Hit:
    """A document by its number, and how well it answers."""

    number: int
    score: float


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
    scores: dict[int, float] = {}
    held: dict[int, set[tuple[str, str]]] = {}
    for n, (locale, index) in enumerate(indexes.items()):
        share = _RANKING["other language"] if n else 1
        for ref, score, terms in _lunr(index, _boosts(question.words, locale)):
            number = translate[locale].get(int(ref)) if n else int(ref)
            if number is not None:
                scores[number] = scores.get(number, 0) + share * score
                held.setdefault(number, set()).update((locale, term) for term in terms)
    hits = [
        Hit(number, score * _coverage(question.words, held[number], boosts[number])) for number, score in scores.items()
    ]
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


def _lunr(index: Index, boosts: Mapping[str, float]) -> list[tuple[str, float, list[str]]]:
    """Ask lunr; its score is taken per term of the question, ours must not be."""
    known = {term: boost for term, boost in boosts.items() if term in index.inverted_index}
    if not known:
        return []
    query = index.create_query()
    for term, boost in known.items():
        query.term(term, boost=boost, use_pipeline=False)
    length = math.sqrt(sum(boost * boost for boost in known.values()))
    return [(found["ref"], found["score"] * length, list(found["match_data"].metadata)) for found in index.query(query)]


def _coverage(asked: Sequence[Word], held: set[tuple[str, str]], boost: float) -> float:
    """How much of the question an answer holds: a page that repeats others never counts as one that holds it all."""
    holding = sum(_holds(word, held) for word in asked)
    findable = sum(any(word.found.values()) for word in asked)
    if holding == findable and boost >= _RANKING["answer"]:
        return float(_RANKING["complete"])
    return float((holding / findable) ** _RANKING["lacking"])


def _holds(word: Word, held: set[tuple[str, str]]) -> bool:
    return any(all((locale, term) in held for term in terms) for locale, found in word.found.items() for terms in found)
