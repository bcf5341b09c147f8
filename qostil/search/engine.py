"""Search a built site with its own index, by the way that a reader's browser takes.

browser/engine.js is its twin.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from lunr.index import Index

from qostil.pairing import Locale, other
from qostil.search.data import table
from qostil.search.lexicon import Lexicon
from qostil.search.packing import Packed
from qostil.search.question import Question, read
from qostil.search.ranking import Hit, rank
from qostil.search.unpacking import unpack, unpack_words


@dataclass(frozen=True)
class Language:
    """The index of a language, ready to be asked; places are the pages and ids of its documents."""

    lexicon: Lexicon
    index: Index
    places: list[tuple[str, str]]
    boosts: list[float]

    @classmethod
    def load(cls, packed: Packed) -> Language:
        """Make an index ready."""
        words = unpack_words(packed)
        places = [(page, item) for page, items in packed["pages"] for item, _ in items]
        boosts = [boost for _, items in packed["pages"] for _, boost in items]
        return cls(Lexicon(packed["locale"], words), Index.load(unpack(packed, words)), places, boosts)


@dataclass(frozen=True)
class Answers:
    """What was found, by page and id, and how the question was read."""

    question: Question
    hits: list[tuple[str, str, float]]


class Engine:
    """Answers questions in both languages; `fetch` returns the index of a language when it is needed first."""

    def __init__(self, fetch: Callable[[Locale], Packed]) -> None:
        self._fetch = fetch
        self._ready: dict[Locale, Language] = {}

    def search(self, locale: Locale, typed: str) -> Answers:
        """Find the answers for a reader of one language; the other is asked for words that this one has not."""
        languages = [self._language(locale)]
        question = read(typed, [languages[0].lexicon], may_guess=False)
        if not question.is_answered:
            languages.append(self._language(other(locale)))
            question = read(typed, [language.lexicon for language in languages], may_guess=True)
        hits = _rank(question, languages)[: table("ranking")["answers"]]
        return Answers(question, [(*languages[0].places[hit.number], hit.score) for hit in hits])

    def _language(self, locale: Locale) -> Language:
        if locale not in self._ready:
            self._ready[locale] = Language.load(self._fetch(locale))
        return self._ready[locale]


def _rank(question: Question, languages: Sequence[Language]) -> list[Hit]:
    own = {place: number for number, place in enumerate(languages[0].places)}
    translate = {
        language.lexicon.locale: {n: own[place] for n, place in enumerate(language.places) if place in own}
        for language in languages[1:]
    }
    indexes = {language.lexicon.locale: language.index for language in languages}
    return rank(question, indexes, translate, languages[0].boosts)
