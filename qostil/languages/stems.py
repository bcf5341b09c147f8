"""Texts to words, and words to stems, alike in the index and in what a reader types: words.js does both."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from qostil.languages.script import language_script
from qostil.model.locale import Locale


def words(text: str) -> list[str]:
    """Split a text into words in lower case.

    >>> words("Wi-Fi роутерді 24 сағатта қосыңыз: STB-приставка")
    ['wifi', 'роутерді', '24', 'сағатта', 'қосыңыз', 'stb', 'приставка']
    """
    return list(language_script().call("wordsOf", text))


def telling_words(texts: Sequence[str]) -> list[list[str]]:
    """Split texts into words, without those that tell nothing about a question.

    >>> telling_words(["Логинді қалай білемін?", "А что с логином"])
    [['логинді', 'білемін'], ['логином']]
    """
    return list(language_script().call("texts => texts.map(tellingWords)", texts))


def stems(locale: Locale, found: Iterable[str]) -> dict[str, str]:
    """Return the stem of each word, which is in small letters.

    The stemmer of Russian is that of Snowball; that of Kazakh takes off the endings of kk/stem.yml.

    >>> stems("kk", ["төлемдердің", "кітабы"]), stems("ru", ["договором"])
    ({'төлемдердің': 'төлем', 'кітабы': 'кітап'}, {'договором': 'договор'})
    """
    known = list(found)
    made = language_script().call("(locale, words) => words.map(STEMMERS[locale])", locale, known)
    return dict(zip(known, made, strict=True))


@lru_cache(maxsize=100_000)
def kazakh_stem(word: str) -> str:
    """Return the stem of one Kazakh word in small letters.

    >>> [kazakh_stem(word) for word in ("логинге", "ұмытып", "ұмыттым", "істемейді")]
    ['логин', 'ұмыт', 'ұмыт', 'істе']
    """
    return stems("kk", [word])[word]
