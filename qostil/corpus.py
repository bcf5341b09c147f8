"""Both trees of pages as one corpus of pairs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import zip_longest

from qostil.item import Item
from qostil.page import Page
from qostil.pairing import LOCALES, Locale, key_of, other


@dataclass(frozen=True)
class ItemPair:
    """An item and its counterpart, with the pages they stand on."""

    kk: Item
    ru: Item
    kk_page: Page
    ru_page: Page


@dataclass(frozen=True)
class Pair:
    """A page in both languages."""

    kk: Page
    ru: Page

    def __getitem__(self, locale: Locale) -> Page:
        return self.kk if locale == "kk" else self.ru

    @cached_property
    def items(self) -> tuple[ItemPair, ...]:
        """The intros, and the items that share an id, in Kazakh order."""
        russian = {item.id: item for item in self.ru.items if item.id}
        shared = [(item, russian[item.id]) for item in self.kk.items if item.id in russian]
        return tuple(ItemPair(kk, ru, self.kk, self.ru) for kk, ru in [(self.kk.intro, self.ru.intro), *shared])

    @cached_property
    def leftovers(self) -> tuple[tuple[Item | None, Item | None], ...]:
        """Items without a counterpart, Kazakh and Russian side by side where they stand at the same place.

        Two that follow the same shared item are most likely one item whose id was lost or changed on one
        side: they are one defect, not two.
        """
        kk, ru = _gaps(self.kk, self.ru), _gaps(self.ru, self.kk)
        return tuple(
            side_by_side
            for after in dict.fromkeys([*kk, *ru])
            for side_by_side in zip_longest(kk.get(after, ()), ru.get(after, ()))
        )


def _gaps(page: Page, counterpart: Page) -> dict[str, list[Item]]:
    """Collect the items of a page that the counterpart has not, under the id of the shared item before them."""
    shared = {item.id for item in counterpart.items if item.id}
    gaps: dict[str, list[Item]] = {}
    after = ""
    for item in page.items:
        if item.id in shared:
            after = item.id
        else:
            gaps.setdefault(after, []).append(item)
    return gaps


@dataclass(frozen=True)
class Corpus:
    """All pages of both languages, all other files beside them, and the navigation."""

    pages: tuple[Page, ...]
    # Paths of the files that are no pages, of pages in neither language, and of links, relative to the project.
    assets: frozenset[str] = frozenset()
    strays: tuple[str, ...] = ()
    links: frozenset[str] = frozenset()
    docs: str = "docs"
    site_url: str = ""
    nav: Mapping[str, int] = field(default_factory=dict)

    @cached_property
    def by_path(self) -> Mapping[str, Page]:
        """Every page under its path."""
        return {page.path: page for page in self.pages}

    @cached_property
    def by_key(self) -> Mapping[str, dict[Locale, Page]]:
        """The pages of each key, by language."""
        keys: dict[str, dict[Locale, Page]] = {}
        for page in self.pages:
            keys.setdefault(page.key, {})[page.locale] = page
        return keys

    @cached_property
    def pairs(self) -> tuple[Pair, ...]:
        """Pages that stand, readable, in both languages."""
        both = (found for found in self.by_key.values() if len(found) == len(LOCALES))
        return tuple(Pair(p["kk"], p["ru"]) for p in both if not (p["kk"].trouble or p["ru"].trouble))

    @cached_property
    def drafts(self) -> frozenset[str]:
        """The keys of pages of which either side is a draft."""
        return frozenset(page.key for page in self.pages if page.front and page.front.draft)

    @cached_property
    def published(self) -> Corpus:
        """The corpus as readers get it: a page of which either side is a draft counts as not there.

        >>> from qostil.page import FrontMatter
        >>> draft = Page("docs/kk/a.md", "kk", "a", front=FrontMatter("А", "Сипаттама.", "faq", draft=True))
        >>> Corpus((draft, Page("docs/ru/a.md", "ru", "a")), nav={"a.md": 3}).published
        Corpus(pages=(), assets=frozenset(), strays=(), links=frozenset(), docs='docs', site_url='', nav={})
        """
        if not self.drafts:
            return self
        pages = tuple(page for page in self.pages if page.key not in self.drafts)
        nav = {page: line for page, line in self.nav.items() if key_of(f"kk/{page}") not in self.drafts}
        return replace(self, pages=pages, nav=nav)

    def single(self) -> Iterator[Page]:
        """Pages that stand in one language only."""
        return (page for found in self.by_key.values() if len(found) == 1 for page in found.values())

    def counterpart(self, page: Page) -> Page | None:
        """The same page in the other language, or None."""
        return self.by_key[page.key].get(other(page.locale))
