"""Tell which facts were changed in the items of two versions of a site."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import zip_longest
from typing import NamedTuple

from qostil.difference.items import ItemDifference
from qostil.model.fact import Fact
from qostil.model.item import Item
from qostil.model.locale import LOCALES, Locale


class FactDifference(NamedTuple):
    """A fact of an item in one language, as it was written before and as it is now; "" if it was not there."""

    address: str
    locale: Locale
    before: str
    now: str


def fact_differences(items: Iterable[ItemDifference]) -> Iterator[FactDifference]:
    """Yield the facts of items that both versions have, but not with the same value."""
    for item in items:
        if item.before and item.now:
            for locale in LOCALES:
                sides = item.before.sides.get(locale), item.now.sides.get(locale)
                if sides[0] and sides[1]:
                    for before, now in _between(sides[0].item, sides[1].item):
                        yield FactDifference(item.address, locale, before, now)


def _between(before: Item, now: Item) -> Iterator[tuple[str, str]]:
    """Yield the texts of the facts that only one version has, paired by their kinds in the order of the text."""
    gone, come = _only_in(before, now), _only_in(now, before)
    for kind in dict.fromkeys(fact.kind for fact in (*gone, *come)):
        sides = ([fact.text for fact in facts if fact.kind == kind] for facts in (gone, come))
        yield from zip_longest(*sides, fillvalue="")


def _only_in(item: Item, other: Item) -> list[Fact]:
    """Return the facts that an item has, or has more often; outside addresses are told by themselves."""
    left = Counter((fact.kind, fact.value) for fact in other.facts)
    found = []
    for fact in item.facts:
        if left[fact.kind, fact.value]:
            left[fact.kind, fact.value] -= 1
        elif fact.kind != "link":
            found.append(fact)
    return found
