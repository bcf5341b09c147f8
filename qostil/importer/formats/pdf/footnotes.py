"""Take off the marks of footnotes: small digits, raised at the end of a word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from qostil.importer.formats.pdf.lines import Line
from qostil.importer.source_text import LeftOut

_MARK = "the mark of a footnote"
_DIGITS = re.compile(r"\d{1,2}")
_NOTE = re.compile(r"(\d{1,2})[.)]?\s*[^\W\d]")
# A mark is this near to its word, in points, and this much smaller and higher.
_NEAR, _SMALLER, _RAISED = 3.0, 0.92, 0.08
_LAST_WORD = re.compile(r"\S+$")


def without_marks(lines: Sequence[Line]) -> tuple[list[Line], list[LeftOut]]:
    """Return the lines of a page without the marks of the footnotes that stand on it, and what was left out.

    >>> from qostil.importer.source_text import Look
    >>> text, note = Look(size=11), Look(size=8)
    >>> word, mark = Line("10 кг-ға дейін.", 6, 88, 735, 722, text), Line("1", 88, 94, 738, 727, note)
    >>> lines, left_out = without_marks([word, mark, Line("1 Аспаптар бөлек.", 6, 90, 110, 98, note)])
    >>> [line.text for line in lines], [one.text for one in left_out]
    (['10 кг-ға дейін.', '1 Аспаптар бөлек.'], ['дейін.1'])
    """
    notes = {found[1]: line for line in lines if (found := _NOTE.match(line.text))}
    left_out: list[LeftOut] = []
    kept: list[Line] = []
    for line in lines:
        word = _word_before(line, lines) if line.text in notes else None
        if word and _is_smaller(notes[line.text], word):
            left_out.append(LeftOut(f"{_last(word.text)}{line.text}", _MARK))
        else:
            left_out += _taken_off(line, notes)
            kept.append(line)
    return kept, left_out


def _word_before(mark: Line, lines: Sequence[Line]) -> Line | None:
    """Return the line at whose end a mark stands: lower, and of larger letters."""
    for line in lines:
        is_raised = mark.bottom - line.bottom > _RAISED * line.height and mark.middle > line.middle
        if abs(mark.left - line.right) < _NEAR and mark.height < _SMALLER * line.height and is_raised:
            return line if mark.bottom < line.top and not line.text[-1].isdigit() else None
    return None


def _taken_off(line: Line, notes: dict[str, Line]) -> Iterator[LeftOut]:
    """Take the marks within a line out of its text."""
    for found in reversed(list(_DIGITS.finditer(line.text)) if line.raised else []):
        start, end = found.span()
        before = line.text[:start]
        is_mark = start in line.raised and before and not before[-1].isspace() and found[0] in notes
        if is_mark and _is_smaller(notes[found[0]], line):
            yield LeftOut(f"{_last(before)}{found[0]}", _MARK)
            line.text = before + line.text[end:]


def _is_smaller(note: Line, line: Line) -> bool:
    return note is not line and note.look.size < line.look.size and note.top < line.bottom


def _last(text: str) -> str:
    return (_LAST_WORD.search(text) or [""])[0]
