"""A page of one language, read once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Literal, get_args

import msgspec

from qostil.model.finding import Finding, Place
from qostil.model.item import Item, Line
from qostil.model.locale import Locale

PageKind = Literal["index", "faq", "contract", "guide"]
PAGE_KINDS: tuple[str, ...] = get_args(PageKind)


class FrontMatter(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The head of a page, between two lines of three hyphens."""

    title: str
    description: str
    kind: PageKind
    updated: date | None = None
    # A draft is shown in the preview and never published.
    draft: bool = False


class Complaint(msgspec.Struct, frozen=True, array_like=True):
    """Why a page, or a part of it, could not be read: the makings of a finding."""

    line: int
    message_template: str
    remedy_template: str
    fields: dict[str, str] = {}


class Excuse(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A comment at `line` that excuses one check on the lines from `first` up to and with `last`."""

    line: int
    first: int
    last: int
    check: str
    reason: str


class OpenQuestion(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """What the sources leave open: editors see it, readers do not."""

    line: int
    text: str


class Leftover(msgspec.Struct, frozen=True, array_like=True, gc=False, repr_omit_defaults=True):
    """A mark that stands in the text for readers to see, or that has taken a part of the text with it.

    `kind` is one of the keys of the check leftover-mark, `text` what was read, as written; `lines` are those of all
    the marks of a merge.
    """

    line: int
    kind: str
    text: str
    lines: tuple[int, ...] = ()


class Page(msgspec.Struct, frozen=True):
    """A page of one language.

    `trouble` says why the page could not be read at all; then nothing else is filled in.
    """

    path: str
    locale: Locale
    key: str
    trouble: Complaint | None = None
    # The first line of the file that is not in Unicode form NFC, as all that is read of it is; 0 where all are.
    first_decomposed: int = 0
    front: FrontMatter | None = None
    front_trouble: Complaint | None = None
    # Title and description, each at its line.
    head: tuple[Line, ...] = ()
    intro: Item = Item("", "", 1)
    items: tuple[Item, ...] = ()
    anchors: tuple[str, ...] = ()
    excuses: tuple[Excuse, ...] = ()
    questions: tuple[OpenQuestion, ...] = ()
    leftovers: tuple[Leftover, ...] = ()
    # The ends of headings that were meant as an id and are not read as one, each at its line.
    broken_ids: tuple[Line, ...] = ()
    # What the checks that need one page alone have found, so that an unchanged page is not checked again.
    findings: tuple[Finding, ...] = ()

    @property
    def is_merged(self) -> bool:
        """Whether two versions of its text stand in it, which nobody has chosen from."""
        return any(leftover.kind == "merge" for leftover in self.leftovers)

    def at(self, line: int) -> Place:
        """Name a line of this page."""
        return Place(self.path, line)

    @property
    def parts(self) -> Iterator[Item]:
        """The intro, where there is one, and the items."""
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
    def by_id(self) -> dict[str, Item]:
        """The items that have an id, in their order; where two bear the same one, the first has it."""
        items: dict[str, Item] = {}
        for item in self.items:
            if item.id:
                items.setdefault(item.id, item)
        return items

    def item(self, item_id: str) -> Item | None:
        """Return the item of this id, or None."""
        return next((item for item in self.items if item.id == item_id), None)


# What is found on a page alone is kept with the page, so that an unchanged one is not checked again.
CheckPage = Callable[[Page], Iterable[Finding]]
