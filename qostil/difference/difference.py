"""Gather in what two versions of a site differ."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from qostil.corpus.corpus import Corpus
from qostil.difference.facts import FactDifference, fact_differences
from qostil.difference.items import ItemDifference, item_differences
from qostil.knowledge.redirects import Redirect
from qostil.knowledge.reviews import TOP, Review
from qostil.model.finding import Place


@dataclass(frozen=True)
class Difference:
    """In what a version of a site differs from an earlier one."""

    items: Sequence[ItemDifference]
    facts: Sequence[FactDifference]
    # The outside addresses of one version alone, each with its first place in it.
    links_added: Mapping[str, Place]
    links_removed: Mapping[str, Place]
    # The reviews that were recorded, by whatever means, and those that were taken out of an item that is still there.
    reviewed: Sequence[Review]
    reviews_removed: Sequence[Review]
    # The redirects and retired addresses that are new or lead elsewhere, and those that were taken out.
    redirects: Sequence[Redirect]
    redirects_removed: Sequence[Redirect]
    # Whether the site keeps reviews, so that an item can be in step.
    is_reviewed: bool


def difference(before: Corpus, now: Corpus) -> Difference:
    """Compare two versions of a site."""
    items = item_differences(before, now)
    links = _links(before), _links(now)
    redirects = before.knowledge.redirects.by_old, now.knowledge.redirects.by_old
    return Difference(
        items=items,
        facts=list(fact_differences(items)),
        links_added={address: place for address, place in links[1].items() if address not in links[0]},
        links_removed={address: place for address, place in links[0].items() if address not in links[1]},
        reviewed=list(_recorded(before, now)),
        reviews_removed=list(_taken_out(before, now)),
        redirects=[one for old, one in redirects[1].items() if not _is_same(one, redirects[0].get(old))],
        redirects_removed=[one for old, one in redirects[0].items() if old not in redirects[1]],
        is_reviewed=bool(now.knowledge.reviews),
    )


def _links(corpus: Corpus) -> dict[str, Place]:
    places = dict[str, Place]()
    for use in corpus.uses:
        places.setdefault(use.address, use.page.at(use.line))
    return places


def _is_same(one: Redirect, other: Redirect | None) -> bool:
    return other is not None and (one.to, one.retired) == (other.to, other.retired)


def _all(corpus: Corpus) -> Iterator[Review]:
    return (review for of_page in corpus.knowledge.reviews.values() for review in of_page.values())


def _content(review: Review) -> tuple[str, ...]:
    return (*review.prints.values(), review.written)


def _recorded(before: Corpus, now: Corpus) -> Iterator[Review]:
    """Yield the reviews of now that the earlier version does not have, of its own item or of one that was renamed."""
    known = {(review.page, review.item): _content(review) for review in _all(before)}
    has = {(review.page, review.item) for review in _all(now)}
    moved = {content for place, content in known.items() if place not in has}
    for review in _all(now):
        if known.get((review.page, review.item)) != _content(review) and _content(review) not in moved:
            yield review


def _taken_out(before: Corpus, now: Corpus) -> Iterator[Review]:
    """Yield the reviews that are gone although their items are there."""
    kept = {(review.page, review.item) for review in _all(now)}
    for review in _all(before):
        pages = now.by_key.get(review.page, {}).values()
        is_there = any(review.item == TOP or page.item(review.item) for page in pages)
        if is_there and (review.page, review.item) not in kept:
            yield review
