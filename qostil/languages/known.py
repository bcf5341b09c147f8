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


def compiled(piece: Callable[[Language], str]) -> dict[Locale, re.Pattern[str]]:
    """Return the compiled regular expression of each language.

    >>> [bool(pattern.match("Русский")) for pattern in compiled(lambda language: language.own_name).values()]
    [False, True]
    """
    return {locale: re.compile(piece(language)) for locale, language in LANGUAGES.items()}


def name_of(locale: Locale) -> str:
    """Return the English name of a language.

    >>> name_of("kk"), name_of("ru")
    ('Kazakh', 'Russian')
    """
    return LANGUAGES[locale].name
