"""List the outside addresses that fail, or were never seen where they should lead."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from qostil.corpus.corpus import Corpus
from qostil.links.judge import judge, outcome
from qostil.links.targets import AddressToAsk, addresses_to_ask
from qostil.links.unseen import last_seen
from qostil.status.values import OutsideLink


def outside_links(corpus: Corpus) -> list[tuple[OutsideLink, Collection[str]]]:
    """Return each such address of the content, with the keys of the pages that lead to it."""
    keys = {path: page.key for path, page in corpus.by_path.items()}
    return [
        (link, {keys[place.path] for place in one.places})
        for one in addresses_to_ask(corpus)
        for link in _links(corpus, one)
    ]


def _links(corpus: Corpus, one: AddressToAsk) -> Iterator[OutsideLink]:
    if not one.also:
        return  # nothing leads to it
    seen, place = corpus.knowledge.ledger.get(one.address), str(one.also)
    if seen and outcome(judge(one, seen.answer)) == "failing":
        yield OutsideLink(one.address, "failing", place, seen.failing)
    elif last_seen(corpus, one) is None:
        yield OutsideLink(one.address, "never seen", place)
