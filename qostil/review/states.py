"""Tell the state of each item: in step, changed in one language or in both, missing, a draft, or never reviewed."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from qostil.corpus.corpus import Corpus
from qostil.knowledge.reviews import TOP, Review, Reviews
from qostil.model.item import Item
from qostil.model.locale import LOCALES, Locale
from qostil.model.page import Page
from qostil.review.passages import fingerprint

_CHANGED = {locale: f"{locale} changed" for locale in LOCALES}
_MISSING = {locale: f"{locale} missing" for locale in LOCALES}
# Every state that an item can have.
STATES = ("in step", *_CHANGED.values(), "both changed", *_MISSING.values(), "draft", "never reviewed")


class Side(NamedTuple):
    """An item in one language, with its page."""

    item: Item
    page: Page


@dataclass(eq=False)
class ItemState:
    """An item in both languages, with its last review, and its state."""

    page: str
    id: str
    sides: Mapping[Locale, Side]
    review: Review | None
    is_draft: bool = False

    @property
    def address(self) -> str:
        """The name of the item in commands and in the lock: its page and its id.

        >>> ItemState("payments", "receipt", {}, None).address, ItemState("payments", TOP, {}, None).address
        ('payments#receipt', 'payments#.')
        """
        return f"{self.page}#{self.id}"

    @cached_property
    def changed(self) -> tuple[Locale, ...]:
        """The languages that differ from the last review; none without a review."""
        return tuple(locale for locale in LOCALES if self.review and self._has_changed(self.review, locale))

    def _has_changed(self, review: Review, locale: Locale) -> bool:
        side = self.sides.get(locale)
        if side is None or side.item.fingerprint == review.prints[locale]:
            return False
        # The fingerprint in the lock may be of a version of Qostil with other rules for what changes no meaning.
        return side.item.fingerprint != fingerprint(review.reviewed.texts[locale])

    @property
    def state(self) -> str:
        """The state in words, one of STATES."""
        if self.is_draft:
            return "draft"
        if missing := [locale for locale in LOCALES if locale not in self.sides]:
            return _MISSING[missing[0]]
        if not self.review:
            return "never reviewed"
        if len(self.changed) == len(LOCALES):
            return "both changed"
        return _CHANGED[self.changed[0]] if self.changed else "in step"

    def lines(self, locale: Locale) -> range:
        """Return the lines of the item in a language, up to the next item; those above the first item for the top."""
        page, item = self.sides[locale].page, self.sides[locale].item
        if self.id == TOP:
            return range(1, min((other.line for other in page.items), default=sys.maxsize))
        return next(lines for one, lines in page.extents if one is item)

    @property
    def was(self) -> str:
        """The address under which the item was reviewed, if it has moved or has another id now; else ""."""
        before = f"{self.review.page}#{self.review.item}" if self.review else self.address
        return before if before != self.address else ""


def item_states(corpus: Corpus) -> Iterator[ItemState]:
    """Yield each item of a corpus with its state, page by page, each page's title and beginning first."""
    known, has_drafts = _Known(corpus), bool(corpus.drafts or corpus.draft_items)
    for key, pages in corpus.by_key.items():
        sides = {locale: _named(page) for locale, page in pages.items() if not page.trouble}
        for name in dict.fromkeys(chain.from_iterable(sides.values())):
            both = {locale: Side(of[name], pages[locale]) for locale, of in sides.items() if name in of}
            is_draft = has_drafts and any(corpus.is_on_draft(side.page.at(side.item.line)) for side in both.values())
            yield ItemState(key, name, both, known.review_of(key, name, both), is_draft)


def reviewed_days(corpus: Corpus) -> Mapping[tuple[str, str], date]:
    """Return the days on which somebody has read an item in both languages, as it is now, by page and id.

    >>> reviewed_days(Corpus(()))
    {}
    """
    return {
        (state.page, state.id): state.review.reviewed.on
        for state in item_states(corpus)
        if state.review and not state.changed and state.review.reviewed.by
    }


def _named(page: Page) -> dict[str, Item]:
    return {TOP: page.intro, **page.by_id}


def _fits(review: Review, sides: Mapping[Locale, Side]) -> bool:
    return all(side.item.fingerprint == review.prints[locale] for locale, side in sides.items())


class _Known:
    """The reviews of a corpus, found by address, by id, or by the texts that were read."""

    def __init__(self, corpus: Corpus) -> None:
        self._reviews: Reviews = corpus.knowledge.reviews
        self._corpus = corpus

    def review_of(self, key: str, name: str, sides: Mapping[Locale, Side]) -> Review | None:
        """Return the review of an item, wherever the item stood when it was reviewed."""
        found = self._reviews.get(key, {}).get(name)
        if not self._reviews or (found and _fits(found, sides)):
            return found
        texts = [(locale, side.item.fingerprint) for locale, side in sides.items()]
        left = next((self._left[text] for text in texts if text in self._left), None)
        if found:
            # The item was renamed on one branch, and reviewed under its old id on another.
            return left if left and _fits(left, sides) else found
        return self._moved.get(name) or left

    @cached_property
    def _orphans(self) -> list[Review]:
        """The reviews of items that no longer stand where they were reviewed, in either language."""
        pages = self._corpus.by_key
        names = {key: {name for page in both.values() for name in _named(page)} for key, both in pages.items()}
        every = (review for of_page in self._reviews.values() for review in of_page.values())
        return [review for review in every if review.item not in names.get(review.page, ())]

    @cached_property
    def _moved(self) -> dict[str, Review]:
        return {review.item: review for review in self._orphans if review.item != TOP}

    @cached_property
    def _left(self) -> dict[tuple[Locale, str], Review]:
        ids = {item_id for page in self._corpus.pages for item_id in page.by_id}
        gone = [review for review in self._orphans if review.item not in ids]
        return {(locale, review.prints[locale]): review for review in gone for locale in LOCALES}
