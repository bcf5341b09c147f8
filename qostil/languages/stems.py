"""Split texts into words, and reduce words to stems, by the same script as the readers' search (words.js)."""

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
    """Split texts into words without stop words.

    >>> telling_words(["Логинді қалай білемін?", "А что с логином"])
    [['логинді', 'білемін'], ['логином']]
    """
    return list(language_script().call("texts => texts.map(tellingWords)", texts))


def stems(locale: Locale, found: Iterable[str]) -> dict[str, str]:
    """Return the stem of each word; words are in lower case.

    The Russian stemmer is Snowball's; the Kazakh stemmer removes the endings of kk/stem.yml.

    >>> stems("kk", ["төлемдердің", "кітабы"]), stems("ru", ["договором"])
    ({'төлемдердің': 'төлем', 'кітабы': 'кітап'}, {'договором': 'договор'})
    """
    known = list(found)
    results = language_script().call("(locale, words) => words.map(STEMMERS[locale])", locale, known)
    return dict(zip(known, results, strict=True))


@lru_cache(maxsize=100_000)
def kazakh_stem(word: str) -> str:
    """Return the stem of one Kazakh word in lower case.

    >>> [kazakh_stem(word) for word in ("логинге", "ұмытып", "ұмыттым", "істемейді")]
    ['логин', 'ұмыт', 'ұмыт', 'істе']
    """
    return stems("kk", [word])[word]
