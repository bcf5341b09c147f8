"""Check that every item exists in both languages."""

from collections.abc import Iterator

from qostil.corpus.corpus import Pair
from qostil.languages.known import name_of
from qostil.model.finding import Finding
from qostil.model.item import Item
from qostil.model.locale import Locale, other
from qostil.model.page import Page

MISSING = "«{question}» ({id}) has no counterpart in {page}"
MISSING_REMEDY = "add «## … {{ #{id} }}» to {page} {where}, or delete it here"
RENAMED = "the item is «{id}» here and «{other_id}» at {other_place}"
RENAMED_REMEDY = "if they are one item, give both the same id; else write the missing counterpart of each"


def item_counterpart(pair: Pair) -> Iterator[Finding]:
    """Every item of a page exists in both languages, under the same id.

    Bad: «## Төлем түспеді { #payment-not-received }» in docs/kk/payments.md alone
    Good: the same id heads an item of docs/ru/payments.md
    """
    for kk, ru in pair.unpaired:
        if kk and ru and _has_own_id(pair.kk, kk) and _has_own_id(pair.ru, ru):
            yield _renamed(pair, kk, ru)
        elif kk and not ru and _has_own_id(pair.kk, kk):
            yield _missing(pair, "kk", kk)
        elif ru and not kk and _has_own_id(pair.ru, ru):
            yield _missing(pair, "ru", ru)


def _has_own_id(page: Page, item: Item) -> bool:
    """Return whether an item has an id that no item above it has; item-id reports the others."""
    return page.by_id.get(item.id) is item


def _missing(pair: Pair, locale: Locale, item: Item) -> Finding:
    here, there = pair[locale], pair[other(locale)]
    before = _before(here.items, item, {theirs.id for theirs in there.items})
    fields = {
        "question": item.question,
        "id": item.id,
        "page": there.path,
        "language": name_of(there.locale),
        "where": f"after «{before}»" if before else "as its first item",
    }
    place = next((theirs.line for theirs in there.items if theirs.id == before), 1)
    return Finding(here.at(item.line), MISSING, MISSING_REMEDY, fields, also=there.at(place))


def _before(items: tuple[Item, ...], item: Item, shared: set[str]) -> str:
    """Return the last shared id before an item: its counterpart belongs after that item."""
    above = [near.id for near in items[: items.index(item)] if near.id in shared]
    return above[-1] if above else ""


def _renamed(pair: Pair, kk: Item, ru: Item) -> Finding:
    there = pair.ru.at(ru.line)
    fields = {"id": kk.id, "other_id": ru.id, "other_place": str(there)}
    return Finding(pair.kk.at(kk.line), RENAMED, RENAMED_REMEDY, fields, also=there)
