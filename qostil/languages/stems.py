"""Split texts into words, and reduce words to stems, by the same script as the readers' search (words.js)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from qostil.languages.script import language_script
from qostil.model.locale import Locale

# What stands between two white spaces is split once: the texts of a site repeat few such chunks. So many are kept.
_MOST = 100_000
_chunks: dict[str, tuple[Sequence[str], Sequence[str]]] = {}
_SPLIT = "chunks => chunks.map(chunk => [wordsOf(chunk), tellingWords(chunk)])"


def words(text: str) -> list[str]:
    """Split a text into words in lower case.

    >>> words("Wi-Fi роутерді 24 сағатта қосыңыз: STB-приставка")
    ['wifi', 'роутерді', '24', 'сағатта', 'қосыңыз', 'stb', 'приставка']
    """
    return split_texts([text])[0][0]


def telling_words(texts: Sequence[str]) -> list[list[str]]:
    """Split texts into words without stop words.

    >>> telling_words(["Логинді қалай білемін?", "А что с логином"])
    [['логинді', 'білемін'], ['логином']]
    """
    return [telling for _, telling in split_texts(texts)]


def split_texts(texts: Sequence[str]) -> list[tuple[list[str], list[str]]]:
    """Return all words of each text, and those that are no stop words.

    >>> split_texts(["Логинді қалай білемін?"])
    [(['логинді', 'қалай', 'білемін'], ['логинді', 'білемін'])]
    """
    chunks = [text.split() for text in texts]
    known = _known({chunk for own in chunks for chunk in own})
    return [([w for c in own for w in known[c][0]], [w for c in own for w in known[c][1]]) for own in chunks]


def _known(chunks: set[str]) -> Mapping[str, tuple[Sequence[str], Sequence[str]]]:
    """Return the words of each chunk; no word reaches over a white space, nor does its neighbour change it."""
    found = {chunk: _chunks[chunk] for chunk in chunks if chunk in _chunks}
    new = [chunk for chunk in chunks if chunk not in found]
    if new:
        for chunk, (all_words, telling) in zip(new, language_script().call(_SPLIT, new), strict=True):
            found[chunk] = all_words, all_words if telling == all_words else telling
        if len(_chunks) + len(new) > _MOST:
            _chunks.clear()
        _chunks.update({chunk: found[chunk] for chunk in new})
    return found


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
