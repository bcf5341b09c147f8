"""The corpus: all pages, as pairs of pages and of items."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from itertools import zip_longest

from qostil.addresses.target import Target, target
from qostil.corpus.uses import AddressUse, uses
from qostil.knowledge.knowledge import Knowledge
from qostil.model.finding import Finding, Place
from qostil.model.item import Item
from qostil.model.locale import LOCALES, Locale, key_of, other
from qostil.model.page import Page
from qostil.settings.nav import Section
from qostil.settings.reviewing import Reviewing
from qostil.system.today import today

# Checks of single pages that report garbled text, in which facts and terms are not found.
_SPOILS = frozenset({"letters", "leftover-mark"})


# An item with its page.
ItemOnPage = tuple[Item, Page]


@dataclass(frozen=True)
class ItemPair:
    """An item and its counterpart, with their pages."""

    kk: Item
    ru: Item
    kk_page: Page
    ru_page: Page
    # Whether one side has more items between this pair and the next: if only a heading was deleted, the rest of that
    # item is now part of this one.
    is_uneven: bool = False

    @property
    def is_parallel(self) -> bool:
        """Whether the blocks of both sides pair up: as many, and of the same kinds in the same order.

        >>> from qostil.model.item import Block, Line
        >>> kk, ru = (Item("a", "?", 7, (Block("step", (Line(9, text),)),)) for text in ("Теріңіз.", "Наберите."))
        >>> ItemPair(kk, ru, Page("docs/kk/a.md", "kk", "a"), Page("docs/ru/a.md", "ru", "a")).is_parallel
        True
        """
        return [block.kind for block in self.kk.blocks] == [block.kind for block in self.ru.blocks]

    @property
    def roots(self) -> tuple[str, ...]:
        """The checks that report the cause if the two texts cannot be compared word by word."""
        return (
            *("item-counterpart",) * self.is_uneven,
            *("structure",) * (self.kk.shape != self.ru.shape),
            *("empty-item",) * (bool(self.kk.question) != bool(self.ru.question)),
            *{found.check for side in self._findings for found in side if found.check in _SPOILS},
        )

    @property
    def sides(self) -> tuple[ItemOnPage, ItemOnPage]:
        """Both items, each with its page."""
        return (self.kk, self.kk_page), (self.ru, self.ru_page)

    @property
    def _findings(self) -> Iterator[Sequence[Finding]]:
        """The findings of the checks of single pages in either item."""
        for item, page in self.sides:
            yield [found for found in page.findings if item.line <= found.place.line <= item.last_line]


@dataclass(frozen=True)
class Pair:
    """A page in both languages."""

    kk: Page
    ru: Page

    def __getitem__(self, locale: Locale) -> Page:
        return self.kk if locale == self.kk.locale else self.ru

    @property
    def key(self) -> str:
        """The path of both pages without language and suffix."""
        return self.kk.key

    @property
    def pages(self) -> tuple[Page, Page]:
        """Both pages, in the order of the languages."""
        return self.kk, self.ru

    @cached_property
    def items(self) -> tuple[ItemPair, ...]:
        """The pair of intros, and the pairs of items with the same id, in Kazakh order."""
        kazakh, russian = self.kk.by_id, self.ru.by_id
        shared = [(item, russian[item_id]) for item_id, item in kazakh.items() if item_id in russian]
        uneven = {after for after, (kk, ru) in self._gaps.items() if len(kk) != len(ru)}
        return tuple(
            ItemPair(kk, ru, self.kk, self.ru, kk.id in uneven) for kk, ru in [(self.kk.intro, self.ru.intro), *shared]
        )

    @cached_property
    def unpaired(self) -> tuple[tuple[Item | None, Item | None], ...]:
        """The items without a counterpart, paired as (kk, ru) if they are at the same position.

        Two items after the same shared item are most likely one item whose id was lost or changed on one
        side: they are one defect, not two.
        """
        return tuple(side_by_side for kk, ru in self._gaps.values() for side_by_side in zip_longest(kk, ru))

    @cached_property
    def _gaps(self) -> dict[str, tuple[list[Item], list[Item]]]:
        if _ids(self.kk) == _ids(self.ru) and len(self.kk.by_id) == len(self.kk.items) == len(self.ru.by_id):
            return {}  # nearly every pair ends here
        kk, ru = _unshared(self.kk, self.ru), _unshared(self.ru, self.kk)
        return {after: (kk.get(after, []), ru.get(after, [])) for after in dict.fromkeys([*kk, *ru])}


def _ids(page: Page) -> list[str]:
    return [item.id for item in page.items]


def _unshared(page: Page, counterpart: Page) -> dict[str, list[Item]]:
    """Return the items of a page without a counterpart, by the id of the shared item before them."""
    shared, own = counterpart.by_id, page.by_id
    gaps: dict[str, list[Item]] = {}
    after = ""
    for item in page.items:
        if item.id in shared and own[item.id] is item:
            after = item.id
        else:
            gaps.setdefault(after, []).append(item)
    return gaps


def _drafts_among(page: Page, marked: Collection[str]) -> tuple[Item, ...]:
    """Return the drafts of a page: its marked items, and the first item of each other id that its counterpart marks."""
    own = {item.id for item in page.items if item.is_draft}
    others = {item.line for item_id, item in page.by_id.items() if item_id in marked and item_id not in own}
    return tuple(item for item in page.items if item.is_draft or item.line in others)


@dataclass(frozen=True)
class Corpus:
    """All pages of both languages, the other files of the docs folder, and the navigation."""

    pages: tuple[Page, ...]
    # Paths of assets, of pages in neither language folder, and of symbolic links, relative to the project.
    assets: frozenset[str] = frozenset()
    strays: tuple[str, ...] = ()
    symlinks: frozenset[str] = frozenset()
    # The pages with draft items, as they are without these: what is published of them, by their paths.
    without_items: Mapping[str, Page] = field(default_factory=dict)
    # The pages of which all or some items are not published because they are drafts, as written, by their paths.
    held_back: Mapping[str, Page] = field(default_factory=dict)
    docs: str = "docs"
    site_url: str = ""
    nav: Mapping[str, int] = field(default_factory=dict)
    sections: Mapping[Section, int] = field(default_factory=dict)
    # A hash of all on which the reading of a page depends, by its path, where nothing else can change what is read.
    marks: Mapping[str, str] = field(default_factory=dict, compare=False)
    # The data files of the site.
    knowledge: Knowledge = field(default_factory=Knowledge, compare=False)
    # The current date, the same for a whole run; and the maximum age of the last request to an address, in days.
    today: date = field(default_factory=today, compare=False)
    seen_within_days: int | None = None
    # What must be in step at once.
    reviewing: Reviewing = field(default_factory=Reviewing)

    @cached_property
    def by_path(self) -> Mapping[str, Page]:
        """The pages by path."""
        return {page.path: page for page in self.pages}

    @cached_property
    def uses(self) -> tuple[AddressUse, ...]:
        """The uses of outside addresses in the content, page by page."""
        return tuple(use for page in self.pages for use in uses(page, self.site_url))

    @cached_property
    def inside(self) -> Mapping[str, Sequence[tuple[int, str, Target]]]:
        """Line, address as written, and target of each link and image that stays on the site, by the path of its page.

        >>> from qostil.model.item import Link
        >>> links = Link(7, "tel:3131", "3131"), Link(9, "pay.md#receipt", "чек")
        >>> page = Page("docs/kk/a.md", "kk", "a", items=(Item("login", "Логин", 7, links=links),))
        >>> [(line, to.path) for line, _, to in Corpus((page,)).inside["docs/kk/a.md"]]
        [(9, 'docs/kk/pay.md')]
        """
        written = [(page.path, line, href) for page in self.pages for line, href in page.addresses]
        # Most links lead elsewhere, and many to the same: each of these is looked at once.
        outside = {
            href for href in {href for _, _, href in written} if target("", href, self.site_url).kind == "outside"
        }
        found: dict[str, list[tuple[int, str, Target]]] = {}
        for path, line, href in written:
            if href not in outside:
                found.setdefault(path, []).append((line, href, target(path, href, self.site_url)))
        return found

    @cached_property
    def by_key(self) -> Mapping[str, dict[Locale, Page]]:
        """The pages by key and language."""
        keys: dict[str, dict[Locale, Page]] = {}
        for page in self.pages:
            keys.setdefault(page.key, {})[page.locale] = page
        return keys

    @cached_property
    def pairs(self) -> tuple[Pair, ...]:
        """The pairs of pages that could be read in both languages."""
        both = (found for found in self.by_key.values() if len(found) == len(LOCALES))
        return tuple(Pair(p["kk"], p["ru"]) for p in both if not (p["kk"].trouble or p["ru"].trouble))

    @cached_property
    def drafts(self) -> frozenset[str]:
        """The keys of the pages that are a draft in either language."""
        return frozenset(page.key for page in self.pages if page.front and page.front.draft)

    @cached_property
    def draft_items(self) -> Mapping[str, tuple[Item, ...]]:
        """The items that are a draft in either language, by the paths of their pages, which are no drafts themselves.

        >>> kk = Page("docs/kk/a.md", "kk", "a", items=(Item("soon", "Жақында", 7, is_draft=True),))
        >>> ru = Page("docs/ru/a.md", "ru", "a", items=(Item("receipt", "Чек", 7), Item("soon", "Скоро", 12)))
        >>> {path: [item.line for item in items] for path, items in Corpus((kk, ru)).draft_items.items()}
        {'docs/kk/a.md': [7], 'docs/ru/a.md': [12]}
        """
        marked: dict[str, set[str]] = {}
        for page in self.pages:
            if page.key not in self.drafts:
                for item in page.items:
                    if item.is_draft:
                        marked.setdefault(page.key, set()).add(item.id)
        found = {page.path: _drafts_among(page, marked[page.key]) for page in self.pages if page.key in marked}
        return {path: items for path, items in found.items() if items}

    def is_on_draft(self, place: Place) -> bool:
        """Return whether a place is on a page, or in an item, that is a draft."""
        page = self.by_path.get(place.path)
        return page is not None and (page.key in self.drafts or self.is_in_draft_item(page.path, place.line))

    def is_in_draft_item(self, path: str, line: int) -> bool:
        """Return whether a line of a page belongs to an item that is a draft."""
        lines = self._draft_lines.get(path, ())
        before = bisect_right(lines, line, key=lambda extent: extent.start)
        return before > 0 and line in lines[before - 1]

    @cached_property
    def _draft_lines(self) -> Mapping[str, Sequence[range]]:
        found: dict[str, Sequence[range]] = {}
        for path, drafts in self.draft_items.items():
            headings = {item.line for item in drafts}
            found[path] = [lines for item, lines in self.by_path[path].extents if item.line in headings]
        return found

    @cached_property
    def withheld(self) -> frozenset[str]:
        """The files that are not published: drafts, and assets that only drafts link to.

        >>> from qostil.model.item import Image
        >>> intro = Item("", "", 1, images=(Image(7, "plan.png", "Жоспар"),))
        >>> from qostil.model.page import FrontMatter
        >>> draft = Page("docs/kk/a.md", "kk", "a", front=FrontMatter("А", "С", "faq", draft=True), intro=intro)
        >>> sorted(Corpus((draft,), assets=frozenset({"docs/kk/plan.png", "docs/kk/price.pdf"})).withheld)
        ['docs/kk/a.md', 'docs/kk/plan.png']
        """
        drafts = frozenset(page.path for page in self.pages if page.key in self.drafts)
        published = self.published
        led_to = self._reached(published.held_back.values()) - self._reached(published.pages)
        return drafts | (led_to & self.assets)

    def _reached(self, pages: Iterable[Page]) -> frozenset[str]:
        return frozenset(target(page.path, href, self.site_url).path for page in pages for _, href in page.addresses)

    @cached_property
    def published(self) -> Corpus:
        """The published corpus, without the pages and items that are a draft in either language.

        >>> from qostil.model.page import FrontMatter
        >>> draft = Page("docs/kk/a.md", "kk", "a", front=FrontMatter("А", "Сипаттама.", "faq", draft=True))
        >>> Corpus((draft, Page("docs/ru/a.md", "ru", "a")), nav={"a.md": 3}).published.pages
        ()
        """
        if not self.drafts and not self.without_items:
            return self
        pages = tuple(self.without_items.get(page.path, page) for page in self.pages if page.key not in self.drafts)
        nav = {page: line for page, line in self.nav.items() if key_of(f"kk/{page}") not in self.drafts}
        held_back = {
            page.path: page for page in self.pages if page.key in self.drafts or page.path in self.without_items
        }
        marks = {path: mark for path, mark in self.marks.items() if path not in self.without_items}
        return replace(self, pages=pages, nav=nav, without_items={}, held_back=held_back, marks=marks)

    def single(self) -> Iterator[Page]:
        """Yield the pages that exist in one language only."""
        return (page for found in self.by_key.values() if len(found) == 1 for page in found.values())

    def counterpart(self, page: Page) -> Page | None:
        """Return the same page in the other language, or None."""
        return self.by_key[page.key].get(other(page.locale))
