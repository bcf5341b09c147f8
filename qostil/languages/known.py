"""The languages that Qostil knows, in the order in which they are asked."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from qostil.languages.kk import KAZAKH
from qostil.languages.language import Language
from qostil.languages.ru import RUSSIAN
from qostil.model.locale import Locale

LANGUAGES: Mapping[Locale, Language] = {"kk": KAZAKH, "ru": RUSSIAN}

# All their letters, for classes of regular expressions.
SMALL_LETTERS = "".join(dict.fromkeys("".join(language.alphabet.small for language in LANGUAGES.values())))
CAPITAL_LETTERS = "".join(dict.fromkeys("".join(language.alphabet.capitals for language in LANGUAGES.values())))


def either(piece: Callable[[Language], str]) -> str:
    """Return a regular expression for a piece that each language writes in its own way; a piece may be "".

    >>> either(lambda language: language.own_name)
    '(?:Қазақша|Русский)'
    >>> either(lambda language: language.units.calendar_before)
    '(?:күнтізбелік)'
    """
    return f"(?:{'|'.join(filter(None, map(piece, LANGUAGES.values())))})"


def compiled(piece: Callable[[Language], str]) -> dict[Locale, re.Pattern[str]]:
    """Return a regular expression for each language by itself.

    >>> [bool(pattern.match("Русский")) for pattern in compiled(lambda language: language.own_name).values()]
    [False, True]
    """
    return {locale: re.compile(piece(language)) for locale, language in LANGUAGES.items()}


def name_of(locale: Locale) -> str:
    """Return what a language is called in English.

    >>> name_of("kk"), name_of("ru")
    ('Kazakh', 'Russian')
    """
    return LANGUAGES[locale].name
