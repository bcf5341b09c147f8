"""Detect the language of a document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

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
    return _language_of_words(letter_words(text)[:_ENOUGH_WORDS], guess)


def _language_of_words(words: Sequence[str], guess: Guess) -> Locale | None:
    found = Counter(map(guess.language_of, words))
    kk, ru = found["kk"], found["ru"]
    if kk > ru * _CLEAR or (kk > ru and kk + ru < _CLEAR):
        return "kk"
    return "ru" if ru > kk else "kk" if kk else None


def language_of_row(text: str, guess: Guess = COMMON) -> Locale | None:
    """Return the language of a row, which may be short: a longer phrase without a letter of Kazakh alone is Russian.

    >>> language_of_row("Вызов врача на дом"), language_of_row("График")
    ('ru', None)
    """
    words = letter_words(text)
    found = _language_of_words(words[:_ENOUGH_WORDS], guess)
    if found:
        return found
    words = [word for word in words if not word.isascii()]
    return "ru" if len(words) >= _PHRASE and not any(map(has_kazakh, words)) else None


def clear_language_of_row(text: str, guess: Guess = COMMON) -> Locale | None:
    """Return the language of a row, or None if it has but a few words that both languages have.

    >>> clear_language_of_row("Да, карта."), clear_language_of_row("Иә, карта."), clear_language_of_row("Нет, карта.")
    (None, 'kk', 'ru')
    """
    words = letter_words(text)
    language = language_of_row(text, guess)
    is_clear = language != "kk" or len(words) > _PHRASE or any(map(has_kazakh, words))
    return language if is_clear else None
