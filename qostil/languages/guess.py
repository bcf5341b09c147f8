"""Detect the language of words, to find Russian words left in a Kazakh text and the reverse.

The language of a word is known by a letter (the nine of Kazakh), by its membership in the closed word
classes (pronouns, prepositions, conjunctions, modal words) or by an ending that the other language lacks:
`recognition.py` of each language has both. Loan words, names and numbers have no language. Text in
quotation marks is a name (of a button, a service, a document) and may be in either language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from qostil.languages.kk.russian_keyboard import RussianKeyboard
from qostil.languages.known import LANGUAGES
from qostil.languages.letters import has_kazakh, letter_words
from qostil.model.locale import Locale, other

_KAZAKH, _RUSSIAN = LANGUAGES["kk"].recognition, LANGUAGES["ru"].recognition
_KAZAKH_ENDING, _RUSSIAN_ENDING = re.compile(_KAZAKH.ending), re.compile(_RUSSIAN.ending)
# The length of a quotation is limited to that of a long name, so that an unclosed mark has no effect.
_QUOTED = re.compile(r"«[^»]{0,300}»|„[^“”]{0,300}[“”]|“[^”]{0,300}”|\"[^\"]{0,300}\"|`[^`]*`")
# Single letters that are no words: a) of a list, an initial, the «с» of Мбит/с.
_LONE_LETTER = re.compile(r"(?<!\w)[^\W\d_][).]|/[^\W\d_](?!\w)")
_SENTENCE = re.compile(r"(?<=[.!?…;:])\s+|(?<!\s)\s++[—–]\s+")


class Guess:
    """A language detector for words and texts, which also detects Kazakh typed on a Russian keyboard."""

    def __init__(self, keyboard: RussianKeyboard | None = None) -> None:
        """Create a detector; `keyboard` contains the words of a site, the default one only common words."""
        self._keyboard = keyboard or RussianKeyboard()
        self._known: dict[str, Locale | None] = {}

    def language_of(self, word: str) -> Locale | None:
        """Return the language of a word that belongs to only one; else None.

        >>> [Guess().language_of(word) for word in ("қосыңыз", "если", "возвращается", "роутер", "болса")]
        ['kk', 'ru', 'ru', None, 'kk']
        """
        if word not in self._known:
            self._known[word] = self._language_of(word.lower())
        return self._known[word]

    def _language_of(self, low: str) -> Locale | None:
        if has_kazakh(low) or low in _KAZAKH.words:
            return "kk"
        if low not in _RUSSIAN.words and self._keyboard.is_typed(low):
            return "kk"  # typed on a Russian keyboard: тизими is no Russian instrumental
        if low in _RUSSIAN.words or (_RUSSIAN_ENDING.match(low) and low not in _RUSSIAN.loans):
            return "ru"
        return "kk" if _KAZAKH_ENDING.match(low) else None

    def left_over(self, text: str, locale: Locale) -> str:
        """Return the first run of words of a text in the other language; "" if there is none.

        >>> Guess().left_over("Роутерді қосыңыз. Подождите две минуты, затем проверьте.", "kk")
        'Подождите две минуты затем проверьте'
        >>> Guess().left_over("«Оставить заявку» батырмасын басыңыз.", "kk")
        ''
        """
        if other(locale) not in map(self.language_of, letter_words(text)):
            return ""  # a shortcut for nearly every text
        found = self._russian_in if locale == "kk" else self._kazakh_in
        return next((" ".join(run) for sentence in sentences(text) for run in found(letter_words(sentence))), "")

    def _russian_in(self, sentence: list[str]) -> Iterator[list[str]]:
        """Yield runs without Kazakh words that have two Russian words, or one if the run is a whole sentence."""
        for run in self._runs_without("kk", sentence):
            russian = sum(self.language_of(word) == "ru" for word in run)
            if (russian >= 2 and len(run) >= 3) or (russian and 2 <= len(run) == len(sentence)):
                yield run

    def _kazakh_in(self, sentence: list[str]) -> Iterator[list[str]]:
        """Yield runs of Kazakh by the same rule; words with a capital do not count: they may be names."""
        for run in self._runs_without("ru", sentence):
            kazakh = sum(has_kazakh(word) and word[0].islower() for word in run)
            if kazakh >= 2 or (kazakh and 2 <= len(run) == len(sentence)):
                yield run

    def _runs_without(self, locale: Locale, sentence: list[str]) -> Iterator[list[str]]:
        for is_other, run in groupby(sentence, lambda word: self.language_of(word) == locale):
            if not is_other:
                yield list(run)


def sentences(text: str) -> list[str]:
    """Split a text into sentences, without quoted text and single letters.

    >>> sentences("Чекті табыңыз. «Жіберу» батырмасын басыңыз.")
    ['Чекті табыңыз.', 'батырмасын басыңыз.']
    """
    return _SENTENCE.split(_LONE_LETTER.sub(" ", _QUOTED.sub(" ", text)))
