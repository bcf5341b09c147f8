"""One word of a question, and the ways to find what it stands for.

browser/question.js is the twin of this file and of question.py.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from qostil.search.data import table
from qostil.search.folding import is_latin
from qostil.search.lexicon import Lexicon

_TIERS: dict[str, float] = table("ranking")["tiers"]
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
        return _is_root(self.typed, self.tier, stems)

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


def look_up(word: Word, lexicons: Sequence[Lexicon]) -> bool:
    """Find a word as it stands, or as the beginning of one where it is the last; say whether it was found."""
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


def rescue(word: Word, lexicons: Sequence[Lexicon]) -> None:
    """Find an unknown word in the first way that leads anywhere."""
    if look_up(word, lexicons):
        return
    latin = is_latin(word.typed)
    for tier in ("sound", "typo") if latin else ("ending", "typo"):
        for lexicon in lexicons:
            ways = {"sound": lexicon.sounding, "ending": lexicon.ending, "typo": lexicon.mistyped}
            word.take(lexicon, tier, ways[tier](word.typed))
        if word.tier:
            return
