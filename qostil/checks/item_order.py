"""Compare the order of items, so that readers keep their place when they switch the language."""

from collections.abc import Iterator

from qostil.corpus.corpus import Pair
from qostil.model.finding import Finding
from qostil.model.item import Item
from qostil.model.page import Page

MESSAGE = "«{kk}» stands here where {ru_page} has «{ru}»"
REMEDY = "give the items of both pages one order"


def item_order(pair: Pair) -> Iterator[Finding]:
    """Both languages have the items of a page in the same order.

    Bad: a, b, c in Kazakh and b, a, c in Russian
    Good: a, b, c in both
    """
    if list(pair.kk.by_id) == list(pair.ru.by_id):
        return
    kk, ru = _shared(pair.kk, pair.ru), _shared(pair.ru, pair.kk)
    # Later differences follow from the first one: report one finding per page.
    for ours, theirs in zip(kk, ru, strict=False):
        if ours.id != theirs.id:
            fields = {"kk": ours.id, "ru": theirs.id, "ru_page": pair.ru.path}
            yield Finding(pair.kk.at(ours.line), MESSAGE, REMEDY, fields, also=pair.ru.at(theirs.line))
            return


def _shared(page: Page, counterpart: Page) -> list[Item]:
    theirs = counterpart.by_id
    return [item for item_id, item in page.by_id.items() if item_id in theirs]
