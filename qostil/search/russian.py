"""The Snowball stemmer of Russian, driven by the endings of qostil/data/russian.yml.

theme/assets/javascripts/search/russian.js is its twin; a test holds the two together.
"""

from __future__ import annotations

import re
from functools import cache

from qostil.search.data import table

_TABLE = table("russian")
_VOWEL = f"[{_TABLE['vowels']}]"
_RV = re.compile(f"^.*?{_VOWEL}")
_R1 = re.compile(f"^.*?{_VOWEL}[^{_TABLE['vowels']}]")


class _Endings:
    """A set of endings; some count only after certain letters."""

    def __init__(self, name: str) -> None:
        told = _TABLE[name]
        self.after: tuple[str, ...] = tuple(told.get("after", ()))
        self.conditional = frozenset(told.get("afterwards", "").split())
        self.all = frozenset(told["any"].split()) | self.conditional
        self.longest = max(map(len, self.all))

    def strip(self, word: str, start: int) -> str:
        """Take the longest ending off that stands behind `start`, if it may be taken."""
        for size in range(min(self.longest, len(word) - start), 0, -1):
            if word[-size:] in self.all:
                is_free = word[-size:] not in self.conditional
                return word[:-size] if is_free or word[start:-size].endswith(self.after) else word
        return word


_GERUND, _REFLEXIVE, _ADJECTIVE, _PARTICIPLE, _VERB, _NOUN, _DERIVATION, _SUPERLATIVE = (
    _Endings(name)
    for name in ("gerund", "reflexive", "adjective", "participle", "verb", "noun", "derivation", "superlative")
)


@cache
def stem(word: str) -> str:
    """Take the endings off a word in lower case; ё counts as е.

    >>> [stem(word) for word in ("оплатили", "платёж", "платежи", "интернета", "пароль")]
    ['оплат', 'платеж', 'платеж', 'интернет', 'парол']
    """
    word = word.replace("ё", "е")
    found = _RV.match(word)
    return _without_endings(word, found.end()) if found else word


def _without_endings(word: str, rv: int) -> str:
    r2 = _second_region(word)
    word = _inflection(word, rv)
    word = word[:-1] if word[rv:].endswith("и") else word
    word = _DERIVATION.strip(word, max(r2, rv))
    return _last_letters(word, rv)


def _inflection(word: str, rv: int) -> str:
    if (rest := _GERUND.strip(word, rv)) != word:
        return rest
    word = _REFLEXIVE.strip(word, rv)
    if (rest := _ADJECTIVE.strip(word, rv)) != word:
        return _PARTICIPLE.strip(rest, rv)
    rest = _VERB.strip(word, rv)
    return rest if rest != word else _NOUN.strip(word, rv)


def _last_letters(word: str, rv: int) -> str:
    rest = _SUPERLATIVE.strip(word, rv)
    if rest[rv:].endswith("нн"):
        return rest[:-1]
    return rest[:-1] if rest == word and word[rv:].endswith("ь") else rest


def _second_region(word: str) -> int:
    """Where the region begins that follows the second pair of vowel and consonant."""
    first = _R1.match(word)
    second = first and _R1.match(word[first.end() :])
    return first.end() + second.end() if first and second else len(word)
