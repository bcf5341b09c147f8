"""The marks that git leaves where two versions of a text could not be merged, and the conflicts that they make."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from qostil.model.item import Line

MARK = re.compile(r"\s*(?:<{7,}|>{7,}|\|{7,})(?:\s.*)?$")
MIDDLE = re.compile(r"={7,}\s*$")


# Every mark holds one of these; most texts hold none.
_SIGNS = ("<<<<<<<", "|||||||", "=======", ">>>>>>>")
MESSAGE = "«{text}» is the mark of a merge that nobody has resolved ({where})"
REMEDY = "keep the version that is right, and delete the marks and the other version"


def occurs_in(text: str) -> bool:
    """Whether a text may hold a mark of a merge."""
    return any(sign in text for sign in _SIGNS)


def where(numbers: Sequence[int]) -> str:
    """Name the lines of a conflict.

    >>> where([3]), where([3, 5, 7])
    ('line 3', 'lines 3, 5, 7')
    """
    return f"line{'s' * (len(numbers) > 1)} {', '.join(map(str, numbers))}"


def conflicts(marks: Iterable[Line]) -> Iterator[list[Line]]:
    """Put the marks of one conflict together; where its beginning is gone, what is left of it.

    >>> marks = [Line(3, "<<<<<<< HEAD"), Line(5, "======="), Line(7, ">>>>>>> b"), Line(9, "=======")]
    >>> [[mark.number for mark in one] for one in conflicts(marks)]
    [[3, 5, 7], [9]]
    """
    open_one: list[Line] = []
    for mark in sorted(marks, key=lambda line: line.number):
        if open_one and not _goes_on(_signs(open_one), _sign(mark)):
            yield open_one
            open_one = []
        open_one.append(mark)
    if open_one:
        yield open_one


def _sign(mark: Line) -> str:
    return mark.text.strip()[0]


def _signs(marks: Sequence[Line]) -> str:
    return "".join(map(_sign, marks))


def _goes_on(before: str, sign: str) -> bool:
    order = "<|=>"
    if sign == "<" or before[-1] == ">":
        return False
    return before[0] == "<" or order.index(sign) > order.index(before[-1])


def other_sides(marks: Sequence[Line]) -> set[int]:
    """The lines of a conflict that go when its first version stays.

    >>> sorted(other_sides([Line(3, "<<<<<<< HEAD"), Line(5, "======="), Line(7, ">>>>>>> b")]))
    [3, 5, 6, 7]
    """
    numbers = {mark.number for mark in marks}
    if _sign(marks[0]) != "<" or len(marks) == 1:
        return numbers
    return numbers | set(range(marks[1].number, marks[-1].number + 1))
