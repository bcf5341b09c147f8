"""Ids for items: English where the words are known, else the letters in Latin."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from qostil.knowledge.words import meanings, small_words
from qostil.languages.known import LANGUAGES
from qostil.model.locale import Locale

_WORD = re.compile(r"[^\W_]+")
_MOST_WORDS, _MOST_LETTERS = 5, 60
# From this share of known words on, the id is in English.
_KNOWN = 0.5
_SILENT = frozenset[str]().union(*(language.particles.not_telling for language in LANGUAGES.values()))
_LATIN = {a: b for language in LANGUAGES.values() for a, b in language.alphabet.latin.items()}


def slugs(titles: Sequence[dict[Locale, str]], taken: Collection[str] = ()) -> list[str]:
    """Propose an id for each item from its questions; what nearly all have in common says nothing.

    >>> slugs([{"ru": "Оплатили не тот логин", "kk": "Басқа логинге төледім"}, {"kk": "Ғарышқа ұшу"}])
    ['pay-wrong-login', 'garyshqa-ushu']
    """
    proposed = [_words(title) for title in titles]
    counts = Counter(word for words in proposed for word in set(words))
    common = {word for word, count in counts.items() if count > max(2, len(titles) * 0.3)}
    found: list[str] = []
    for words in proposed:
        telling = [word for word in words if word not in common] or words or ["item"]
        found.append(_unique("-".join(telling[:_MOST_WORDS])[:_MOST_LETTERS].strip("-"), {*found, *taken}))
    return found


def transliterated(text: str) -> str:
    """Write Kazakh or Russian letters in Latin ones.

    >>> transliterated("Үйдегі щётка")
    'uidegi shchyotka'
    """
    return "".join(_LATIN.get(letter, letter) for letter in text.lower())


def _words(title: dict[Locale, str]) -> list[str]:
    english = [found for locale, text in sorted(title.items(), reverse=True) for found in [_english(text, locale)]]
    share, words = max(english, default=(0.0, []), key=lambda one: one[0])
    if share >= _KNOWN and words:
        return words
    text = title.get("ru") or title.get("kk") or ""
    return [word for word in map(_ascii, _telling(text)) if word]


def _english(text: str, locale: Locale) -> tuple[float, list[str]]:
    """The share of telling words that are known, and the English for them."""
    found = [one for one in meanings(text, locale) if not one[2].startswith("term ") and one[2] not in small_words()]
    # What two words mean together, the second does not say again.
    inside = {at + n for at, length, _ in found for n in range(1, length)}
    named = [(at, name) for at, _, name in found if at not in inside]
    # A name in Latin letters stands for itself.
    words = re.findall(r"[^\W\d_]+", text.lower())
    known = {at for at, _ in named} | inside
    named = sorted([*named, *((n, word) for n, word in enumerate(words) if word.isascii() and n not in known)])
    telling = _telling(text)
    share = len({at for at, _ in named} | inside) / len(telling) if telling else 0.0
    return share, list(dict.fromkeys(word for _, name in named for word in name.split("-")))


def _telling(text: str) -> list[str]:
    return [word for word in _WORD.findall(text.lower()) if word not in _SILENT and (len(word) > 1 or word.isdigit())]


def _ascii(word: str) -> str:
    return re.sub(r"[^a-z0-9]", "", transliterated(word))


def _unique(wanted: str, taken: Iterable[str]) -> str:
    known = set(taken)
    if wanted not in known:
        return wanted
    return next(f"{wanted}-{n}" for n in range(2, len(known) + 3) if f"{wanted}-{n}" not in known)
