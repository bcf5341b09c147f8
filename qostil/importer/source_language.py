"""Detect the language of a document."""

from __future__ import annotations

from collections import Counter

from qostil.languages.guess import Guess
from qostil.languages.letters import letter_words
from qostil.model.locale import Locale

# Without the words of a site.
COMMON = Guess()
_ENOUGH_WORDS = 20_000
_CLEAR = 3


def language_of_text(text: str, guess: Guess = COMMON) -> Locale | None:
    """Return the language of most words of a text, or None if no language prevails.

    >>> language_of_text("Роутерді қайта қосыңыз."), language_of_text("Подождите две минуты и проверьте.")
    ('kk', 'ru')
    >>> language_of_text("Wi-Fi 3131")
    """
    found = Counter(guess.language_of(word) for word in letter_words(text)[:_ENOUGH_WORDS])
    kk, ru = found["kk"], found["ru"]
    if kk > ru * _CLEAR or (kk > ru and kk + ru < _CLEAR):
        return "kk"
    return "ru" if ru > kk else "kk" if kk else None
