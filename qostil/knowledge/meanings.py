"""Find words with a meaning known in both languages: of words.yml, of languages/meanings.yml, and of the glossary."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

import msgspec

from qostil.knowledge.glossary import Glossary
from qostil.languages.known import LANGUAGES
from qostil.languages.tables import language_table
from qostil.model.locale import LOCALES, Locale

_WORD = re.compile(r"[^\W\d_]+")
_LEAST = 4
_SHORTEST = 2
# The end of a word; a beginning that has it is the whole word.
_END = "."
_TERM = "term "


class _Begun(msgspec.Struct, frozen=True):
    """A meaning by the beginning of its first word."""

    name: str
    # The beginnings of the words that must follow.
    rest: tuple[str, ...]
    # The number of letters of an everyday word; of all others 0, because a longer one does not replace them.
    letters: int


class SharedWord(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A meaning: its English word, and the beginnings of the words for it in each language."""

    en: str
    kk: tuple[str, ...]
    ru: tuple[str, ...]
    in_id: bool = True

    def beginnings(self, locale: Locale) -> tuple[str, ...]:
        """Return the beginnings of the words for it in a language."""
        return tuple(getattr(self, locale))


def everyday_words() -> tuple[SharedWord, ...]:
    """Return the words of any site (languages/meanings.yml).

    >>> everyday_words()[0].en
    'pay'
    """
    return msgspec.convert(language_table("meanings"), tuple[SharedWord, ...])


class Meanings:
    """The words with a known meaning.

    >>> meanings = Meanings([SharedWord("password", ("құпия сөз",), ("парол",)), SharedWord("forgot", ("ұмыт",), ())])
    >>> list(meanings.of("Құпия сөзді ұмыттым", "kk"))
    [(0, 2, 'password'), (2, 1, 'forgot')]
    """

    def __init__(
        self, words: Iterable[SharedWord] = (), glossary: Glossary | None = None, everyday: Iterable[SharedWord] = ()
    ) -> None:
        """Create the collection from the words of a site, the terms of a glossary, and everyday words.

        Of everyday words that begin alike the longest counts: «кітапхана» is a library, and no book.
        """
        self._own = tuple(words)
        self._everyday = tuple(everyday)
        self._terms = glossary.entries if glossary else ()
        self._known: dict[tuple[str, Locale], Sequence[_Begun]] = {}

    @cached_property
    def small(self) -> frozenset[str]:
        """The English words that must not be part of an id."""
        return frozenset(word.en for word in (*self._own, *self._everyday) if not word.in_id)

    def of(self, text: str, locale: Locale) -> Iterator[tuple[int, int, str]]:
        """Yield the meanings in a text as (index of the first word from 0, number of words, name).

        A term of the glossary has no English word, so its name is its number there.
        """
        words = [word + _END for word in _WORD.findall(text.lower())]
        for at, word in enumerate(words):
            begun = self._begun(word, locale)
            if not begun:
                continue
            found = [one for one in begun if not one.rest or _follow(words[at + 1 : at + 1 + len(one.rest)], one.rest)]
            longest = max((one.letters for one in found), default=0)
            for one in found:
                if one.letters in (0, longest):
                    yield at, len(one.rest) + 1, one.name

    def _begun(self, word: str, locale: Locale) -> Sequence[_Begun]:
        """Return the meanings whose first word a word may be."""
        if (word, locale) not in self._known:
            known = self._by_beginning[locale]
            lengths = range(_SHORTEST, len(word) + 1)
            self._known[word, locale] = [meaning for length in lengths for meaning in known.get(word[:length], ())]
        return self._known[word, locale]

    @cached_property
    def _by_beginning(self) -> Mapping[Locale, Mapping[str, Sequence[_Begun]]]:
        """The meanings by the beginning of their first word."""
        return {locale: self._of_language(locale) for locale in LOCALES}

    def _of_language(self, locale: Locale) -> Mapping[str, Sequence[_Begun]]:
        found: dict[str, list[_Begun]] = {}
        for words, is_everyday in ((self._own, False), (self._everyday, True)):
            for word in words:
                for phrase in word.beginnings(locale):
                    first, *rest = phrase.split()
                    found.setdefault(first, []).append(_Begun(word.en, tuple(rest), len(phrase) * is_everyday))
        for number, term in enumerate(self._terms):
            for phrase in (*term.names(locale), *term.avoid.get(locale, ())):
                first, *rest = (_stem(word, locale) for word in _WORD.findall(phrase.lower()))
                found.setdefault(first, []).append(_Begun(f"{_TERM}{number}", tuple(rest), 0))
        return found


def _stem(word: str, locale: Locale) -> str:
    """Return a term without its last letters, so that its inflected forms are found."""
    return word[: max(_LEAST, len(word) - LANGUAGES[locale].nouns.longest_change)]


def _follow(words: Sequence[str], stems: Sequence[str]) -> bool:
    return len(words) == len(stems) and all(map(str.startswith, words, stems))
