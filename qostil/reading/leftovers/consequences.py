"""Remove leftovers that are only consequences of another defect, so that each defect gives one leftover."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from qostil.model.item import Line
from qostil.model.page import Leftover
from qostil.reading import conflict_marks

_BARE = str.maketrans("", "", "*_`")
# The text of a note may begin at most so many lines below its first line.
_BELOW_NOTE = 2


def settled(found: Iterable[Leftover], marks: Iterable[Line]) -> list[Leftover]:
    """Return one leftover for each defect, sorted by line; `marks` are the conflict marks of the text.

    >>> found = [Leftover(4, "list", "- чек"), Leftover(9, "footnote", "[^1]"), Leftover(11, "footnote", "[^1]")]
    >>> marks = [Line(3, "<<<<<<< HEAD"), Line(5, ">>>>>>> b")]
    >>> [(leftover.line, leftover.kind) for leftover in settled(found, marks)]
    [(3, 'merge'), (9, 'footnote')]
    """
    merges = [_merge_leftover(conflict) for conflict in conflict_marks.conflicts(marks)]
    inside = {number for leftover in merges for number in range(leftover.lines[0], leftover.lines[-1] + 1)}
    # A note directly above is empty because the conflict mark stands in place of its text.
    above = {("note", leftover.line - 1) for leftover in merges}
    kept = {left for left in found if left.line not in inside and (left.kind, left.line) not in above}
    rest = sorted(kept, key=_order)
    rest = list(_without_footnotes(list(_once(_without_set_in(rest)))))
    return sorted([*merges, *_without_codes(rest)], key=_order)


def _order(leftover: Leftover) -> tuple[int, str, str]:
    return leftover.line, leftover.kind, leftover.text


def _merge_leftover(conflict: Sequence[Line]) -> Leftover:
    numbers = tuple(mark.number for mark in conflict)
    return Leftover(numbers[0], "merge", conflict[0].text.strip(), numbers)


def _without_set_in(found: Sequence[Leftover]) -> Iterator[Leftover]:
    """Remove other leftovers of lines indented by no-break spaces, and these lines below a note reported as empty."""
    notes = {leftover.line + n for leftover in found if leftover.kind == "note" for n in range(_BELOW_NOTE + 1)}
    set_in = {number for leftover in found if leftover.kind == "indent" for number in leftover.lines}
    for leftover in found:
        if leftover.kind == "indent":
            if leftover.line not in notes:
                yield leftover
        elif leftover.line not in set_in:
            yield leftover


def _once(found: Iterable[Leftover]) -> Iterator[Leftover]:
    """Remove the note of a footnote whose reference is already reported."""
    seen = set()
    for leftover in found:
        if leftover.kind != "footnote" or leftover.text not in seen:
            yield leftover
        seen.add(leftover.text)


def _without_codes(found: Sequence[Leftover]) -> Iterator[Leftover]:
    """Remove a single backtick before a code that lost its asterisks or underscores, and so is no code."""
    eaten = {(leftover.line, leftover.text.translate(_BARE)) for leftover in found if leftover.kind == "eaten"}
    for leftover in found:
        if leftover.kind != "code" or (leftover.line, leftover.text.translate(_BARE)) not in eaten:
            yield leftover


def _without_footnotes(found: Sequence[Leftover]) -> Iterator[Leftover]:
    """Remove two asterisks that refer to a note further down («теңге**»), and those of the note («**кроме …»)."""
    bold = [leftover for leftover in found if leftover.kind == "bold"]
    references = {leftover for leftover in bold if leftover.text.endswith("**")}
    notes = {leftover for leftover in bold if leftover.text[:2] == "**" and leftover.text[2:3].islower()} - references
    first = min((leftover.line for leftover in references), default=0)
    last = max((leftover.line for leftover in notes), default=0)
    for leftover in found:
        is_footnote = leftover in references or leftover in notes
        if not (is_footnote and first and (leftover.line < last if leftover in references else leftover.line > first)):
            yield leftover
