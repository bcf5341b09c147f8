"""What a reader's words stand for: each word with the terms that it may mean in the index of each language.

theme/assets/javascripts/search/question.js is its twin.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from qostil.search.data import table
from qostil.search.folding import is_latin, relayouts
from qostil.search.lexicon import Lexicon
from qostil.search.synonyms import synonyms
from qostil.search.words import is_stop_word, sounds_like_stop_word, words

_RANKING = table("ranking")
_TIERS: dict[str, float] = _RANKING["tiers"]
_MOST_WORDS = 12
# A stem of fewer letters stands for many words.
_ROOT = 4
Terms = tuple[str, ...]


@dataclass
class Word:
    """A word of a question: by language, the terms it may mean, all of each needed, and what each weighs."""

    typed: str
    is_last: bool
    tier: str = ""
    found: dict[str, dict[Terms, float]] = field(default_factory=dict)
    # The stems as they were found, before synonyms join.
    stems: dict[str, list[str]] = field(default_factory=dict)
    exact: bool = False

    @property
    def is_guess(self) -> bool:
        """Whether the word may as well be one of the other language."""
        stems = [stem for found in self.stems.values() for stem in found]
        return self.tier in ("ending", "sound", "typo") or _is_root(self.typed, self.tier, stems)

    def take(self, lexicon: Lexicon, tier: str, stems: Sequence[str]) -> bool:
        """Keep what was found in a way; say whether something was."""
        for stem in stems:
            self._weigh(lexicon, (stem,), _TIERS[tier])
        if stems:
            self.tier = self.tier or tier
            self.stems.setdefault(lexicon.locale, []).extend(stems)
        return bool(stems)

    def join(self, lexicon: Lexicon, phrases: Sequence[Terms]) -> None:
        """Add what means the same."""
        for phrase in phrases:
            self._weigh(lexicon, phrase, _TIERS["synonym"])

    def _weigh(self, lexicon: Lexicon, terms: Terms, weight: float) -> None:
        if lexicon.terms.issuperset(terms):
            kept = self.found.setdefault(lexicon.locale, {})
            kept[terms] = max(weight, kept.get(terms, 0))


@dataclass
class Question:
    """The words of a question that may be found, and the readings that replaced what was typed."""

    words: list[Word]
    corrected: dict[str, str]

    @property
    def is_answered(self) -> bool:
        """Whether every word means something in the reader's index, without a guess."""
        return not self.corrected and all(any(word.found.values()) and not word.is_guess for word in self.words)


def read(typed: str, lexicons: Sequence[Lexicon]) -> Question:
    """Read a question with the words of one language, or of both, the reader's own first."""
    question = Question([], {})
    chunks = typed.lower().split()[:_MOST_WORDS]
    for n, chunk in enumerate(chunks):
        is_last = n == len(chunks) - 1 and not typed[-1:].isspace()
        question.words += _chunk(chunk, is_last, lexicons, question.corrected)
    for lexicon in lexicons:
        _join_synonyms(question.words, lexicon, lexicons)
    return question


def _chunk(chunk: str, is_last: bool, lexicons: Sequence[Lexicon], corrected: dict[str, str]) -> list[Word]:
    """Read what stands between two spaces: as it is, in another layout, else however it can be read."""
    for may_go_on in (False, True) if is_last else (False,):
        for reading in (chunk, *relayouts(chunk)):
            found = _plain(reading, may_go_on, lexicons)
            if found is not None:
                corrected |= {chunk: reading} if reading != chunk else {}
                return found
    typed = [Word(word, is_last) for word in words(chunk) if not _tells_nothing(word, lexicons)]
    for word in typed:
        _rescue(word, lexicons)
        if word.tier in ("sound", "typo"):
            corrected[word.typed] = _spelling(word, lexicons)
    return typed


def _plain(text: str, is_last: bool, lexicons: Sequence[Lexicon]) -> list[Word] | None:
    """The words of a text as they stand; None where one of them is unknown, or there is none."""
    all_words = words(text)
    kept = [Word(word, is_last) for word in all_words if not _tells_nothing(word, lexicons)]
    unknown = [word for word in kept if not _look_up(word, lexicons)]
    return kept if all_words and not unknown else None


def _tells_nothing(word: str, lexicons: Sequence[Lexicon]) -> bool:
    known = any(word in lexicon.own for lexicon in lexicons)
    return is_stop_word(word) or (not known and sounds_like_stop_word(word))


def _look_up(word: Word, lexicons: Sequence[Lexicon]) -> bool:
    found = [(lexicon, *lexicon.direct(word.typed)) for lexicon in lexicons]
    sure = [one for one in found if one[2] and not _is_root(word.typed, *one[1:])]
    for lexicon, tier, stems in sure or found:
        word.exact = (word.take(lexicon, tier, stems) and tier == "exact") or word.exact
    if word.tier in ("exact", "stem") or not word.is_last:
        return bool(word.tier)
    for lexicon in lexicons:
        beginning = lexicon.beginning(word.typed)
        word.take(lexicon, "prefix", sorted({lexicon.stem(known) for known in beginning}))
    return bool(word.tier)


def _is_root(typed: str, tier: str, stems: Sequence[str]) -> bool:
    """Whether so little is left of a word that it may be another one, as «куп» of «купия»."""
    return tier == "stem" and all(len(stem) < min(_ROOT, len(typed) - 1) for stem in stems)


def _rescue(word: Word, lexicons: Sequence[Lexicon]) -> None:
    """Find an unknown word in the first way that leads anywhere."""
    if _look_up(word, lexicons):
        return
    latin = is_latin(word.typed)
    for tier in ("sound", "typo") if latin else ("ending", "typo"):
        for lexicon in lexicons:
            ways = {"sound": lexicon.sounding, "ending": lexicon.ending, "typo": lexicon.mistyped}
            word.take(lexicon, tier, ways[tier](word.typed))
        if word.tier:
            return


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
