"""The mapping of all supported languages, and patterns that combine them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from qostil.languages.kk import KAZAKH
from qostil.languages.language import Language
from qostil.languages.ru import RUSSIAN
from qostil.model.locale import Locale

# In the order in which the languages are tried.
LANGUAGES: Mapping[Locale, Language] = {"kk": KAZAKH, "ru": RUSSIAN}

# The letters of all languages, for character classes of regular expressions.
SMALL_LETTERS = "".join(dict.fromkeys("".join(language.alphabet.small for language in LANGUAGES.values())))
CAPITAL_LETTERS = "".join(dict.fromkeys("".join(language.alphabet.capitals for language in LANGUAGES.values())))


def either(piece: Callable[[Language], str]) -> str:
    """Return a regular expression that matches the piece of any language; empty pieces are left out.

    >>> either(lambda language: language.own_name)
    '(?:Қазақша|Русский)'
    >>> either(lambda language: language.units.calendar_before)
    '(?:күнтізбелік)'
    """
    return f"(?:{'|'.join(filter(None, map(piece, LANGUAGES.values())))})"


class _Compiled(dict[Locale, re.Pattern[str]]):
    """The regular expressions of the languages, each compiled for the first text that is searched for it."""

    def __init__(self, piece: Callable[[Language], str]) -> None:
        super().__init__()
        self._piece = piece

    def __missing__(self, locale: Locale) -> re.Pattern[str]:
        self[locale] = re.compile(self._piece(LANGUAGES[locale]))
        return self[locale]


def compiled(piece: Callable[[Language], str]) -> _Compiled:
    """Return the compiled regular expression of each language, by its locale.

    >>> names = compiled(lambda language: language.own_name)
    >>> [bool(names[locale].match("Русский")) for locale in LANGUAGES]
    [False, True]
    """
    return _Compiled(piece)


def name_of(locale: Locale) -> str:
    """Return the English name of a language.

    >>> name_of("kk"), name_of("ru")
    ('Kazakh', 'Russian')
    """
    return LANGUAGES[locale].name
