"""Find rows of numerals in a text, separated only by white space."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from qostil.facts.numeral import NUMERALS, WHOLE
from qostil.facts.unit import unit_of
from qostil.languages.known import compiled, either
from qostil.model.locale import Locale

# Words of a text with their positions: start, end, word.
Words = list[tuple[int, int, str]]

_BEGINNING = {locale: frozenset(numerals.values) | numerals.parts.keys() for locale, numerals in NUMERALS.items()}
_INSIDE = {locale: _BEGINNING[locale] | numerals.fractions.keys() | WHOLE for locale, numerals in NUMERALS.items()}


def _beginnings(words: frozenset[str]) -> str:
    """Return a pattern of the words' beginnings grouped by first letter, so that most words fail at that letter."""
    heads: dict[str, set[str]] = {}
    for word in words:
        heads.setdefault(word[0], set()).add(word[1:] if " " in word else word[1:3])  # «с полугода» is no «с половиной»
    return "|".join(f"{first}(?:{'|'.join(sorted(rest))})" for first, rest in sorted(heads.items()))


# Words with the beginning of a numeral; most words of a text do not match.
_WORD = {locale: re.compile(rf"\W(?:{_beginnings(_INSIDE[locale])})[^\W\d_]*") for locale in NUMERALS}
_FIRST_HALF = re.compile(r"(?<!\w)([^\W\d_]+)-$")
_COUNTED = compiled(lambda language: language.numerals.counted)
_LONGEST_SHORT = 2  # «стол» is no сто with the short form of litres
_LONGEST = 20  # the limit of words in one number; a text of only numerals must not become one row
_IDIOM = re.compile(either(lambda language: language.numerals.idioms))


def rows(text: str, locale: Locale) -> Iterator[Words]:
    """Yield the rows of numerals in a text, each beginning with a number.

    >>> [[word for _, _, word in row] for row in rows("жиырма бес күн, екі-үш апта", "kk")]
    [['жиырма', 'бес'], ['екі'], ['үш']]
    >>> [[word for _, _, word in row] for row in rows("трехдневный срок, две с половиной недели", "ru")]
    [['трех'], ['две', 'с половиной']]
    """
    row: Words = []
    for start, end, word in _words(text, locale):
        if row and (word not in _INSIDE[locale] or not text[row[-1][1] : start].isspace()):
            yield row
            row = []
        if row or word in _BEGINNING[locale]:
            row.append((start, end, word))
            if len(row) == _LONGEST or word in NUMERALS[locale].ordinals:  # which ends its number: бірінші жартыжылдық
                yield row
                row = []
    if row:
        yield row


def _words(text: str, locale: Locale) -> Iterator[tuple[int, int, str]]:
    # The space before the text lets the pattern match the first word; it also makes found.start() the word's index.
    for found in _WORD[locale].finditer(" " + text):
        start, end = found.start(), found.end() - 1
        word = text[start:end]
        if word in _INSIDE[locale]:
            if not _IDIOM.match(text, start) and not _is_second_half(text, start, locale):
                yield start, end, word
        elif prefix := _prefix(word, locale):
            yield start, start + len(prefix), prefix


def _is_second_half(text: str, start: int, locale: Locale) -> bool:
    """Return whether a numeral is the second half of a hyphenated word: жүзбе-жүз, во-вторых; not екі-үш."""
    first = _FIRST_HALF.search(text, max(0, start - 20), start) if text.startswith("-", start - 1) else None
    return bool(first and first[1] not in _INSIDE[locale])


@lru_cache(maxsize=5_000)
def _prefix(word: str, locale: Locale) -> str:
    """Return the numeral at the beginning of a compound: двух in двухдневный; "" for none, as in стол."""
    prefixes = (prefix for prefix in NUMERALS[locale].prefixes if word.startswith(prefix))
    return next((prefix for prefix in prefixes if _is_counted(word[len(prefix) :], locale)), "")


def _is_counted(rest: str, locale: Locale) -> bool:
    return len(rest) > _LONGEST_SHORT and bool(unit_of(rest) or _COUNTED[locale].fullmatch(rest))
