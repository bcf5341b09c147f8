"""Detect the language of a document."""

from __future__ import annotations

from collections import Counter

from qostil.languages.guess import Guess
from qostil.languages.letters import has_kazakh, letter_words
from qostil.model.locale import Locale

# Without the words of a site.
COMMON = Guess()
_ENOUGH_WORDS = 20_000
_CLEAR = 3
# The words of a phrase in which Kazakh would have a letter of its own.
_PHRASE = 4


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


def language_of_row(text: str, guess: Guess = COMMON) -> Locale | None:
    """Return the language of a row, which may be short: a longer phrase without a letter of Kazakh alone is Russian.

    >>> language_of_row("Вызов врача на дом"), language_of_row("График")
    ('ru', None)
    """
    words = [word for word in letter_words(text) if not word.isascii()]
    is_russian = len(words) >= _PHRASE and not any(map(has_kazakh, words))
    return language_of_text(text, guess) or ("ru" if is_russian else None)
