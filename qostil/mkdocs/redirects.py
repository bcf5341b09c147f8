"""Keep the addresses that readers have saved: a page for each page that has moved, anchors and notes for items."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from html import escape, unescape
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import quote, unquote, urljoin

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from qostil.addresses.saved import parts_of
from qostil.corpus.addresses import moves_of
from qostil.corpus.answers import FOLDER, answer_address, answer_slug, answers_of, answers_on, is_slug
from qostil.knowledge.redirects import FILE
from qostil.links.built import url_of
from qostil.mkdocs.gate import LAST
from qostil.mkdocs.run import Part, Run
from qostil.mkdocs.topic import Topic
from qostil.model.locale import DEFAULT_LOCALE, LOCALES, Locale, key_of, split_locale

_HEADING = re.compile(r"<h2\b[^<>]*>")
_ID = re.compile(r'\sid="([^"]*)"')


class _Place(NamedTuple):
    """A page or an item to which an old address leads: its address from the root of the site, and its title."""

    url: str
    title: str


class Redirects(Part):
    """The event handlers that lead readers on from old addresses."""

    def __init__(self, run: Run) -> None:
        """Start without moves, which each build has its own of."""
        super().__init__(run)
        self._moves: Mapping[str, str] = {}
        self._items: Mapping[str, Sequence[str]] = {}
        self._urls: Mapping[tuple[Locale | None, str], str] = {}
        self._env = Environment(autoescape=True)

    @event_priority(LAST)
    def on_files(self, files: Files, **_: Any) -> Files:
        """Find out what has moved, and where, before pages are rendered with it."""
        self._urls = {(split_locale(f.src_uri)[0], key_of(f.src_uri)): f.url for f in files.documentation_pages()}
        self._moves = moves_of(self._run.corpus)
        items: dict[str, list[str]] = defaultdict(list)
        for old in self._moves:
            if "#" in old:
                items[parts_of(old)[0]].append(old)
        self._items = items
        return files

    def on_env(self, env: Environment, **_: Any) -> Environment:
        """Keep the templates, for the pages that have moved."""
        self._env = env
        return env

    @event_priority(LAST - 1)
    def on_page_content(self, html: str, *, page: Page, **_: Any) -> str:
        """Give items the ids that they had on this page, once the gate has checked what authors wrote."""
        key = key_of(page.file.src_uri)
        ends = {parts_of(old)[1]: parts_of(self._moves[old]) for old in self._items.get(key, ())}
        return with_old_ids(html, {old: item_id for old, (there, item_id) in ends.items() if there == key})

    def seen_by(self, topic: Topic) -> Iterator[object]:
        """Yield the ids that items have had, and the items that have moved to other pages."""
        for page in topic.pages:
            locale = split_locale(page.file.src_uri)[0]
            moves = [(old, self._moves[old]) for old in self._items.get(topic.key, ())]
            yield moves, list(self._notes(locale, topic.key, page.url)) if locale else ()

    def on_page_context(self, context: dict[str, Any], *, page: Page, **_: Any) -> dict[str, Any]:
        """Set the items that have moved from this page to others."""
        locale, key = split_locale(page.file.src_uri)[0], key_of(page.file.src_uri)
        return context | {"moved": list(self._notes(locale, key, page.url)) if locale else ()}

    # After the files of other parts, which stay, and before the links of all pages are checked.
    @event_priority(-1)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write a page in each language for each page that has moved, and for each item that has another id."""
        for locale in LOCALES:
            pages = list(self._old_pages(locale))
            for old, url, place in [*pages, *_for_all(pages, locale)] if locale == DEFAULT_LOCALE else pages:
                canonical = urljoin(config.site_url, place.url) if config.site_url else ""
                html = self._page(locale, url, old, _shown(place, url) | {"canonical": canonical, "config": config})
                _write(Path(config.site_dir, unquote(url), "index.html"), html, old)

    def _old_pages(self, locale: Locale) -> Iterator[tuple[str, str, _Place]]:
        """Yield what has moved, the address at which its page stood, and where readers are led."""
        slugs = {answer_slug(page, item.id) for item, page in answers_of(self._run.corpus, locale)}
        for old, end in self._moves.items():
            place = self._place(locale, end)
            if place and "#" not in old:
                yield old, quote(url_of(f"docs/{locale}/{old}.md", "docs")), place
            elif place:
                for slug in self._old_slugs(locale, old) - slugs:
                    slugs.add(slug)
                    yield old, quote(f"{locale}/{FOLDER}/{slug}/"), self._answer_place(locale, end) or place

    def _old_slugs(self, locale: Locale, old: str) -> set[str]:
        """Return the name that an item's page had; both that it can have had, where its topic is gone."""
        key, item_id = parts_of(old)
        page = self._run.corpus.by_key.get(key, {}).get(locale)
        names = [answer_slug(page, item_id)] if page else [item_id, f"{key.rpartition('/')[2]}-{item_id}"]
        return set(filter(is_slug, names))

    def _answer_place(self, locale: Locale, end: str) -> _Place | None:
        """Return the own page of an item; None if it has none."""
        key, item_id = parts_of(end)
        page = self._run.corpus.by_key[key][locale]
        item = next((item for item in answers_on(page) if item.id == item_id), None)
        return _Place(f"{locale}/{answer_address(page, item_id)}", item.question) if item else None

    def _page(self, locale: Locale, url: str, old: str, context: Mapping[str, Any]) -> str:
        """Return the page that stands at an old address."""
        notes, base = list(self._notes(locale, old, url)), get_relative_url(".", url)
        template = self._env.get_template("moved.html")
        return template.render(context, locale=locale, moved=notes, base_url=base, page=None)

    def _notes(self, locale: Locale, key: str, url: str) -> Iterator[dict[str, str]]:
        """Yield the old id, the question and the address of each item that a page had and another one has."""
        for old in self._items.get(key, ()):
            end = self._moves[old]
            place = self._place(locale, end) if parts_of(end)[0] != key else None
            if place:
                yield _shown(place, url) | {"id": parts_of(old)[1]}

    def _place(self, locale: Locale, end: str) -> _Place | None:
        """Return a page or an item in a language; None if the language has no such page."""
        key, item_id = parts_of(end)
        page = self._run.corpus.by_key.get(key, {}).get(locale)
        if page is None or (locale, key) not in self._urls:
            return None
        url, item = self._urls[locale, key], page.item(item_id) if item_id else None
        title = page.front.title if page.front else key
        return _Place(f"{url}#{quote(item_id)}", item.question) if item else _Place(url, title)


