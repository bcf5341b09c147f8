"""Tell a reviewer where two texts that nobody has confirmed yet may say different things.

Across languages, the presence of a negation differs in a tenth of good passages: these are hints, and never findings.
"""

from __future__ import annotations

from collections.abc import Iterator

from qostil.facts.folding import fold
from qostil.languages.known import name_of
from qostil.model.locale import LOCALES, Locale
from qostil.review.passages import Read, passages_of
from qostil.review.signs import signs
from qostil.review.states import ItemState

# The kinds of signs of which one language seldom needs another than the other.
_TOLD = ("negation", "obligation")


def hints(state: ItemState, docs: str) -> Iterator[str]:
    """Yield a line for each kind of sign that only one of two corresponding passages has."""
    if len(state.sides) < len(LOCALES):
        return
    reads = {locale: passages_of(side.page, side.item, docs) for locale, side in state.sides.items()}
    if len({tuple(read.passage.kind for read in own) for own in reads.values()}) > 1:
        return  # nobody knows which passage belongs to which
    for both in zip(*reads.values(), strict=True):
        yield from _of_passage(state, dict(zip(reads, both, strict=True)))


def _of_passage(state: ItemState, both: dict[Locale, Read]) -> Iterator[str]:
    said = {locale: {kind for kind, _ in signs(fold(read.passage.text), locale)} for locale, read in both.items()}
    places = ", ".join(str(state.sides[locale].page.at(read.line)) for locale, read in both.items())
    for kind in _TOLD:
        having = [locale for locale in both if kind in said[locale]]
        if len(having) == 1:
            yield f"{kind} in {name_of(having[0])} alone: {places}"
