"""Propose ids for items in English words of their questions; words without a known English one are transliterated."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import accumulate

from qostil.knowledge.meanings import Meanings
from qostil.languages.known import LANGUAGES
from qostil.model.locale import LOCALES, Locale

_WORD = re.compile(r"[^\W_]+")
_LETTERS = re.compile(r"[^\W\d_]+")
_NO_ASCII = re.compile(r"[^a-z0-9]")
_MOST_WORDS, _MOST_LETTERS = 5, 60
# From this share of known words on, those without a known English word are left out of the id.
_KNOWN = 0.5
# The id of an item whose question has no word.
_NOTHING = "item"
_SILENT = frozenset[str]().union(*(language.particles.not_telling for language in LANGUAGES.values()))
_LATIN = str.maketrans({a: b for language in LANGUAGES.values() for a, b in language.alphabet.latin.items()})


def slugs(titles: Sequence[Mapping[Locale, str]], meanings: Meanings, taken: Collection[str] = ()) -> list[str]:
    """Propose an id for each item from its questions; leave out words that nearly all items share.

    An id that is taken gets another word of the question, and a number only if there is none.

    >>> from qostil.knowledge.meanings import SharedWord
    >>> meanings = Meanings([SharedWord("pay", ("төле",), ("оплат",)), SharedWord("login", ("логин",), ("логин",))])
    >>> slugs([{"ru": "Оплатили логин", "kk": "Логинге төледім"}, {"kk": "Ғарышқа ұшу"}], meanings)
    ['pay-login', 'garyshqa-ushu']
    >>> slugs([{"ru": "Как оплатить?"}, {"ru": "Оплатить в кассе"}, {"ru": "Оплатили"}], meanings)
    ['pay', 'pay-kasse', 'pay-2']
    """
    proposed = [list(_words(title, meanings)) for title in titles]
    counts = Counter(word for words in proposed for word in set(words))
    common = {word for word, count in counts.items() if count > max(2, len(titles) * 0.3)}
    found, used = list[str](), set(taken)
    for title, words in zip(titles, proposed, strict=True):
        telling = [word for word in words if word not in common] or words or [_NOTHING]
        begun = _joined(telling[:_MOST_WORDS])
        if begun in used:
            others = dict.fromkeys([*telling, *words, *_others(title, meanings)])
            begun = _unique(begun, [word for word in others if word not in begun.split("-")], used)
        found.append(begun)
        used.add(begun)
    return found


def doubt(name: str, title: Mapping[Locale, str], meanings: Meanings) -> str:
    """Return why a person should look twice at an id; "" if there is no reason.

    >>> from qostil.knowledge.meanings import SharedWord
    >>> meanings = Meanings([SharedWord("pay", ("төле",), ("оплат",))])
    >>> title = {"ru": "Оплатили кассу"}
    >>> [doubt(name, title, meanings) for name in ("pay", "pay-kassu", "pay-2", "item")]
    ['', 'transliterated: kassu', 'numbered', 'says nothing']
    """
    words = name.split("-")
    if name == _NOTHING:
        return "says nothing"
    asked = {word for text in title.values() for word in _WORD.findall(text.lower())}
    if words[-1].isdigit() and words[-1] not in asked:
        return "numbered"
    english = {word for locale, text in title.items() for word in _english(text, locale, meanings)[1]}
    unknown = {_ascii(word) for word in asked if not word.isascii()} - english
    strange = [word for word in words if word in unknown]
    return f"transliterated: {', '.join(strange)}" if strange else ""


def transliterated(text: str) -> str:
    """Transliterate Kazakh or Russian letters to Latin.

    >>> transliterated("Үйдегі щётка")
    'uidegi shchyotka'
    """
    return text.lower().translate(_LATIN)


def _words(title: Mapping[Locale, str], meanings: Meanings) -> list[str]:
    """Return the words of an id in the language of which more words are known; Russian, if none are in either."""
    languages = [locale for locale in reversed(LOCALES) if title.get(locale)]
    known = [(*_english(title[locale], locale, meanings), locale) for locale in languages]
    share, words, locale = max(known, default=(0.0, [], None), key=lambda scored: scored[0])
    if locale is None or (share >= _KNOWN and words):
        return words
    return list(dict.fromkeys(_mixed(title[locale], locale, meanings)))


def _others(title: Mapping[Locale, str], meanings: Meanings) -> Iterator[str]:
    """Yield the words that tell an item from others with the same id: English in either language, then the rest."""
    languages = [locale for locale in reversed(LOCALES) if title.get(locale)]
    for locale in languages:
        yield from _english(title[locale], locale, meanings)[1]
    for locale in languages:
        yield from _mixed(title[locale], locale, meanings)


def _english(text: str, locale: Locale, meanings: Meanings) -> tuple[float, list[str]]:
    """Return the share of significant words that are known, and their English."""
    named, inside = _named(text, locale, meanings)
    # Keep a name in Latin letters as it is.
    words = enumerate(_LETTERS.findall(text.lower()))
    english = named | {at: [word] for at, word in words if word.isascii() and at not in named.keys() | inside}
    significant = _significant(text)
    share = len(english.keys() | inside) / len(significant) if significant else 0.0
    return share, list(dict.fromkeys(word for at in sorted(english) for word in english[at]))


def _named(text: str, locale: Locale, meanings: Meanings) -> tuple[dict[int, list[str]], set[int]]:
    """Return the English words of known words by their positions, and the positions that a meaning covers besides."""
    names = [one for one in meanings.of(text, locale) if not one[2].startswith("term ")]
    found = [one for one in names if one[2] not in meanings.small]
    # A meaning of several words covers the words after the first, too.
    inside = {at + n for at, length, _ in found for n in range(1, length)}
    named: dict[int, list[str]] = {}
    for at, _, name in found:
        if at not in inside:
            named.setdefault(at, []).extend(name.split("-"))
    return named, inside


def _mixed(text: str, locale: Locale, meanings: Meanings) -> Iterator[str]:
    """Yield the words of a text: English where it is known, else transliterated."""
    named, inside = _named(text, locale, meanings)
    small = {at for at, _, name in meanings.of(text, locale) if name in meanings.small}
    at = 0
    for word in _WORD.findall(text.lower()):
        if at in named:
            yield from named[at]
        elif at not in inside | small and _is_significant(word) and _ascii(word):
            yield _ascii(word)
        at += len(_LETTERS.findall(word))


def _significant(text: str) -> list[str]:
    return [word for word in _WORD.findall(text.lower()) if _is_significant(word)]


def _is_significant(word: str) -> bool:
    return word not in _SILENT and (len(word) > 1 or word.isdigit())


def _ascii(word: str) -> str:
    return _NO_ASCII.sub("", transliterated(word))


def _joined(words: Sequence[str]) -> str:
    """Return an id of as many of the words as it may hold."""
    fitting = [name for name in accumulate(words, "{}-{}".format) if len(name) <= _MOST_LETTERS]
    return fitting[-1] if fitting else words[0][:_MOST_LETTERS]


def _unique(begun: str, others: Sequence[str], taken: Collection[str]) -> str:
    """Return an id in place of one that is taken: with one more word, with several, or with a number."""
    single = (f"{begun}-{word}" for word in others)
    several = accumulate(others, "{}-{}".format, initial=begun)
    wanted = (name for name in (*single, *several) if len(name) <= _MOST_LETTERS)
    numbered = (f"{begun}-{n}" for n in range(2, len(taken) + 3))
    return next(name for name in (*wanted, *numbered) if name not in taken)
