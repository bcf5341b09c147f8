"""Compare the structure of both languages of an item: steps, bullets, tables, links."""

from collections.abc import Iterator

from qostil.corpus.corpus import ItemPair, Pair
from qostil.model.finding import Finding
from qostil.model.item import Shape
from qostil.model.locale import LOCALES

MESSAGE = "«{id}» differs in structure from {there}: {differences}"
REMEDY = "add what one side lacks, or take away what the other has too much"

_INTRO = "the text before the first item"


def structure(pair: Pair) -> Iterator[Finding]:
    """Both languages of an item have the same numbers of steps, bullets, notes, tables, links and images.

    Bad: three steps in Kazakh, two in Russian
    Good: three steps in both
    """
    for item in pair.items:
        (first, _), (second, _) = item.sides
        if first.shape == second.shape:
            continue
        if first.is_empty != second.is_empty and first.question:
            continue  # the answer is missing, which empty-item reports
        differences = "; ".join(_differences(first.shape, second.shape))
        if differences:
            yield _differs(item, differences)


def _differences(first: Shape, second: Shape) -> Iterator[str]:
    for name in Shape.__struct_fields__:
        ours, theirs = getattr(first, name), getattr(second, name)
        # A missing table is reported once, and not again by its rows.
        if ours != theirs and not (name == "rows" and first.tables != second.tables):
            yield f"{name} {ours} in {LOCALES[0]}, {theirs} in {LOCALES[1]}"


def _differs(pair: ItemPair, differences: str) -> Finding:
    (item, page), (counterpart, other_page) = pair.sides
    there = other_page.at(counterpart.line)
    fields = {"id": item.id or _INTRO, "there": str(there), "differences": differences}
    causes = ("item-counterpart",) if pair.is_uneven else ()
    return Finding(page.at(item.line), MESSAGE, REMEDY, fields, also=there, consequence_of=causes)