def _for_all(pages: Sequence[tuple[str, str, _Place]], locale: Locale) -> Iterator[tuple[str, str, _Place]]:
    """Yield the same for the addresses of items without a language, found in those of one."""
    before = f"{locale}/{FOLDER}/"
    for old, url, place in pages:
        if url.startswith(before) and place.url.startswith(before):
            yield old, url.removeprefix(f"{locale}/"), place._replace(url=place.url.removeprefix(f"{locale}/"))


def with_old_ids(html: str, olds: Mapping[str, str]) -> str:
    """Put an empty anchor into the heading of an item for each id that it had before; `olds` maps old ids to new ones.

    >>> with_old_ids('<h2 id="receipt">Чек керек пе?</h2>', {"чек": "receipt", "soon": "there-is-none"})
    '<h2 id="receipt"><a id="чек"></a>Чек керек пе?</h2>'
    """
    anchors: dict[str, str] = defaultdict(str)
    for old, new in olds.items():
        anchors[new] += f'<a id="{escape(old)}"></a>'

    def heading(found: re.Match[str]) -> str:
        own = _ID.search(found[0])
        return found[0] + (anchors.pop(unescape(own[1]), "") if own else "")

    return _HEADING.sub(heading, html) if anchors else html


def _shown(place: _Place, url: str) -> dict[str, str]:
    """Return the way to a place as seen from an address, with its title."""
    path, mark, fragment = place.url.partition("#")
    return {"href": get_relative_url(path, url) + mark + fragment, "title": place.title}


def _write(file: Path, html: str, old: str) -> None:
    """Write a page where nothing stands yet."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("x", encoding="utf-8", newline="\n") as new:
            new.write(html)
    except OSError as error:
        raise Abort(f"{FILE}: no page can stand at «{old}» ({error.strerror}); take its line out") from error
