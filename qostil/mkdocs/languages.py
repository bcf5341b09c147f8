"""Build both languages in one MkDocs build: set the language-specific context of each page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from copy import copy
from datetime import date
from html import escape
from typing import Any
from urllib.parse import urljoin, urlsplit

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation, get_navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import meta

from qostil.languages.known import LANGUAGES
from qostil.mkdocs.navigation import counterparts, dated, expand_nav, hreflangs, nav_of
from qostil.mkdocs.run import Part, Run
from qostil.mkdocs.topic import Topic
from qostil.model.locale import DEFAULT_LOCALE, LOCALES, Locale, other, split_locale
from qostil.reading.form import composed
from qostil.settings.identity import Identity

# The addresses of the home pages.
HOMES = frozenset(f"{locale}/" for locale in LOCALES)
# The day of a site that names no day.
_LONG_AGO = date(2000, 1, 1)


class Languages(Part):
    """The event handlers that set the language of every page."""

    def __init__(self, run: Run) -> None:
        """Start without navigation, which a build sets."""
        super().__init__(run)
        self._navigations: Mapping[Locale, Navigation] = {}
        self._files: dict[str, File] = {}
        # By the name of the file of each page: its address, relative to the site, and the file with its date.
        self._addresses: Mapping[str, str] = {}
        self._dated: Mapping[str, File] = {}
        # The last day on which a page was changed, or read in both languages.
        self._renewed: date | None = None

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Expand the navigation for each language; return all of them as one for MkDocs."""
        links = {link.src_uri: link for own in self._run.answers.values() for link in own}
        self._files = {file.src_uri: file for file in files.documentation_pages() if file.src_uri not in links}
        self._dated = self._files | {path: link.topic for path, link in links.items()}
        self._addresses = {path: one.url for path, one in (self._files | links).items()}
        corpus = self._run.corpus
        days = [page.front.updated for page in corpus.pages if page.front and page.front.updated]
        self._renewed = max([*days, *self._run.build.reviewed.values()], default=None)
        unlisted = InclusionLevel.NOT_IN_NAV
        listed = (split_locale(path) for path, file in self._files.items() if file.inclusion is not unlisted)
        entries = config.nav or nav_of({page for locale, page in listed if locale})
        self._navigations = {locale: _navigation(entries, locale, config, files) for locale in LOCALES}
        trees = self._navigations.values()
        return Navigation(
            [entry for tree in trees for entry in tree.items], [page for tree in trees for page in tree.pages]
        )

    def on_env(self, env: Environment, *, files: Files, **_: Any) -> Environment:
        """Date all pages by the last change, and not by today: the same text gives the same site on any day."""
        for file in files.documentation_pages():
            if file.page:
                file.page.update_date = str(self._renewed or _LONG_AGO)
        return env

    def seen_by(self, topic: Topic) -> Iterator[object]:
        """Yield the addresses in each language and, of the home page, the day that stands in its footer."""
        for page in topic.pages:
            yield self._urls(page.file.src_uri), page.url in HOMES and self._renewed

    def on_page_markdown(self, markdown: str, *, page: Page, **_: Any) -> str:
        """Normalize the text to Unicode NFC, the form that the checks read."""
        page.meta.update({key: composed(value) for key, value in page.meta.items() if isinstance(value, str)})
        return composed(markdown)

    def on_page_context(self, context: dict[str, Any], *, page: Page, config: MkDocsConfig, **_: Any) -> dict[str, Any]:
        """Set the template context of a page in its language."""
        locale = split_locale(page.file.src_uri)[0] or DEFAULT_LOCALE
        urls = self._urls(page.file.src_uri)
        context |= self._in_language(locale, config, urls)
        context["is_home"] = page.url in HOMES
        context["hreflangs"] = hreflangs(urls, config.site_url)
        context["updated"] = dated(page.meta.get("updated"), locale)
        context["identity"] = self._run.build.site.identity
        return context

    def on_template_context(
        self, context: dict[str, Any], *, template_name: str, config: MkDocsConfig
    ) -> dict[str, Any]:
        """Set the language context of pages without Markdown: 404.html and sitemap.xml."""
        locale = split_locale(template_name)[0]
        identity = self._run.build.site.identity
        context |= in_all_languages(config, identity)
        if template_name.endswith("404.html"):
            # A server shows this page at any address, so its links start at the root of the site.
            context["base_url"] = urlsplit(config.site_url or "/").path
        if locale:
            context |= self._in_language(locale, config, {})
        if template_name == "sitemap.xml" and config.site_url:
            context["entries"] = list(self._entries(config.site_url))
        return context

    def _entries(self, site_url: str) -> Iterator[tuple[str, object, Mapping[str, str]]]:
        """Yield the full address of each page, its date, and its addresses in each language."""
        for path, url in self._addresses.items():
            page = self._dated[path].page
            updated = page.meta.get("updated") if page else None
            yield urljoin(site_url, url), updated, hreflangs(self._urls(path), site_url)

    def on_post_template(self, output_content: str, *, template_name: str, config: MkDocsConfig) -> str:
        """Leave out the sitemap of a site without an address: it names absolute addresses only."""
        return "" if template_name == "sitemap.xml" and not config.site_url else output_content

    def _urls(self, path: str) -> dict[Locale, str]:
        """Return the addresses of a page and its counterpart, relative to the site."""
        return {locale: self._addresses[found] for locale, found in counterparts(path, self._addresses).items()}

    def _in_language(self, locale: Locale, config: MkDocsConfig, urls: Mapping[Locale, str]) -> dict[str, Any]:
        """Return the language-specific template context; a page without a counterpart links to the home page."""
        target = other(locale)
        switch = {"lang": target, "name": LANGUAGES[target].own_name, "link": urls.get(target, f"{target}/")}
        localised, identity = copy(config), self._run.build.site.identity
        localised["site_name"] = _site_name(locale, identity, config)
        if identity.legal:
            localised["copyright"] = escape(identity.legal.of(locale))
        localised["extra"] = {**config.extra, "alternate": [switch], "homepage": f"{locale}/"}
        renewed = dated(self._renewed, locale)
        return {"config": localised, "nav": self._navigations[locale], "page_locale": locale, "renewed": renewed}


def in_all_languages(config: MkDocsConfig, identity: Identity) -> dict[str, Any]:
    """Return the template context of a page that belongs to no language."""
    return {"identity": identity, "locales": {code: _names(code, identity, config) for code in LOCALES}}


def _site_name(locale: Locale, identity: Identity, config: MkDocsConfig) -> str:
    return escape(identity.name.of(locale)) if identity.name else config.site_name


def _names(locale: Locale, identity: Identity, config: MkDocsConfig) -> dict[str, str]:
    """Return the name of a language in itself, and the name of the site in it."""
    return {"name": LANGUAGES[locale].own_name, "site_name": _site_name(locale, identity, config)}


def _navigation(entries: Sequence[Any], locale: Locale, config: MkDocsConfig, files: Files) -> Navigation:
    own = {file.src_uri: file for file in files if split_locale(file.src_uri)[0] == locale}
    localised = copy(config)
    localised["nav"] = expand_nav(entries, locale, own, lambda path: _title(own[path]))
    return get_navigation(Files(list(own.values())), localised)


def _title(file: File) -> str:
    """Return the title of a page as HTML, or its file name if it is unreadable, which the checks report."""
    try:
        front_matter = meta.get_data(file.content_string)[1]
    except (OSError, ValueError):
        return file.name
    return escape(composed(str(front_matter.get("title") or file.name)))
