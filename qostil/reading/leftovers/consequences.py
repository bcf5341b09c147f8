"""Of what is left in a text, what tells of a defect, and not of what follows from another one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from qostil.model.item import Line
from qostil.model.page import Leftover
from qostil.reading import conflict_marks

_BARE = str.maketrans("", "", "*_`")
# How far below the line that begins a note its text may stand.
_BELOW_NOTE = 2


def settled(found: Iterable[Leftover], marks: Iterable[Line]) -> list[Leftover]:
    """One leftover for each defect, in the order of their lines; `marks` are those of a merge_marks.

    >>> found = [Leftover(4, "list", "- чек"), Leftover(9, "footnote", "[^1]"), Leftover(11, "footnote", "[^1]")]
    >>> marks = [Line(3, "<<<<<<< HEAD"), Line(5, ">>>>>>> b")]
    >>> [(leftover.line, leftover.kind) for leftover in settled(found, marks)]
    [(3, 'merge'), (9, 'footnote')]
    """
    merges = [_told(conflict) for conflict in conflict_marks.conflicts(marks)]
    inside = {number for one in merges for number in range(one.lines[0], one.lines[-1] + 1)}
    # A note right above is empty because a mark has taken the place of its text.
    above = {("note", one.line - 1) for one in merges}
    told = {one for one in found if one.line not in inside and (one.kind, one.line) not in above}
    rest = sorted(told, key=_order)
    rest = list(_without_footnotes(list(_once(_without_set_in(rest)))))
    return sorted([*merges, *_without_codes(rest)], key=_order)


def _order(leftover: Leftover) -> tuple[int, str, str]:
    return leftover.line, leftover.kind, leftover.text


def _told(conflict: Sequence[Line]) -> Leftover:
    numbers = tuple(mark.number for mark in conflict)
    return Leftover(numbers[0], "merge", conflict[0].text.strip(), numbers)


def _without_set_in(found: Sequence[Leftover]) -> Iterator[Leftover]:
    """Leave out what else is told of lines that no-break spaces begin, and these below a note empty for them."""
    notes = {leftover.line + n for leftover in found if leftover.kind == "note" for n in range(_BELOW_NOTE + 1)}
    set_in = {number for leftover in found if leftover.kind == "indent" for number in leftover.lines}
    for leftover in found:
        if leftover.kind == "indent":
            if leftover.line not in notes:
                yield leftover
        elif leftover.line not in set_in:
            yield leftover


def _once(found: Iterable[Leftover]) -> Iterator[Leftover]:
    """Leave out the note of a footnote that is told where the text refers to it."""
    told = set()
    for leftover in found:
        if leftover.kind != "footnote" or leftover.text not in told:
            yield leftover
        told.add(leftover.text)


def _without_codes(found: Sequence[Leftover]) -> Iterator[Leftover]:
    """Leave out a backtick alone before a code that has lost its signs, and so is no code."""
    eaten = {(leftover.line, leftover.text.translate(_BARE)) for leftover in found if leftover.kind == "eaten"}
    for leftover in found:
        if leftover.kind != "code" or (leftover.line, leftover.text.translate(_BARE)) not in eaten:
            yield leftover


def _without_footnotes(found: Sequence[Leftover]) -> Iterator[Leftover]:
    """Leave out two asterisks that refer to a note further down («теңге**»), and those before it («**кроме …»)."""
    bold = [leftover for leftover in found if leftover.kind == "bold"]
    references = {leftover for leftover in bold if leftover.text.endswith("**")}
    notes = {leftover for leftover in bold if leftover.text[:2] == "**" and leftover.text[2:3].islower()} - references
    first = min((leftover.line for leftover in references), default=0)
    last = max((leftover.line for leftover in notes), default=0)
    for leftover in found:
        is_one = leftover in references or leftover in notes
        if not (is_one and first and (leftover.line < last if leftover in references else leftover.line > first)):
            yield leftover
