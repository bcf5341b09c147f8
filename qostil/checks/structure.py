"""Compare the structure of both languages of an item: steps, bullets, tables, links."""

from collections.abc import Iterator

from qostil.corpus.corpus import ItemPair, Pair
from qostil.model.finding import Finding
from qostil.model.item import Shape

MESSAGE = "«{id}» differs in structure from {there}: {differences}"
REMEDY = "add what one side lacks, or take away what the other has too much"

_INTRO = "the text before the first item"


def structure(pair: Pair) -> Iterator[Finding]:
    """Both languages of an item have the same numbers of steps, bullets, notes, tables, links and images.

    Bad: three steps in Kazakh, two in Russian
    Good: three steps in both
    """
    for item in pair.items:
        if item.kk.is_empty != item.ru.is_empty and item.kk.question:
            continue  # the answer is missing, which empty-item reports
        differences = "; ".join(_differences(item.kk.shape, item.ru.shape))
        if differences:
            yield _differs(item, differences)


def _differences(kk: Shape, ru: Shape) -> Iterator[str]:
    for name in Shape.__struct_fields__:
        ours, theirs = getattr(kk, name), getattr(ru, name)
        # A missing table is reported once, and not again by its rows.
        if ours != theirs and not (name == "rows" and kk.tables != ru.tables):
            yield f"{name} {ours} in kk, {theirs} in ru"


def _differs(item: ItemPair, differences: str) -> Finding:
    there = item.ru_page.at(item.ru.line)
    fields = {"id": item.kk.id or _INTRO, "there": str(there), "differences": differences}
    causes = ("item-counterpart",) if item.is_uneven else ()
    return Finding(item.kk_page.at(item.kk.line), MESSAGE, REMEDY, fields, also=there, consequence_of=causes)
