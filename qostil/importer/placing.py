"""Find the place of each picture of a source: the item, and the row of its answer behind which it stands."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from qostil.importer.change_log import Dropped
from qostil.importer.faq.question_answer import QuestionAnswer
from qostil.importer.rules.bullets import WITHOUT_TEXT
from qostil.importer.rules.heads import AGAIN, COPYRIGHT, HEAD, NUMBER, PRINTED
from qostil.importer.rules.rulers import SIGNS
from qostil.importer.source_text import Picture, SourceText

# Dropped lines within an answer; any other one ends it.
_BETWEEN = frozenset({AGAIN, COPYRIGHT, HEAD, NUMBER, PRINTED, SIGNS, WITHOUT_TEXT})
# Stands for the question in place of the number of a row.
QUESTION = -1


class PlacedPicture(NamedTuple):
    """A picture with the number of its item, and of the row of the answer above it; None if it is in no item."""

    picture: Picture
    item: int | None
    row: int = QUESTION


def place_pictures(
    original: SourceText, items: Sequence[QuestionAnswer], dropped: Sequence[Dropped]
) -> list[PlacedPicture]:
    """Return every picture of a source with its place, and give each item its pictures.

    >>> from qostil.importer.source_text import TextRow
    >>> item = QuestionAnswer("Чек керек пе?", [TextRow("Чек керек пе?", (2,))], [TextRow("Иә.", (3,))])
    >>> pictures = tuple(Picture(line, f"{line}.png", b"") for line in (1, 2, 3))
    >>> text = SourceText("a.txt", "Көмек\\nЧек керек пе?\\nИә.", pictures=pictures)
    >>> [(placed.picture.name, placed.item, placed.row) for placed in place_pictures(text, [item], [])]
    [('1.png', None, -1), ('2.png', 0, -1), ('3.png', 0, 0)]
    """
    owners = _owners(items)
    passed = {entry.line for entry in dropped if entry.reason in _BETWEEN}
    passed |= {number for number, line in enumerate(original.lines, 1) if not line.strip("\f \t\xa0")}
    found = [_placed(picture, items, owners, passed) for picture in original.pictures]
    for picture, item, row in found:
        if item is not None:
            items[item].pictures.setdefault(row, []).append(picture)
    return found


def _owners(items: Sequence[QuestionAnswer]) -> dict[int, int]:
    """Return the number of the item to which a line belongs."""
    return {line: number for number, item in enumerate(items) for line in item.lines}


def _placed(
    picture: Picture, items: Sequence[QuestionAnswer], owners: Mapping[int, int], passed: Collection[int]
) -> PlacedPicture:
    line = picture.line
    while line not in owners and line in passed:
        line -= 1
    item = owners.get(line)
    return PlacedPicture(picture, item) if item is None else PlacedPicture(picture, item, _row(items[item], line))


def _row(item: QuestionAnswer, line: int) -> int:
    """Return the row of an answer that has a line, or else the last one that begins above it."""
    has = [number for number, row in enumerate(item.answer) if line in row.lines]
    above = (number for number, row in enumerate(item.answer) if row.lines[0] <= line)
    return max(has or above, default=QUESTION)
