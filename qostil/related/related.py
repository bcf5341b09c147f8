"""Choose what a reader of an answer may want next: the items that share the most telling words with it.

What was chosen is kept in `.cache/qostil/`, with the weights that it was chosen by. The next build compares only items
whose weights have changed, each with all others.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from functools import partial
from itertools import groupby
from pathlib import Path

import msgspec

from qostil.corpus.answers import answer_slug, answers_of
from qostil.corpus.corpus import Corpus
from qostil.knowledge.operators import owner_of
from qostil.model.locale import LOCALES, page_address
from qostil.reading.store import fingerprint
from qostil.related.counting import Slug
from qostil.related.nearest import Near, best, holders_of, nearest, shared
from qostil.related.telling import Weights, weights_of
from qostil.system.apart import apart
from qostil.system.kept import keep, kept

_FILE = "related.msgpack"
# If more of the items have changed, comparing each of these with all is no less work than comparing all.
_FEW = 1 / 8


class Chosen(msgspec.Struct, frozen=True):
    """The items of an operator, or of everybody, with their weights; and what is near to each."""

    items: dict[Slug, Weights]
    near: dict[Slug, list[Near]]


def related(corpus: Corpus, cache: Path | None = None) -> Mapping[Slug, tuple[Slug, ...]]:
    """Return for each item those to read next, nearest first; they are the same in every language.

    Both languages are counted together, so that neither decides. An item of another operator is never named: what is
    true of one is not of the other. What is chosen is kept in a file of the cache, if there is one.

    >>> from qostil.model.item import Item
    >>> from qostil.model.page import FrontMatter, Page
    >>> front = FrontMatter("Төлем", "Қысқаша.", "faq")
    >>> items = Item("lost", "Төлем чегі жоғалды", 7), Item("found", "Төлем чегі қайда?", 9), Item("tv", "Арна", 11)
    >>> related(Corpus((Page("docs/kk/pay.md", "kk", "pay", front=front, items=items),)))["lost"]
    ('found',)
    """
    # The weights of all items take more memory than what is built later, beside which it would stay.
    return msgspec.msgpack.decode(apart(partial(_packed, corpus, cache)), type=dict[Slug, tuple[Slug, ...]])


def _packed(corpus: Corpus, cache: Path | None) -> bytes:
    code, file = fingerprint(), cache / _FILE if cache else None
    before = kept(file, code, dict[str, Chosen]) or {}
    chosen = {owner: choose(items, before.get(owner)) for owner, items in _by_owner(corpus, cache).items()}
    if chosen != before:
        keep(file, code, chosen)
    found = {slug: [other for _, other in near] for of in chosen.values() for slug, near in of.near.items()}
    return msgspec.msgpack.encode(found)


def choose(items: dict[Slug, Weights], before: Chosen | None = None) -> Chosen:
    """Return what is near to each item; `before` is what was chosen among other items, which may be mostly the same.

    >>> choose({"lost": {"чек": 4096}, "found": {"чек": 4096}}).near
    {'lost': [(-16777216, 'found')], 'found': [(-16777216, 'lost')]}
    """
    holders = holders_of(items)
    changed = _changed(items, before.items) if before else set(items)
    if before is None or len(changed) > len(items) * _FEW:
        return Chosen(items, {slug: nearest(slug, items, holders) for slug in items})
    near: dict[Slug, list[Near]] = {}
    coming = _coming(changed, items)
    for slug in items:
        stays = slug not in changed and changed.isdisjoint(other for _, other in before.near[slug])
        near[slug] = best([*before.near[slug], *coming[slug]]) if stays else nearest(slug, items, holders)
    return Chosen(items, near)


def _changed(items: Mapping[Slug, Weights], before: Mapping[Slug, Weights]) -> set[Slug]:
    """Return the items that are new, have other weights, or are gone."""
    return {slug for slug in items.keys() | before.keys() if items.get(slug) != before.get(slug)}


def _coming(changed: Collection[Slug], items: Mapping[Slug, Weights]) -> Mapping[Slug, list[Near]]:
    """Return, for each item, how near each changed one is to it."""
    holders = holders_of({slug: items[slug] for slug in changed if slug in items})
    found: dict[Slug, list[Near]] = defaultdict(list)
    for slug, own in items.items():
        others = {other for term in own for other, _ in holders.get(term, ())}
        found[slug] = [(-shared(own, items[other], own), other) for other in others]
    return found


def _by_owner(corpus: Corpus, cache: Path | None) -> Mapping[str, dict[Slug, Weights]]:
    """Return the items of each operator, of which none is compared with those of another; "" is what is everybody's."""
    weights, owners = weights_of(corpus, cache), dict(_owners(corpus))
    found: dict[str, dict[Slug, Weights]] = defaultdict(dict)
    for slug, own in weights.items():
        found[owners[slug]][slug] = own
    return found


def _owners(corpus: Corpus) -> Iterator[tuple[Slug, str]]:
    """Yield the operator of each item."""
    answers = (one for locale in LOCALES for one in answers_of(corpus, locale))
    for page, items in groupby(answers, key=lambda one: one[1]):
        for item, _ in items:
            owner = owner_of(page_address(page.key), item.id, corpus.knowledge.operators)
            yield answer_slug(page, item.id), owner.id if owner else ""
