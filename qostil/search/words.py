"""Texts to words, alike in the index and in what a reader types."""

from __future__ import annotations

import re
import unicodedata

from qostil.search.data import table
from qostil.search.folding import TWINS, is_latin, keyboard, sound

_WORD = re.compile(r"[^\W_]+")
# «Wi-Fi» and «e-mail» are one word; «STB-приставка» is two.
_LATIN_HYPHEN = re.compile(r"(?<=[a-z])-(?=[a-z])")
_APOSTROPHE = re.compile("(?<=\\w)['’ʼ`‘](?=\\w)")
_CYRILLIC = re.compile("[Ѐ-ӿ]")
_STOP_WORDS = frozenset(word for words in table("stop_words").values() for word in words.split())
_STOP_SOUNDS, _STOP_KEYS = frozenset(map(sound, _STOP_WORDS)), frozenset(map(keyboard, _STOP_WORDS))


def words(text: str) -> list[str]:
    """Split a text into words in lower case.

    >>> words("Wi-Fi роутерді 24 сағатта қосыңыз: STB-приставка")
    ['wifi', 'роутерді', '24', 'сағатта', 'қосыңыз', 'stb', 'приставка']
    """
    plain = unicodedata.normalize("NFC", text).lower()
    plain = _APOSTROPHE.sub("", _LATIN_HYPHEN.sub("", plain))
    return [_one_script(word) for word in _WORD.findall(plain)]


def is_stop_word(word: str) -> bool:
    """Whether a word tells nothing about a question.

    >>> is_stop_word("қалай"), is_stop_word("пароль")
    (True, False)
    """
    return word in _STOP_WORDS


def sounds_like_stop_word(word: str) -> bool:
    """Whether a word that stands in no index is a stop word in other letters.

    >>> sounds_like_stop_word("qalay"), sounds_like_stop_word("кашан"), sounds_like_stop_word("parol")
    (True, True, False)
    """
    return sound(word) in _STOP_SOUNDS if is_latin(word) else keyboard(word) in _STOP_KEYS


def _one_script(word: str) -> str:
    """A Cyrillic word typed with a Latin letter that looks the same."""
    return word.translate(TWINS) if _CYRILLIC.search(word) else word
