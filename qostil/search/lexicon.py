"""The words of one language's index, and the ways to find one of them from what a reader typed.

browser/lexicon.js is its twin.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property

from qostil.pairing import Locale
from qostil.search import typos
from qostil.search.building import STEMMERS
from qostil.search.data import table
from qostil.search.folding import is_latin, keyboard, sound
from qostil.search.synonyms import synonym_words

Fold = Callable[[str], str]
_RANKING = table("ranking")
_LEAST: int = _RANKING["ending letters"]


class Lexicon:
    """Finds stems; every method returns them in the order of the alphabet, none where there is nothing."""

    def __init__(self, locale: Locale, words: Iterable[str]) -> None:
        self.locale = locale
        self.stem = STEMMERS[locale]
        self.own = frozenset(words)
        self.terms = frozenset(map(self.stem, self.own))
        self.words = sorted({*self.own, *synonym_words()})
        self.stems = frozenset(map(self.stem, self.words))

    def direct(self, word: str) -> tuple[str, list[str]]:
        """Find a word as it stands, by its stem, or by the letters of a Russian keyboard; say which."""
        stem = self.stem(word)
        if stem in self.stems:
            return ("exact" if word in self.own else "stem"), [stem]
        return "keyboard", self._by_keyboard.get(keyboard(word), []) or self._by_keyboard.get(keyboard(stem), [])

    def beginning(self, word: str) -> list[str]:
        """Find words that begin with what is typed, the shortest first."""
        key, keys = keyboard(word), self._keys
        if len(key) < _RANKING["prefix"]["letters"]:
            return []
        found = []
        for n in range(bisect_left(keys, (key, "")), len(keys)):
            if not keys[n][0].startswith(key):
                break
            found.append(keys[n][1])
        return sorted(found, key=lambda word: (len(word), word))[: _RANKING["prefix"]["words"]]

    def ending(self, word: str) -> list[str]:
        """Find the longest stem that is left when endings are taken off; Kazakh without Kazakh letters needs it."""
        return (
            []
            if self.locale != "kk"
            else self._without_endings(keyboard(word), self._by_keyboard, self._keyboard_endings)
        )

    def sounding(self, word: str) -> list[str]:
        """Find what sounds like a word in Latin letters."""
        key = sound(word)
        return self._by_sound.get(key, []) or self._without_endings(key, self._by_sound, self._sound_endings)

    def mistyped(self, word: str) -> list[str]:
        """Find the words with the fewest typing mistakes between."""
        fold, index = (sound, self._by_sound) if is_latin(word) else (keyboard, self._by_keyboard)
        key = fold(word)
        signatures = self._sound_signatures if fold is sound else self._keyboard_signatures
        best: dict[int, list[str]] = {}
        most, bits = typos.allowed(key), typos.signature(key)
        for other, other_bits in signatures if most else ():
            if abs(len(other) - len(key)) <= most and (bits ^ other_bits).bit_count() <= 2 * most:
                best.setdefault(typos.distance(key, other, most), []).append(other)
        nearest = min(best, default=most + 1)
        near = best[nearest][: _RANKING["typo words"]] if nearest <= most else []
        return sorted({stem for other in near for stem in index[other]})

    def spelling(self, stem: str) -> str:
        """Return the shortest word that has a stem, to show a reader."""
        return self._spellings.get(stem, stem)

    def _without_endings(self, key: str, index: Mapping[str, list[str]], endings: frozenset[str]) -> list[str]:
        left = [key]
        for rest in left:
            for size in range(1, len(rest) - _LEAST + 1):
                if rest[-size:] in endings and rest[:-size] not in left:
                    left.append(rest[:-size])
        found = [rest for rest in left if rest in index]
        return index[max(found, key=len)] if found else []

    def _index(self, fold: Fold) -> dict[str, list[str]]:
        found: dict[str, set[str]] = {}
        for word in self.words:
            stem = self.stem(word)
            found.setdefault(fold(word), set()).add(stem)
            found.setdefault(fold(stem), set()).add(stem)
        return {key: sorted(found[key]) for key in sorted(found)}

    @cached_property
    def _spellings(self) -> dict[str, str]:
        shortest_last = sorted(self.words, key=lambda word: (len(word), word), reverse=True)
        return {self.stem(word): word for word in shortest_last}

    @cached_property
    def _by_keyboard(self) -> dict[str, list[str]]:
        return self._index(keyboard)

    @cached_property
    def _by_sound(self) -> dict[str, list[str]]:
        return self._index(sound)

    @cached_property
    def _keys(self) -> list[tuple[str, str]]:
        return sorted((keyboard(word), word) for word in self.words)

    @cached_property
    def _keyboard_endings(self) -> frozenset[str]:
        return frozenset(map(keyboard, _endings(self.locale)))

    @cached_property
    def _sound_endings(self) -> frozenset[str]:
        return frozenset(map(sound, _endings(self.locale)))

    @cached_property
    def _keyboard_signatures(self) -> list[tuple[str, int]]:
        return [(key, typos.signature(key)) for key in self._by_keyboard]

    @cached_property
    def _sound_signatures(self) -> list[tuple[str, int]]:
        return [(key, typos.signature(key)) for key in self._by_sound]


def _endings(locale: Locale) -> Iterator[str]:
    if locale == "kk":
        for layer in table("kazakh")["layers"]:
            for line in layer["forms"]:
                for forms in line:
                    yield from forms.split()
        return
    for told in table("russian").values():
        if isinstance(told, dict):
            yield from (told["any"] + " " + told.get("afterwards", "")).split()
