"""The types of a parsed page and of its parts."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import Literal, get_args

import msgspec

from qostil.model.finding import Finding, Place
from qostil.model.item import Drawing, Item, Line, Listing
from qostil.model.locale import Locale

PageKind = Literal["index", "faq", "contract", "rules", "guide"]
PAGE_KINDS: tuple[str, ...] = get_args(PageKind)


class FrontMatter(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The front matter of a page, between two lines of three hyphens."""

    title: str
    description: str
    kind: PageKind
    updated: date | None = None
    # A draft is shown in the preview and never published.
    draft: bool = False


class Complaint(msgspec.Struct, frozen=True, array_like=True):
    """The reason why a page or a part of it could not be read, with the fields of a finding."""

    line: int
    message_template: str
    remedy_template: str
    fields: dict[str, str] = {}


class Excuse(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A comment at `line` that suppresses one check on the lines `first` to `last`, both included."""

    line: int
    first: int
    last: int
    check: str
    reason: str


class OpenQuestion(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A question that the sources leave open: shown to editors, not to readers."""

    line: int
    text: str


class Leftover(msgspec.Struct, frozen=True, array_like=True, gc=False, repr_omit_defaults=True):
    """Leftover markup: a mark that readers see in the text, or that removed a part of the text.

    `kind` is one of the keys of the check leftover-mark, `text` is the source text; `lines` are the line numbers of
    all the marks of a merge conflict.
    """

    line: int
    kind: str
    text: str
    lines: tuple[int, ...] = ()


class Page(msgspec.Struct, frozen=True, dict=True):
    """A page of one language.

    `trouble` is the reason why the page could not be read at all; then all other fields have their defaults.
    """

    path: str
    locale: Locale
    key: str
    trouble: Complaint | None = None
    # The first line of the file that is not in Unicode form NFC (the parsed text always is); 0 if all are.
    first_decomposed: int = 0
    front: FrontMatter | None = None
    front_trouble: Complaint | None = None
    # Title and description, each with its line.
    head: tuple[Line, ...] = ()
    intro: Item = Item("", "", 1)
    items: tuple[Item, ...] = ()
    anchors: tuple[str, ...] = ()
    excuses: tuple[Excuse, ...] = ()
    questions: tuple[OpenQuestion, ...] = ()
    leftovers: tuple[Leftover, ...] = ()
    # Malformed ids at the ends of headings, which Markdown does not parse as ids, each with its line.
    broken_ids: tuple[Line, ...] = ()
    # The findings of the checks of single pages, stored so that an unchanged page is not checked again.
    findings: tuple[Finding, ...] = ()

    @property
    def is_merged(self) -> bool:
        """Return whether the page contains an unresolved merge conflict."""
        return any(leftover.kind == "merge" for leftover in self.leftovers)

    @property
    def cites_clauses(self) -> bool:
        """Return whether the statements of the page cite the clauses of a contract, or of rules.

        >>> Page("docs/kk/a.md", "kk", "a", front=FrontMatter("Ережелер", "Қысқаша.", "rules")).cites_clauses
        True
        """
        return self.front is not None and self.front.kind in ("contract", "rules")

    def at(self, line: int) -> Place:
        """Return the place of a line."""
        return Place(self.path, line)

    @property
    def extents(self) -> Iterator[tuple[Item, range]]:
        """Each item with its lines, from its heading to the next one; the last item has all lines that follow.

        >>> items = Item("receipt", "Чек керек пе?", 7), Item("login", "Логин", 12)
        >>> page = Page("docs/kk/a.md", "kk", "a", items=items)
        >>> [(item.id, lines[:5]) for item, lines in page.extents]
        [('receipt', range(7, 12)), ('login', range(12, 17))]
        """
        following = [*(item.line for item in self.items[1:]), sys.maxsize]
        for item, end in zip(self.items, following, strict=False):
            yield item, range(item.line, max(end, item.last_line + 1))

    @property
    def parts(self) -> Iterator[Item]:
        """The intro, if it has content, and the items."""
        if not self.intro.is_empty or self.intro.links:
            yield self.intro
        yield from self.items

    @property
    def addresses(self) -> Iterator[tuple[int, str]]:
        """Line and address, as written, of every link and image."""
        for part in self.parts:
            yield from ((link.line, link.href) for link in part.links)
            yield from ((image.line, image.src) for image in part.images)

    @property
    def listings(self) -> Iterator[Listing]:
        """The comments that are replaced by lists of items."""
        for part in (self.intro, *self.items):
            yield from part.listings

    @property
    def drawings(self) -> Iterator[Drawing]:
        """The comments that are replaced by drawings."""
        for part in (self.intro, *self.items):
            yield from part.drawings

    @cached_property
    def by_id(self) -> Mapping[str, Item]:
        """The items that have an id, by id and in their order; of items with the same id only the first."""
        items: dict[str, Item] = {}
        for item in self.items:
            if item.id:
                items.setdefault(item.id, item)
        return items

    def item(self, item_id: str) -> Item | None:
        """Return the item with this id, or None."""
        return next((item for item in self.items if item.id == item_id), None)


# Runs the checks of single pages; the findings are stored with the page.
CheckPage = Callable[[Page], Iterable[Finding]]
