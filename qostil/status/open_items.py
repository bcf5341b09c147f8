"""Tell of an item that is not in step what has changed, where it is mended, and for whom it waits."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from itertools import takewhile

from qostil.corpus.corpus import Corpus
from qostil.model.finding import Finding, Place
from qostil.model.locale import LOCALES, Locale, other
from qostil.review.drift import Drift, drifts
from qostil.review.lag import lags_until
from qostil.review.signs import KINDS
from qostil.review.states import ItemState
from qostil.status.values import Following, OpenItem, Waiting


def stopping(findings: Iterable[Finding]) -> frozenset[str]:
    """Return what stops publishing: addresses of items out of step, places of items and paths of pages without a pair.

    >>> changed = Finding(Place("docs/kk/a.md"), "", "", {"address": "a#receipt"}, check="out-of-step")
    >>> sorted(stopping([changed, Finding(Place("docs/kk/b.md", 7), "", "", check="item-counterpart")]))
    ['a#receipt', 'docs/kk/b.md:7']
    """
    errors = [finding for finding in findings if finding.severity == "error"]
    addresses = {finding.fields["address"] for finding in errors if finding.check == "out-of-step"}
    items = {str(place) for finding in errors if finding.check == "item-counterpart" for place in finding.places}
    pages = {finding.place.path for finding in errors if finding.check == "page-counterpart"}
    return frozenset(addresses | items | pages)


def _is_stopped(state: ItemState, stops: Collection[str]) -> bool:
    alone = [side for side in state.sides.values() if len(state.sides) == 1]
    names = {name for side in alone for name in (side.page.path, str(side.page.at(side.item.line)))}
    return not state.is_draft and not names.union({state.address}).isdisjoint(stops)


def open_item(corpus: Corpus, state: ItemState, stops: Collection[str]) -> OpenItem:
    """Return what is told of an item that is not in step."""
    reviewed = state.review.reviewed if state.review else None
    since = published_lag(corpus, state)
    is_stopped = _is_stopped(state, stops)
    found = list(drifts(state, corpus.docs)) if len(state.sides) == len(LOCALES) else []
    kinds = {kind for drift in found for kind in drift.kinds}
    return OpenItem(
        address=state.address,
        state=state.state,
        places=tuple(str(place) for place in _places(corpus, state, found)),
        reviewed=reviewed.on if reviewed else None,
        by=reviewed.by if reviewed else "",
        kinds=tuple(kind for kind in KINDS if kind in kinds),
        stops=is_stopped,
        lags_since=since,
        lags_until=lags_until(corpus, state.address) if since and not is_stopped else None,
    )


def published_lag(corpus: Corpus, state: ItemState) -> date | None:
    """Return since when an item has been published with one language behind the other; None if it has not."""
    return None if state.state in ("in step", "draft") else corpus.knowledge.lagging.get(state.address)


def waiting(states: Iterable[ItemState]) -> tuple[Waiting, ...]:
    """Return the items by whom they wait for and in which language; those that wait for nobody yet come last."""
    found: dict[tuple[str, Following], list[str]] = {}
    for state in states:
        if state.state != "draft":
            by = state.review.reviewed.by if state.review else ""
            found.setdefault((by, following(state)), []).append(state.address)
    return tuple(
        Waiting(person, language, tuple(found[person, language]))
        for person, language in sorted(found, key=lambda whom: (not whom[0], whom))
    )


def following(state: ItemState) -> Following:
    """Return the language that must follow: the missing one, the one that has not changed, else both.

    >>> following(ItemState("payments", "receipt", {}, None))
    'both'
    """
    if len(state.sides) == 1:
        return other(next(iter(state.sides)))
    return other(state.changed[0]) if len(state.changed) == 1 else "both"


def _places(corpus: Corpus, state: ItemState, found: Iterable[Drift]) -> Iterator[Place]:
    behind, first = following(state), next(iter(found), None)
    if not state.is_draft and behind in LOCALES and behind not in state.sides:
        yield _missing(corpus, state, behind)
        return
    for locale, side in state.sides.items():
        if behind in (locale, "both") or state.is_draft:
            yield first.place(locale) if first else side.page.at(side.item.line)


def _missing(corpus: Corpus, state: ItemState, locale: Locale) -> Place:
    """Return where the text of a missing language belongs: at the item before it, on a page that may be new."""
    there = state.sides[other(locale)]
    page = corpus.counterpart(there.page)
    if not page:
        inside = there.page.path.removeprefix(f"{corpus.docs}/{there.page.locale}/")
        return Place(f"{corpus.docs}/{locale}/{inside}")
    before, here = takewhile(lambda item_id: item_id != state.id, there.page.by_id), page.by_id
    return page.at(max((here[item_id].line for item_id in before if item_id in here), default=1))
