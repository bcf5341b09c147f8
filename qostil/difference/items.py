"""Tell which items two versions of a site differ in, and in which language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from qostil.addresses.saved import saved_address
from qostil.corpus.corpus import Corpus
from qostil.knowledge.reviews import TOP
from qostil.model.locale import LOCALES, Locale
from qostil.review.states import ItemState, item_states


@dataclass(frozen=True)
class ItemDifference:
    """An item that was changed, renamed or moved, added, or removed; it has no state before, or none now."""

    before: ItemState | None
    now: ItemState | None

    @property
    def address(self) -> str:
        """The address of the item, of a removed one the last."""
        state = self.now or self.before
        return state.address if state else ""

    @property
    def changed(self) -> tuple[Locale, ...]:
        """The languages whose text differs, or is in one version only."""
        return tuple(locale for locale in LOCALES if _print(self.before, locale) != _print(self.now, locale))

    @property
    def was(self) -> str:
        """The address before, if the item has another one now; else ""."""
        before = self.before.address if self.before and self.now else ""
        return before if before != self.address else ""

    @property
    def what(self) -> tuple[str, ...]:
        """What was done to the item, in words."""
        if not (self.before and self.now):
            return ("added",) if self.now else ("removed",)
        told = {
            "changed": bool(self.changed),
            "renamed": bool(self.was),
            "made a draft": self.now.is_draft and not self.before.is_draft,
            "no draft any more": self.before.is_draft and not self.now.is_draft,
        }
        return tuple(word for word, holds in told.items() if holds)


def item_differences(before: Corpus, now: Corpus) -> list[ItemDifference]:
    """Return the items in which two versions differ, in the order of the pages of now; removed ones stand last.

    Texts are compared by their fingerprints: lines that are only wrapped anew, or stand elsewhere, are no difference.

    >>> from qostil.model.item import Item
    >>> from qostil.model.page import Page
    >>> def version(item_id, text):
    ...     return Corpus((Page("docs/kk/a.md", "kk", "a", items=(Item(item_id, "Чек?", 7, fingerprint=text),)),))
    >>> [(one.was, one.address, one.what) for one in item_differences(version("receipt", "1"), version("cheque", "1"))]
    [('a#receipt', 'a#cheque', ('renamed',))]
    >>> [(one.address, one.changed) for one in item_differences(version("receipt", "1"), version("receipt", "2"))]
    [('a#receipt', ('kk',))]
    """
    was, has = ({state.address: state for state in item_states(corpus)} for corpus in (before, now))
    gone = [state for address, state in was.items() if address not in has]
    origin = _origins(gone, [state for address, state in has.items() if address not in was], now)
    found = [ItemDifference(was.get(address) or origin.get(address), state) for address, state in has.items()]
    left = {state.address for state in origin.values()}
    found += [ItemDifference(state, None) for state in gone if state.address not in left]
    return [one for one in found if one.what]


def _origins(gone: Sequence[ItemState], come: Sequence[ItemState], now: Corpus) -> dict[str, ItemState]:
    """Return what new items were before, by their addresses: what a redirect leads from, or the same text."""
    redirects = now.knowledge.redirects
    by_end = {redirects.end_of(_saved(state)): state for state in gone}
    by_print = {(locale, text): state for state in gone for locale, text in _prints(state)}
    found, left = dict[str, ItemState](), {state.address for state in gone}
    for state in come:
        same = [by_print.get(one) for one in _prints(state)]
        for origin in (by_end.get(_saved(state)), *same):
            if origin and origin.address in left:
                found[state.address] = origin
                left.remove(origin.address)
                break
    return found


def _saved(state: ItemState) -> str:
    return saved_address(state.page, "" if state.id == TOP else state.id)


def _prints(state: ItemState) -> Iterator[tuple[Locale, str]]:
    return ((locale, side.item.fingerprint) for locale, side in state.sides.items())


def _print(state: ItemState | None, locale: Locale) -> str | None:
    side = state.sides.get(locale) if state else None
    return side.item.fingerprint if side else None
