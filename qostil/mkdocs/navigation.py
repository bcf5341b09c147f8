"""Compute the language-specific data of a page: navigation, alternates, dates."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import Any
from urllib.parse import urljoin

from babel.dates import format_date

from qostil.corpus.answers import FOLDER
from qostil.model.locale import DEFAULT_LOCALE, LOCALES, Locale, split_locale
from qostil.settings.nav import index_pages


def expand_nav(
    nav: Sequence[Any], locale: Locale, existing: Collection[str], title_of: Callable[[str], str]
) -> list[Any]:
    """Convert the navigation without languages to one for a language, without its missing pages.

    The title of a page is its own, and that of a section is that of its index page: a name in mkdocs.yml is in one
    language, and stands only where there is no such page.

    >>> titles = {"kk/index.md": "Көмек", "kk/home-internet/index.md": "Үйдегі интернет"}
    >>> nav = ["index.md", {"home-internet/": ["home-internet/index.md", "home-internet/new.md"]}]
    >>> expand_nav(nav, "kk", titles, titles.__getitem__)
    ['kk/index.md', {'Үйдегі интернет': ['kk/home-internet/index.md']}]
    >>> expand_nav([{"Home": "index.md"}, {"Internet": ["home-internet/index.md"]}], "kk", titles, titles.__getitem__)
    ['kk/index.md', {'Үйдегі интернет': ['kk/home-internet/index.md']}]
    >>> expand_nav(nav, "ru", titles, titles.__getitem__)
    []
    """
    expanded: list[Any] = []
    for entry in nav:
        name, inside = next(iter(entry.items())) if isinstance(entry, Mapping) else ("", entry)
        if isinstance(inside, str):
            expanded += [path for path in [f"{locale}/{inside}"] if path in existing]
            continue
        indexes = (f"{locale}/{page}" for page in index_pages(str(name), inside))
        index = next((page for page in indexes if page in existing), None)
        pages = expand_nav(inside, locale, existing, title_of)
        expanded += [{title_of(index) if index else str(name).strip("/"): pages}] if pages else []
    return expanded


def nav_of(pages: Iterable[str]) -> list[Any]:
    """Return the navigation of a site that has none in mkdocs.yml: its pages as their folders have them.

    As MkDocs does it, an index page comes first, and folders come after pages.

    >>> nav_of(["water/meters.md", "index.md", "water/index.md", "contacts.md", "work.md"])
    ['index.md', 'contacts.md', 'work.md', {'water/': ['water/index.md', 'water/meters.md']}]
    """
    return _inside("", sorted(pages))


def _inside(folder: str, pages: Sequence[str]) -> list[Any]:
    """Return the entries of a folder, whose sorted pages these are."""
    inner: dict[str, list[str]] = defaultdict(list)
    for page in pages:
        inner[page.removeprefix(folder).rpartition("/")[0].split("/")[0]].append(page)
    own = sorted(inner.pop("", []), key=lambda page: page != f"{folder}index.md")
    return [*own, *({f"{folder}{name}/": _inside(f"{folder}{name}/", group)} for name, group in inner.items())]


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

    `x-default` is the address for readers of neither language: the one that offers all, which the home page and an
    item have; for any other page, the page in the language that the chooser leads to.

    >>> hreflangs({"kk": "kk/a/", "ru": "ru/a/"}, "https://qostil.example/")["x-default"]
    'https://qostil.example/kk/a/'
    >>> hreflangs({"kk": "kk/", "ru": "ru/"}, "https://qostil.example/")["x-default"]
    'https://qostil.example/'
    >>> hreflangs({"kk": "kk/q/fee/", "ru": "ru/q/fee/"}, "https://qostil.example/")["x-default"]
    'https://qostil.example/q/fee/'
    >>> hreflangs({"ru": "ru/a/"}, "https://qostil.example/")
    {}
    """
    if not site_url or len(urls) < len(LOCALES):
        return {}
    absolute = {str(locale): urljoin(site_url, url) for locale, url in urls.items()}
    inside = urls[DEFAULT_LOCALE].removeprefix(f"{DEFAULT_LOCALE}/")
    offers_all = not inside or inside.startswith(f"{FOLDER}/")
    return absolute | {"x-default": urljoin(site_url, inside) if offers_all else absolute[DEFAULT_LOCALE]}


def date_words(day: date, locale: Locale) -> str:
    """Format a date in words of the language, with non-breaking spaces after abbreviations.

    >>> date_words(date(2026, 11, 20), "kk").split()
    ['2026', 'ж.', '20', 'қараша']
    >>> date_words(date(2026, 11, 20), "ru").split()
    ['20', 'ноября', '2026', 'г.']
    """
    return format_date(day, format="long", locale=locale)


def dated(day: object, locale: Locale) -> dict[str, str] | None:
    """Return a day as templates print it, for programs and in words; None for what is no day.

    >>> dated(date(2026, 11, 20), "ru")["iso"], dated(None, "ru")
    ('2026-11-20', None)
    """
    return {"iso": day.isoformat(), "words": date_words(day, locale)} if isinstance(day, date) else None
