"""Tell cards and panels, each with a heading of its own, from the cells of a table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from qostil.importer.formats.pdf.lines import Line
from qostil.importer.source_language import language_of_text

# Each column has headings with text below at this many heights.
_HEADINGS = 2
_Look = tuple[bool, float, str]


def are_cards(left: Sequence[Line], right: Sequence[Line]) -> bool:
    """Return whether two columns of one language hold headings with text below, and so are no cells of one row.

    >>> from qostil.importer.source_text import Look
    >>> def column(*texts):
    ...     looks = (Look(size=11, is_bold=True), Look(size=11))
    ...     return [Line(text, 9, 90, -20 * n, -20 * n - 9, looks[n % 2]) for n, text in enumerate(texts)]
    >>> left = column("Төлем", "Картамен төленеді.", "Чек", "Кабинетте сақталады.")
    >>> right = column("Желі", "Роутерді қайта қосыңыз.", "Шарт", "Өтініш бойынша бұзылады.")
    >>> are_cards(left, right), are_cards(left[::2], right[1::2])
    (True, False)
    """
    letters = Counter[_Look]()
    for line in (*left, *right):
        letters[_look(line)] += len(line.text)
    body = letters.most_common(1)[0][0] if letters else None
    if any(
        len({round(line.middle) for line in side if _is_heading(line, side, body)}) < _HEADINGS
        for side in (left, right)
    ):
        return False
    languages = {language_of_text(" ".join(line.text for line in side)) for side in (left, right)} - {None}
    return len(languages) < 2


def _look(line: Line) -> _Look:
    return line.look.is_bold, line.look.size, line.look.color


def _is_heading(line: Line, side: Sequence[Line], body: _Look | None) -> bool:
    """Return whether a line looks unlike the text, and the next line below it is text."""
    if body is None or _look(line) == body or line.look.size < body[1] or line.look.is_bold < body[0]:
        return False
    below = [one for one in side if one.top < line.middle and one.left < line.right and line.left < one.right]
    return bool(below) and _look(max(below, key=lambda one: one.top)) == body
