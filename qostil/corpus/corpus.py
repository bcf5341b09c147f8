"""The corpus: all pages, as pairs of pages and of items."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from itertools import zip_longest

from qostil.addresses.target import target
from qostil.corpus.uses import AddressUse, uses
from qostil.knowledge.knowledge import Knowledge
from qostil.model.finding import Finding
from qostil.model.item import Item
from qostil.model.locale import LOCALES, Locale, key_of, other
from qostil.model.page import Page
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
        kk, ru = _unshared(self.kk, self.ru), _unshared(self.ru, self.kk)
        return {after: (kk.get(after, []), ru.get(after, [])) for after in dict.fromkeys([*kk, *ru])}


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


@dataclass(frozen=True)
class Corpus:
    """All pages of both languages, the other files of the docs folder, and the navigation."""

    pages: tuple[Page, ...]
    # Paths of assets, of pages in neither language folder, and of symbolic links, relative to the project.
    assets: frozenset[str] = frozenset()
    strays: tuple[str, ...] = ()
    symlinks: frozenset[str] = frozenset()
    # The pages that are not published because they are drafts, by their paths.
    held_back: Mapping[str, Page] = field(default_factory=dict)
    docs: str = "docs"
    site_url: str = ""
    nav: Mapping[str, int] = field(default_factory=dict)
    # The data files of the site.
    knowledge: Knowledge = field(default_factory=Knowledge, compare=False)
    # The current date, the same for a whole run; and the maximum age of the last request to an address, in days.
    today: date = field(default_factory=today, compare=False)
    seen_within_days: int | None = None

    @cached_property
    def by_path(self) -> Mapping[str, Page]:
        """The pages by path."""
        return {page.path: page for page in self.pages}

    @cached_property
    def uses(self) -> tuple[AddressUse, ...]:
        """The uses of outside addresses in the content, page by page."""
        return tuple(use for page in self.pages for use in uses(page, self.site_url))

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
    def withheld(self) -> frozenset[str]:
        """The files that are not published: drafts, and assets that only drafts link to.

        >>> from qostil.model.item import Image
        >>> intro = Item("", "", 1, images=(Image(7, "plan.png", "Жоспар"),))
        >>> from qostil.model.page import FrontMatter
        >>> draft = Page("docs/kk/a.md", "kk", "a", front=FrontMatter("А", "С", "faq", draft=True), intro=intro)
        >>> sorted(Corpus((draft,), assets=frozenset({"docs/kk/plan.png", "docs/kk/price.pdf"})).withheld)
        ['docs/kk/a.md', 'docs/kk/plan.png']
        """
        drafts = [page for page in self.pages if page.key in self.drafts]
        shown = self._reached(self.published.pages)
        return frozenset(page.path for page in drafts) | ((self._reached(drafts) & self.assets) - shown)

    def _reached(self, pages: Iterable[Page]) -> frozenset[str]:
        return frozenset(target(page.path, href, self.site_url).path for page in pages for _, href in page.addresses)

    @cached_property
    def published(self) -> Corpus:
        """The published corpus, without the pages that are a draft in either language.

        >>> from qostil.model.page import FrontMatter
        >>> draft = Page("docs/kk/a.md", "kk", "a", front=FrontMatter("А", "Сипаттама.", "faq", draft=True))
        >>> Corpus((draft, Page("docs/ru/a.md", "ru", "a")), nav={"a.md": 3}).published.pages
        ()
        """
        if not self.drafts:
            return self
        pages = tuple(page for page in self.pages if page.key not in self.drafts)
        nav = {page: line for page, line in self.nav.items() if key_of(f"kk/{page}") not in self.drafts}
        held_back = {page.path: page for page in self.pages if page.key in self.drafts}
        return replace(self, pages=pages, nav=nav, held_back=held_back)

    def single(self) -> Iterator[Page]:
        """Yield the pages that exist in one language only."""
        return (page for found in self.by_key.values() if len(found) == 1 for page in found.values())

    def counterpart(self, page: Page) -> Page | None:
        """Return the same page in the other language, or None."""
        return self.by_key[page.key].get(other(page.locale))
