"""The locales kk and ru, and the paths of pages: a page and its counterpart differ only in the language folder.

Neither language is the source of the other: every function treats both languages alike.
"""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Literal, get_args

Locale = Literal["kk", "ru"]
LOCALES: tuple[Locale, ...] = get_args(Locale)
# The locale for readers who prefer neither language, and for code where either language will do.
DEFAULT_LOCALE: Locale = LOCALES[0]

# The suffixes of files that MkDocs treats as pages; any other file is an asset.
PAGE_SUFFIXES = frozenset({".md", ".markdown", ".mdown", ".mkdn", ".mkd"})


def other(locale: Locale) -> Locale:
    """Return the other language of the two.

    >>> other("kk"), other("ru")
    ('ru', 'kk')
    """
    return "ru" if locale == "kk" else "kk"


def split_locale(path: str) -> tuple[Locale | None, str]:
    """Split a path inside the docs folder into its language and the rest; the language is None if there is none.

    >>> split_locale("kk/home-internet/payments.md")
    ('kk', 'home-internet/payments.md')
    >>> split_locale("logo.png")
    (None, 'logo.png')
    """
    first, _, rest = path.partition("/")
    return (first, rest) if first in LOCALES and rest else (None, path)


def locale_of(path: str) -> Locale:
    """Return the language of a page by its path inside the docs folder. Raises ValueError if it has none.

    >>> locale_of("ru/home-internet/payments.md")
    'ru'
    >>> locale_of("en/index.md")
    Traceback (most recent call last):
    ValueError: en/index.md: stands in none of the folders kk/, ru/
    """
    locale = split_locale(path)[0]
    if locale is None:
        raise ValueError(f"{path}: stands in none of the folders {', '.join(f'{one}/' for one in LOCALES)}")
    return locale


def key_of(path: str) -> str:
    """Return the path of a page without language and suffix, which is the same for its counterpart.

    >>> key_of("ru/home-internet/payments.md")
    'home-internet/payments'
    """
    return str(PurePosixPath(split_locale(path)[1]).with_suffix(""))


def page_address(key: str) -> str:
    """Return the address of a page inside its language.

    >>> page_address("home-internet/payments"), page_address("home-internet/index"), page_address("index")
    ('home-internet/payments/', 'home-internet/', '')
    """
    return key.removesuffix("index") if key.rpartition("/")[2] == "index" else f"{key}/"
