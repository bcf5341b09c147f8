"""List the addresses to request: those of the registry, and their anchors that the content links to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from qostil.addresses.canonical import fragment_of
from qostil.corpus.corpus import Corpus
from qostil.knowledge.registry import Known
from qostil.model.finding import Place

# Line numbers by path: what a change has added.
Lines = Mapping[str, Iterable[int]]


class AddressToAsk(NamedTuple):
    """An address to request, with its registry entry and the places that link to it."""

    address: str
    known: Known
    place: Place
    places: tuple[Place, ...] = ()

    @property
    def also(self) -> Place | None:
        """The first place in the content, or None."""
        return next(iter(self.places), None)


def addresses_to_ask(corpus: Corpus) -> list[AddressToAsk]:
    """Return the addresses to request of a corpus, those of the registry first."""
    registry = corpus.knowledge.registry
    found = {address: Known(entry, language) for entry, language, address in registry.addresses}
    places = _places(corpus)
    anchored = {address: registry.find(address) for address in places if address not in found}
    found |= {address: known for address, known in anchored.items() if known}
    return [
        AddressToAsk(address, known, registry.place(known), tuple(places[address])) for address, known in found.items()
    ]


def only_changed(asked: Iterable[AddressToAsk], added: Lines) -> list[AddressToAsk]:
    """Keep the addresses that a change has added, in the content or in the registry."""
    new = {Place(path, line) for path, lines in added.items() for line in lines}
    return [one for one in asked if new.intersection(one.places) or new.intersection(_entry_places(one))]


def _entry_places(one: AddressToAsk) -> set[Place]:
    """Return the lines of the registry that define the address and what is expected of it."""
    keys = {one.known.language, "final", "login"}
    return {Place(one.place.path, line) for key, line in one.known.entry.lines.items() if key in keys}


def _places(corpus: Corpus) -> dict[str, list[Place]]:
    """Return the places in the content that link to each registered address or to an anchor of it."""
    places = defaultdict[str, list[Place]](list)
    for use in corpus.uses:
        known = corpus.knowledge.registry.find(use.address) if use.is_link else None
        if known:
            places[use.address if fragment_of(use.address) else known.address].append(use.page.at(use.line))
    return places
