"""Which addresses there are to look at: those of the registry, and anchors of their pages that the content names."""

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
    """An address to look at, with all that is expected of it, and the places that lead to it."""

    address: str
    known: Known
    place: Place
    places: tuple[Place, ...] = ()

    @property
    def also(self) -> Place | None:
        """The first place in the content."""
        return next(iter(self.places), None)


def targets(corpus: Corpus) -> list[AddressToAsk]:
    """Return the addresses of a corpus, those of the registry first."""
    registry = corpus.knowledge.registry
    found = {address: Known(entry, language) for entry, language, address in registry.addresses}
    places = _places(corpus)
    anchored = {address: registry.find(address) for address in places if address not in found}
    found |= {address: known for address, known in anchored.items() if known}
    return [
        AddressToAsk(address, known, registry.place(known), tuple(places[address])) for address, known in found.items()
    ]


def only_changed(asked: Iterable[AddressToAsk], added: Lines) -> list[AddressToAsk]:
    """Keep what a change has added, in the content or in the registry."""
    new = {Place(path, line) for path, lines in added.items() for line in lines}
    return [one for one in asked if new.intersection(one.places) or new.intersection(_entry_places(one))]


def _entry_places(one: AddressToAsk) -> set[Place]:
    """The lines of the registry on which it depends what is asked and what is expected."""
    keys = {one.known.language, "final", "login"}
    return {Place(one.place.path, line) for key, line in one.known.entry.lines.items() if key in keys}


def _places(corpus: Corpus) -> dict[str, list[Place]]:
    """Where the content leads to each registered address, and to each anchor that can be looked for."""
    places = defaultdict[str, list[Place]](list)
    for use in corpus.uses:
        known = corpus.knowledge.registry.find(use.address) if use.is_link else None
        if known:
            plain = known.entry.addresses[known.language]
            places[use.address if fragment_of(use.address) else plain].append(use.page.at(use.line))
    return places
