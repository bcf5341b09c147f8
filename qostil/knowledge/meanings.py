"""Words that both languages are known to share a meaning in: those of words.yml and of the glossary."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

import msgspec

from qostil.knowledge.glossary import Glossary
from qostil.languages.known import LANGUAGES
from qostil.model.locale import LOCALES, Locale

_WORD = re.compile(r"[^\W\d_]+")
_LEAST = 4
_SHORTEST = 2

# The beginnings of the words that must follow a first word, and the name of what they mean together.
_Begun = tuple[tuple[str, ...], str]


class SharedWord(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A meaning: its English word, and the beginnings of the words for it in both languages."""

    en: str
    kk: tuple[str, ...]
    ru: tuple[str, ...]
    in_id: bool = True

    def beginnings(self, locale: Locale) -> tuple[str, ...]:
        """Return the beginnings of the words for it in a language."""
        return tuple(getattr(self, locale))


class Meanings:
    """All words that are known by their meaning.

    >>> meanings = Meanings([SharedWord("password", ("құпия сөз",), ("парол",)), SharedWord("forgot", ("ұмыт",), ())])
    >>> list(meanings.of("Құпия сөзді ұмыттым", "kk"))
    [(0, 2, 'password'), (2, 1, 'forgot')]
    """

    def __init__(self, words: Iterable[SharedWord] = (), glossary: Glossary | None = None) -> None:
        """Take the words in the order of their file, and the terms of a glossary behind them."""
        self._words = tuple(words)
        self._terms = glossary.entries if glossary else ()
        self._known: dict[tuple[str, Locale], Sequence[_Begun]] = {}

    @cached_property
    def small(self) -> frozenset[str]:
        """English words that do not belong in an id."""
        return frozenset(word.en for word in self._words if not word.in_id)

    def of(self, text: str, locale: Locale) -> Iterator[tuple[int, int, str]]:
        """Yield the meanings of a text: at which word, how many words long, and which; the words count from 0.

        A term of the glossary is named by its number there, since it has no English.
        """
        words = _WORD.findall(text.lower())
        for at, word in enumerate(words):
            for rest, name in self._begun(word, locale):
                if not rest or _follow(words[at + 1 : at + 1 + len(rest)], rest):
                    yield at, len(rest) + 1, name

    def _begun(self, word: str, locale: Locale) -> Sequence[_Begun]:
        """The meanings that a word may be the first one of."""
        if (word, locale) not in self._known:
            known = self._by_beginning[locale]
            lengths = range(_SHORTEST, len(word) + 1)
            self._known[word, locale] = [one for length in lengths for one in known.get(word[:length], ())]
        return self._known[word, locale]

    @cached_property
    def _by_beginning(self) -> Mapping[Locale, Mapping[str, Sequence[_Begun]]]:
        """Meanings by the beginning of their first word."""
        return {locale: self._of_language(locale) for locale in LOCALES}

    def _of_language(self, locale: Locale) -> Mapping[str, Sequence[_Begun]]:
        found: dict[str, list[_Begun]] = {}
        for word in self._words:
            for phrase in word.beginnings(locale):
                first, *rest = phrase.split()
                found.setdefault(first, []).append((tuple(rest), word.en))
        for number, term in enumerate(self._terms):
            for phrase in (*term.names(locale), *term.avoid.get(locale, ())):
                first, *rest = (_stem(word, locale) for word in _WORD.findall(phrase.lower()))
                found.setdefault(first, []).append((tuple(rest), f"term {number}"))
        return found


def _stem(word: str, locale: Locale) -> str:
    """A term without its last letters, so that its inflected forms are found."""
    return word[: max(_LEAST, len(word) - LANGUAGES[locale].nouns.longest_change)]


def _follow(words: Sequence[str], stems: Sequence[str]) -> bool:
    return len(words) == len(stems) and all(map(str.startswith, words, stems))
