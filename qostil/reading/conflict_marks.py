"""Find git's conflict markers (<<<<<<<, |||||||, =======, >>>>>>>), and group them to merge conflicts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from qostil.model.item import Line

MARK = re.compile(r"\s*(?:<{7,}|>{7,}|\|{7,})(?:\s.*)?$")
MIDDLE = re.compile(r"={7,}\s*$")


# Every mark contains one of these; most texts contain none.
_SIGNS = re.compile(r"<{7}|\|{7}|={7}|>{7}")
MESSAGE = "«{text}» is the mark of a merge that nobody has resolved ({where})"
REMEDY = "keep the version that is right, and delete the marks and the other version"


def occurs_in(text: str) -> bool:
    """Return whether a text may contain a conflict mark."""
    return bool(_SIGNS.search(text))


def where(numbers: Sequence[int]) -> str:
    """Format the lines of a conflict.

    >>> where([3]), where([3, 5, 7])
    ('line 3', 'lines 3, 5, 7')
    """
    return f"line{'s' * (len(numbers) > 1)} {', '.join(map(str, numbers))}"


def conflicts(marks: Iterable[Line]) -> Iterator[list[Line]]:
    """Yield the marks of each conflict together; a conflict whose beginning is missing has only the marks left.

    >>> marks = [Line(3, "<<<<<<< HEAD"), Line(5, "======="), Line(7, ">>>>>>> b"), Line(9, "=======")]
    >>> [[mark.number for mark in one] for one in conflicts(marks)]
    [[3, 5, 7], [9]]
    """
    conflict: list[Line] = []
    for mark in sorted(marks, key=lambda line: line.number):
        if conflict and not _continues(_signs(conflict), _sign(mark)):
            yield conflict
            conflict = []
        conflict.append(mark)
    if conflict:
        yield conflict


def _sign(mark: Line) -> str:
    return mark.text.strip()[0]


def _signs(marks: Sequence[Line]) -> str:
    return "".join(map(_sign, marks))


def _continues(before: str, sign: str) -> bool:
    """Return whether a mark with this sign continues the conflict with the signs `before`."""
    order = "<|=>"
    if sign == "<" or before[-1] == ">":
        return False
    return before[0] == "<" or order.index(sign) > order.index(before[-1])


def other_sides(marks: Sequence[Line]) -> set[int]:
    """Return the lines to remove from a conflict to keep its first version.

    >>> sorted(other_sides([Line(3, "<<<<<<< HEAD"), Line(5, "======="), Line(7, ">>>>>>> b")]))
    [3, 5, 6, 7]
    """
    numbers = {mark.number for mark in marks}
    if _sign(marks[0]) != "<" or len(marks) == 1:
        return numbers
    return numbers | set(range(marks[1].number, marks[-1].number + 1))
