"""Two addresses of one entry are one fact: each language names its own page of the same thing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from qostil.facts.address import normal_address
from qostil.knowledge.registry import Registry
from qostil.model.fact import Fact


def paired(facts: Iterable[Fact], registry: Registry) -> Iterator[Fact]:
    """Yield the facts, each link to an entry with both languages as one to its Kazakh page.

    >>> from qostil.knowledge.registry import RegistryEntry
    >>> registry = Registry(entries=(RegistryEntry(kk="https://a.kz/komek", ru="https://a.kz/pomosch"),))
    >>> [fact.value for fact in paired([Fact("link", "a.kz/pomosch", "a.kz/pomosch")], registry)]
    ['a.kz/komek']
    """
    for fact in facts:
        known = registry.find(_full(fact.text)) if fact.kind == "link" else None
        is_pair = known and known.entry.kk and known.entry.ru
        yield msgspec.structs.replace(fact, value=normal_address(known.entry.kk)) if known and is_pair else fact


def _full(shown: str) -> str:
    return shown if "//" in shown else f"https://{shown}"
