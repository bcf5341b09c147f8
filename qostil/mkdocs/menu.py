"""Render the menu once for all pages beside each other: only the row of the page itself differs."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from types import SimpleNamespace
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure import StructureItem
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page

from qostil.mkdocs.answer_page import AnswerPage, is_index
from qostil.mkdocs.run import Part, Run
from qostil.mkdocs.topic import Topic
from qostil.system.hashing import hash_of

_ROWS = "partials/rows.html"
# A name that no page has: addresses are quoted.
_ANY = "*"
# Topics are built in their order, so that the menus of one section are soon done with: of its pages and of the pages of
# items, in each language.
_KEPT = 16


class Menu(Part):
    """The event handlers that set the menu; where they do not, nav.html renders it for the one page."""

    def __init__(self, run: Run) -> None:
        """Start without templates, which each build has its own of."""
        super().__init__(run)
        self._env = Environment(autoescape=True)
        self._above: frozenset[str] = frozenset()
        self._items: Sequence[StructureItem] = ()
        self._shared, self._seen = lru_cache(_KEPT)(self._rendered), lru_cache(_KEPT)(self._hash)

    def on_nav(self, nav: Navigation, **_: Any) -> Navigation:
        """Store what the menu holds, and which addresses have pages below them."""
        self._items = nav.items
        self._above = frozenset(folder for page in nav.pages for folder in _folders(page.url))
        return nav

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Keep the templates, and let go of the menus of the build before, with all its pages."""
        self._env = env
        self._shared.cache_clear()
        self._seen.cache_clear()
        return env

    def seen_by(self, topic: Topic) -> Iterator[object]:
        """Yield what the menus of its pages show; what stands above the pages is among this."""
        yield from (self._seen(page.parent) for page in topic.pages)

    def _hash(self, section: StructureItem | None) -> str:
        """Return a hash of all that a menu shows with a section open."""
        is_open = {id(one) for one in (section, *section.ancestors)} if section else set()
        return hash_of(repr(_shown(self._items, is_open)).encode()).hex()

    def on_page_context(self, context: dict[str, Any], *, page: Page, **_: Any) -> dict[str, Any]:
        """Set the menu of a page that shares it, once the languages and the answers have set what it shows."""
        if self._is_alike(page):
            context["menu"] = self._menu(page, context["nav"])
        return context

    def _is_alike(self, page: Page) -> bool:
        """Return whether a page has the menu of its neighbours: relative addresses are others where pages stand below.

        Code of the site may change what a menu shows from page to page.
        """
        is_leaf = page.file.name != "index" and page.url.endswith("/") and page.url not in self._above
        return is_leaf and not self._run.build.site.code

    def _menu(self, page: Page, nav: Navigation) -> str:
        here, current = (page.topic.page, "true") if isinstance(page, AnswerPage) else (page, "page")
        neighbour = f"{page.url[:-1].rpartition('/')[0]}/{_ANY}/"
        if here is None:
            return self._shared(nav, None, neighbour)
        plain = self._rows(SimpleNamespace(url=neighbour)).place(here, "", False)
        rows = self._shared(nav, here.parent, neighbour)
        return rows.replace(str(plain), str(self._rows(page).place(here, current, True)))

    def _rendered(self, nav: Navigation, section: StructureItem | None, url: str) -> str:
        """Return the rows as any page at such an address shows them, with a section open, which is active by now."""
        return str(self._rows(SimpleNamespace(url=url), shared=True).entries(nav.items))

    def _rows(self, page: Page | SimpleNamespace, **context: bool) -> Any:
        return self._env.get_template(_ROWS).make_module({"page": page, "base_url": "", **context})


def _shown(items: Iterable[StructureItem], is_open: Collection[int]) -> list[object]:
    """Return the titles and addresses in a menu, as rows.html shows them: a closed section shows where it leads."""
    shown: list[object] = []
    for item in items:
        children = item.children if isinstance(item, Section) else ()
        indexes = [child for child in children if is_index(child)]
        inside = _shown(children if id(item) in is_open or not indexes else indexes, is_open)
        shown.append((str(item.title), getattr(item, "url", ""), inside))
    return shown


def _folders(url: str) -> Iterator[str]:
    """Yield the addresses above one."""
    yield from (url[: end + 1] for end, sign in enumerate(url[:-1]) if sign == "/")
