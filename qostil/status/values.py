"""The values of a status, which can be written as JSON and read again without loss."""

from __future__ import annotations

from datetime import date
from typing import Literal

import msgspec

from qostil.model.locale import Locale

# The language that must change next; both where both must be read together.
Following = Literal[Locale, "both"]


class OldestReview(msgspec.Struct, frozen=True):
    """The review that was recorded before all others."""

    on: date
    item: str
    # Empty if the item was adopted with the whole site.
    by: str = ""


class Tally(msgspec.Struct, frozen=True):
    """What is counted of some pages. The title and the beginning of a page are an item, as for `qostil review`."""

    # A section, or the key of a page; empty for the pages at the root.
    name: str
    pages: int
    pages_in_both: int
    items: int
    items_in_both: int
    # The number of items in each state of qostil.review.states.STATES.
    states: dict[str, int]
    # Of the items with a review: those that a person has read, and those that nobody has.
    read: int
    adopted: int
    lagging: int
    questions: int
    excuses: int
    # The outside addresses to which the pages lead: those that fail, and those never seen where they should lead.
    failing_links: int
    unseen_links: int
    oldest: OldestReview | None = None


class Section(msgspec.Struct, frozen=True):
    """The pages of a folder, and what is counted of them all."""

    whole: Tally
    pages: tuple[Tally, ...]


class OpenItem(msgspec.Struct, frozen=True):
    """An item whose two languages are not in step."""

    address: str
    state: str
    # Where to change or to read the texts.
    places: tuple[str, ...]
    # The day of the last review; None if there was none. `by` is empty too if the item was adopted.
    reviewed: date | None = None
    by: str = ""
    # The kinds of the changes since then, the gravest first.
    kinds: tuple[str, ...] = ()
    # Whether it stops publishing now.
    stops: bool = False
    # Since when it has been published so, and the last day on which it may; None where it may not.
    lags_since: date | None = None
    lags_until: date | None = None


class Waiting(msgspec.Struct, frozen=True):
    """The items that wait for a person, who read them last, to bring a language into step; empty for nobody yet."""

    person: str
    language: Following
    items: tuple[str, ...]


class Remark(msgspec.Struct, frozen=True):
    """An open question of a page, or an excuse with its check and its reason, and the place where it stands."""

    place: str
    text: str


class OutsideLink(msgspec.Struct, frozen=True):
    """An outside address that fails, or was never seen where it should lead, with the first place that leads to it."""

    address: str
    state: Literal["failing", "never seen"]
    place: str
    # Since when it has been failing.
    since: date | None = None


class SiteStatus(msgspec.Struct, frozen=True):
    """The state of a site, or of some of its pages, on a day."""

    on: date
    # Whether the site has any review; if not, no item is out of step for having none.
    has_reviews: bool
    whole: Tally
    sections: tuple[Section, ...]
    items: tuple[OpenItem, ...]
    waiting: tuple[Waiting, ...]
    questions: tuple[Remark, ...]
    excuses: tuple[Remark, ...]
    links: tuple[OutsideLink, ...]
    # The files of pages that could not be read, of which nothing else is told.
    unreadable: tuple[str, ...] = ()
