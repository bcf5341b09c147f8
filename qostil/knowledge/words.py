"""Words that both languages are known to share a meaning in: those of qostil/data/words.yml and of the glossary."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

import msgspec

from qostil.knowledge.files import BESIDE_PACKAGE, decode, read_content
from qostil.knowledge.glossary import of_package
from qostil.model.locale import Locale

_WORD = re.compile(r"[^\W\d_]+")
# Endings cut off a term of the glossary, so that its inflected forms are found.
_CUT: dict[Locale, int] = {"kk": 1, "ru": 2}
_LEAST = 4
_SHORTEST = 2


class Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A meaning: its English word, and the beginnings of the words for it in both languages."""

    en: str
    kk: tuple[str, ...]
    ru: tuple[str, ...]
    in_id: bool = True


@cache
def _entries() -> tuple[Entry, ...]:
    return tuple(decode("words.yml", read_content(BESIDE_PACKAGE, "words.yml"), list[Entry]))


@cache
def small_words() -> frozenset[str]:
    """English words that do not belong in an id."""
    return frozenset(entry.en for entry in _entries() if not entry.in_id)


@cache
def _stems(locale: Locale) -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Meanings by the beginning of their first word: the beginnings of the words that must follow, and the name."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for entry in _entries():
        for phrase in entry.kk if locale == "kk" else entry.ru:
            first, *rest = phrase.split()
            found.setdefault(first, []).append((tuple(rest), entry.en))
    for number, term in enumerate(of_package()):
        for phrase in (*term.names(locale), *term.avoid.get(locale, ())):
            first, *rest = (_stem(word, locale) for word in _WORD.findall(phrase.lower()))
            found.setdefault(first, []).append((tuple(rest), f"term {number}"))
    return found


def _stem(word: str, locale: Locale) -> str:
    return word[: max(_LEAST, len(word) - _CUT[locale])]


def meanings(text: str, locale: Locale) -> Iterator[tuple[int, int, str]]:
    """Yield the meanings of a text: at which word, how many words long, and which; the words count from 0.

    A term of the glossary is named by its number there, since it has no English.

    >>> [found for found in meanings("Құпия сөзді ұмыттым", "kk") if "term" not in found[2]]
    [(0, 2, 'password'), (2, 1, 'forgot')]
    """
    words = _WORD.findall(text.lower())
    for at, word in enumerate(words):
        for rest, name in _begun(word, locale):
            if not rest or _follow(words[at + 1 : at + 1 + len(rest)], rest):
                yield at, len(rest) + 1, name


@cache
def _begun(word: str, locale: Locale) -> tuple[tuple[tuple[str, ...], str], ...]:
    """The meanings that a word may be the first one of."""
    known = _stems(locale)
    return tuple(one for length in range(_SHORTEST, len(word) + 1) for one in known.get(word[:length], ()))


def _follow(words: Sequence[str], stems: Sequence[str]) -> bool:
    return len(words) == len(stems) and all(map(str.startswith, words, stems))
