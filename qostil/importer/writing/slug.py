"""Generate ids for items: English if the words are known, otherwise transliterated."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from qostil.knowledge.meanings import Meanings
from qostil.languages.known import LANGUAGES
from qostil.model.locale import LOCALES, Locale

_WORD = re.compile(r"[^\W_]+")
_MOST_WORDS, _MOST_LETTERS = 5, 60
# From this share of known words on, the id is in English.
_KNOWN = 0.5
_SILENT = frozenset[str]().union(*(language.particles.not_telling for language in LANGUAGES.values()))
_LATIN = {a: b for language in LANGUAGES.values() for a, b in language.alphabet.latin.items()}


def slugs(titles: Sequence[dict[Locale, str]], meanings: Meanings, taken: Collection[str] = ()) -> list[str]:
    """Propose an id for each item from its questions; ignore words that nearly all items share.

    >>> from qostil.knowledge.meanings import SharedWord
    >>> meanings = Meanings([SharedWord("pay", ("төле",), ("оплат",)), SharedWord("login", ("логин",), ("логин",))])
    >>> slugs([{"ru": "Оплатили логин", "kk": "Логинге төледім"}, {"kk": "Ғарышқа ұшу"}], meanings)
    ['pay-login', 'garyshqa-ushu']
    """
    proposed = [_words(title, meanings) for title in titles]
    counts = Counter(word for words in proposed for word in set(words))
    common = {word for word, count in counts.items() if count > max(2, len(titles) * 0.3)}
    found: list[str] = []
    for words in proposed:
        significant = [word for word in words if word not in common] or words or ["item"]
        found.append(_unique("-".join(significant[:_MOST_WORDS])[:_MOST_LETTERS].strip("-"), {*found, *taken}))
    return found


def transliterated(text: str) -> str:
    """Transliterate Kazakh or Russian letters to Latin.

    >>> transliterated("Үйдегі щётка")
    'uidegi shchyotka'
    """
    return "".join(_LATIN.get(letter, letter) for letter in text.lower())


def _words(title: dict[Locale, str], meanings: Meanings) -> list[str]:
    english = [
        found for locale, text in sorted(title.items(), reverse=True) for found in [_english(text, locale, meanings)]
    ]
    share, words = max(english, default=(0.0, []), key=lambda scored: scored[0])
    if share >= _KNOWN and words:
        return words
    text = next(filter(None, map(title.get, reversed(LOCALES))), "")
    return [word for word in map(_ascii, _significant(text)) if word]


def _english(text: str, locale: Locale, meanings: Meanings) -> tuple[float, list[str]]:
    """Return the share of significant words that are known, and their English."""
    named = (meaning for meaning in meanings.of(text, locale) if not meaning[2].startswith("term "))
    found = [meaning for meaning in named if meaning[2] not in meanings.small]
    # A meaning of several words covers the words after the first, too.
    inside = {at + n for at, length, _ in found for n in range(1, length)}
    english = [(at, name) for at, _, name in found if at not in inside]
    # Keep a name in Latin letters as it is.
    words = re.findall(r"[^\W\d_]+", text.lower())
    known = {at for at, _ in english} | inside
    english = sorted([*english, *((n, word) for n, word in enumerate(words) if word.isascii() and n not in known)])
    significant = _significant(text)
    share = len({at for at, _ in english} | inside) / len(significant) if significant else 0.0
    return share, list(dict.fromkeys(word for _, name in english for word in name.split("-")))


def _significant(text: str) -> list[str]:
    return [word for word in _WORD.findall(text.lower()) if word not in _SILENT and (len(word) > 1 or word.isdigit())]


def _ascii(word: str) -> str:
    return re.sub(r"[^a-z0-9]", "", transliterated(word))


def _unique(wanted: str, taken: Iterable[str]) -> str:
    known = set(taken)
    if wanted not in known:
        return wanted
    return next(f"{wanted}-{n}" for n in range(2, len(known) + 3) if f"{wanted}-{n}" not in known)
