"""One word in other letters: two folds in which different spellings meet, and the layouts of keyboards."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from qostil.language.letters import LATIN_TWINS
from qostil.search.data import table

_TABLE = table("letters")
TWINS = str.maketrans({latin: cyrillic for latin, cyrillic in LATIN_TWINS.items() if latin.islower()})
_KEYBOARD = str.maketrans(_TABLE["keyboard"])
_REPEATED = re.compile(r"(.)\1+")
_HAS_LATIN, _HAS_CYRILLIC = re.compile("[a-z]"), re.compile("[а-яёәғқңөұүһі]")


def _sounds(name: str) -> tuple[re.Pattern[str], Mapping[str, str]]:
    told: dict[str, str] = _TABLE[name]
    return re.compile("|".join(sorted(told, key=lambda letters: (-len(letters), letters)))), told


_CYRILLIC_SOUNDS, _LATIN_SOUNDS = _sounds("cyrillic sounds"), _sounds("latin sounds")


_Keys = tuple[str, str]
_TO_CYRILLIC: _Keys = (_TABLE["latin keys"], _TABLE["cyrillic keys"])
_DIGITS: _Keys = (_TABLE["digit keys"], _TABLE["kazakh keys"])
_TO_KAZAKH: _Keys = (_TO_CYRILLIC[0] + _DIGITS[0], _TO_CYRILLIC[1] + _DIGITS[1])
_TO_LATIN: _Keys = (_TO_CYRILLIC[1], _TO_CYRILLIC[0])


def keyboard(word: str) -> str:
    """Write a word with the letters of a Russian keyboard.

    >>> keyboard("түспеді"), keyboard("платёж")
    ('туспеди', 'платеж')
    """
    return word.translate(_KEYBOARD)


@cache
def sound(word: str) -> str:
    """Write down how a word sounds, the same for all its spellings in Cyrillic and in Latin.

    >>> sound("құпия"), sound("qupiya"), sound("kupia"), sound("пароль"), sound("parol")
    ('kupia', 'kupia', 'kupia', 'parol', 'parol')
    """
    for pattern, sounds in (_CYRILLIC_SOUNDS, _LATIN_SOUNDS):
        word = pattern.sub(lambda found, sounds=sounds: sounds[found[0]], word)  # type: ignore[misc]
    return _REPEATED.sub(r"\1", word)


def is_latin(word: str) -> bool:
    """Whether a word is written in Latin letters.

    >>> is_latin("qupiya"), is_latin("құпия"), is_latin("3131")
    (True, False, False)
    """
    return bool(_HAS_LATIN.search(word)) and not _HAS_CYRILLIC.search(word)


def relayouts(typed: str) -> list[str]:
    """Read what was typed as if the keyboard had been set to another layout; only readings that differ.

    >>> relayouts("pf,sk"), relayouts("09gbz"), relayouts("с-з"), relayouts("цшаш"), relayouts("24")
    (['забыл'], ['09пия', 'құпия'], ['сөз', 'c-p'], ['wifi'], [])
    """
    if not (_HAS_LATIN.search(typed) or _HAS_CYRILLIC.search(typed)):
        return []
    readings = [_moved(typed, *_TO_CYRILLIC), _moved(typed, *_TO_KAZAKH), _moved(typed, *_TO_LATIN)]
    if _HAS_CYRILLIC.search(typed):
        readings = [_moved(typed, *_DIGITS), readings[2]]
    return [reading for n, reading in enumerate(readings) if reading != typed and reading not in readings[:n]]


def _moved(typed: str, keys: str, letters: str) -> str:
    return typed.translate(str.maketrans(keys, letters))
