"""What a reader's words stand for: each word with the terms that it may mean in the index of each language.

browser/question.js is the twin of this file and of word.py.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from qostil.search.data import table
from qostil.search.folding import relayouts
from qostil.search.lexicon import Lexicon
from qostil.search.synonyms import synonyms
from qostil.search.word import Terms, Word, look_up, rescue
from qostil.search.words import is_stop_word, sounds_like_stop_word, words

_MOST_WORDS = 12
_LEAST: int = table("ranking")["prefix"]["letters"]


@dataclass
class Question:
    """The words of a question that may be found, and the readings that replaced what was typed."""

    words: list[Word] = field(default_factory=list)
    corrected: dict[str, str] = field(default_factory=dict)

    @property
    def is_answered(self) -> bool:
        """Whether every word means something in the reader's index, without a guess."""
        return all(any(word.found.values()) and not word.is_guess for word in self.words)


def read(typed: str, lexicons: Sequence[Lexicon], may_guess: bool) -> Question:
    """Read a question with the words of one language, or of both, the reader's own first; guess where it may."""
    question = Question()
    chunks = typed.lower().split()[:_MOST_WORDS]
    for n, chunk in enumerate(chunks):
        is_last = n == len(chunks) - 1 and not typed[-1:].isspace()
        if is_last and len(chunk) < _LEAST:
            continue  # a letter that has just been typed means nothing yet
        found, corrected = _chunk(chunk, is_last, lexicons, may_guess)
        question.words += found
        question.corrected |= corrected
    for lexicon in lexicons:
        _join_synonyms(question.words, lexicon, lexicons)
    return question


def _chunk(
    chunk: str, is_last: bool, lexicons: Sequence[Lexicon], may_guess: bool
) -> tuple[list[Word], dict[str, str]]:
    """Read what stands between two spaces: as it is, in another layout, or however else; say what was read instead."""
    for may_go_on in (False, True) if is_last else (False,):
        for reading in [chunk, *relayouts(chunk)] if may_guess else [chunk]:
            found = _plain(reading, may_go_on, lexicons)
            if found is not None:
                return found, {} if reading == chunk else {chunk: reading}
    typed = [Word(word, is_last) for word in _telling(chunk, lexicons)]
    return typed, _guess(typed, lexicons) if may_guess else {}


def _guess(typed: Sequence[Word], lexicons: Sequence[Lexicon]) -> dict[str, str]:
    for word in typed:
        rescue(word, lexicons)
    return {word.typed: _spelling(word, lexicons) for word in typed if word.tier in ("sound", "typo")}


def _plain(text: str, is_last: bool, lexicons: Sequence[Lexicon]) -> list[Word] | None:
    """The words of a text as they stand; None where one of them is unknown, or there is none."""
    kept = [Word(word, is_last) for word in _telling(text, lexicons)]
    unknown = [word for word in kept if not look_up(word, lexicons)]
    return kept if words(text) and not unknown else None


def _telling(text: str, lexicons: Sequence[Lexicon]) -> list[str]:
    """The words of a text but for those that tell nothing, in whatever letters they are written."""
    return [
        word
        for word in words(text)
        if not is_stop_word(word)
        and (any(word in lexicon.own for lexicon in lexicons) or not sounds_like_stop_word(word))
    ]


def _spelling(word: Word, lexicons: Sequence[Lexicon]) -> str:
    """What was found, as a word to tell the reader."""
    return next(lexicon.spelling(stem) for lexicon in lexicons for stem in word.stems.get(lexicon.locale, ()))


def _join_synonyms(asked: Sequence[Word], lexicon: Lexicon, lexicons: Sequence[Lexicon]) -> None:
    """Give the words of a phrase what means the same in every language at hand."""
    told = synonyms(lexicon.locale)
    for n, word in enumerate(asked):
        for stem in list(word.stems.get(lexicon.locale, ())):
            for phrase, group in told.beginning.get(stem, ()):
                if word.tier != "prefix" and _is_asked(phrase, asked[n:], lexicon):
                    for part in asked[n : n + len(phrase)]:
                        for other in lexicons:
                            part.join(other, synonyms(other.locale).groups[group])


def _is_asked(phrase: Terms, asked: Sequence[Word], lexicon: Lexicon) -> bool:
    parts = [word.stems.get(lexicon.locale, ()) for word in asked[: len(phrase)]]
    return len(parts) == len(phrase) and all(stem in part for stem, part in zip(phrase, parts, strict=True))
