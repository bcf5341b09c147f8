"""Compute the language-specific data of a page: navigation, alternates, dates."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from typing import Any
from urllib.parse import urljoin

from babel.dates import format_date

from qostil.model.locale import DEFAULT_LOCALE, LOCALES, Locale, split_locale


def expand_nav(
    nav: Sequence[Any], locale: Locale, existing: Collection[str], title_of: Callable[[str], str]
) -> list[Any]:
    """Convert the navigation without languages to one for a language, without its missing pages.

    The title of a section is that of its index page.

    >>> titles = {"kk/index.md": "Көмек", "kk/home-internet/index.md": "Үйдегі интернет"}
    >>> nav = ["index.md", {"home-internet/": ["home-internet/index.md", "home-internet/new.md"]}]
    >>> expand_nav(nav, "kk", titles, titles.__getitem__)
    ['kk/index.md', {'Үйдегі интернет': ['kk/home-internet/index.md']}]
    >>> expand_nav(nav, "ru", titles, titles.__getitem__)
    []
    """
    expanded: list[Any] = []
    for entry in nav:
        if isinstance(entry, str):
            expanded += [path for path in [f"{locale}/{entry}"] if path in existing]
            continue
        for folder, children in entry.items():
            index = f"{locale}/{folder.strip('/')}/index.md"
            title = title_of(index) if index in existing else folder.strip("/")
            inside = expand_nav([children] if isinstance(children, str) else children, locale, existing, title_of)
            expanded += [{title: inside}] if inside else []
    return expanded


def counterparts(path: str, existing: Collection[str]) -> dict[Locale, str]:
    """Return the paths of a page in each language that has it, including its own.

    >>> counterparts("ru/contacts.md", {"kk/contacts.md", "ru/contacts.md"})
    {'kk': 'kk/contacts.md', 'ru': 'ru/contacts.md'}
    >>> counterparts("ru/new.md", {"kk/contacts.md", "ru/new.md"})
    {'ru': 'ru/new.md'}
    """
    rest = split_locale(path)[1]
    return {locale: f"{locale}/{rest}" for locale in LOCALES if f"{locale}/{rest}" in existing}


def hreflangs(urls: Mapping[Locale, str], site_url: str | None) -> dict[str, str]:
    """Return the absolute addresses of a page that exists in every language, otherwise an empty mapping.

    `x-default` is the address for readers of neither language: the language chooser for the home page;
    for any other page, the page in the language that the chooser leads to.

    >>> hreflangs({"kk": "kk/a/", "ru": "ru/a/"}, "https://qostil.example/")["x-default"]
    'https://qostil.example/kk/a/'
    >>> hreflangs({"kk": "kk/", "ru": "ru/"}, "https://qostil.example/")["x-default"]
    'https://qostil.example/'
    >>> hreflangs({"ru": "ru/a/"}, "https://qostil.example/")
    {}
    """
    if not site_url or len(urls) < len(LOCALES):
        return {}
    absolute = {str(locale): urljoin(site_url, url) for locale, url in urls.items()}
    is_home = urls[DEFAULT_LOCALE] == f"{DEFAULT_LOCALE}/"
    return absolute | {"x-default": site_url if is_home else absolute[DEFAULT_LOCALE]}


def date_words(day: date, locale: Locale) -> str:
    """Format a date in words of the language, with non-breaking spaces after abbreviations.

    >>> date_words(date(2026, 11, 20), "kk").split()
    ['2026', 'ж.', '20', 'қараша']
    >>> date_words(date(2026, 11, 20), "ru").split()
    ['20', 'ноября', '2026', 'г.']
    """
    return format_date(day, format="long", locale=locale)
