"""Join the large first letter of a paragraph with its word."""

from __future__ import annotations

import re
from collections.abc import Sequence

from qostil.importer.formats.pdf.lines import Line

# The letter is this many times as high as its lines, and as far from them at most, in heights of its own.
_HIGHER, _NEAR = 1.5, 0.6
_WORD = re.compile(r"[^\W\d_]+")


def with_initials(lines: Sequence[Line]) -> list[Line]:
    """Return the lines of a page, each large first letter in the first line beside it.

    >>> lines = [Line("Т", 6, 30, 760, 720), Line("өлем айына", 32, 90, 754, 741), Line("бір рет.", 32, 80, 739, 726)]
    >>> [(line.text, line.left) for line in with_initials(lines)]
    [('Төлем айына', 6), ('бір рет.', 6)]
    """
    initials = [line for line in lines if len(line.text) == 1 and line.text.isupper()]
    taken = [line for line in initials if _join(line, lines)]
    return [line for line in lines if not any(line is one for one in taken)]


def _join(initial: Line, lines: Sequence[Line]) -> bool:
    beside = [line for line in lines if line is not initial and _is_beside(initial, line)]
    if not beside:
        return False
    first = max(beside, key=lambda line: (line.top, -line.left))
    if not first.text[0].islower():
        return False
    is_apart = _is_word(initial.text, first, lines)
    first.text = f"{initial.text}{' ' if is_apart else ''}{first.text}"
    for line in beside:
        line.left = initial.left
    return True


def _is_beside(initial: Line, line: Line) -> bool:
    is_at_right = -1 <= line.left - initial.right <= _NEAR * initial.height
    return (
        is_at_right and initial.height >= _HIGHER * line.height and initial.bottom - 1 <= line.middle <= initial.top + 1
    )


def _is_word(letter: str, first: Line, lines: Sequence[Line]) -> bool:
    """Return whether the letter is a word of its own: the page has the rest as a word elsewhere."""
    rest = (_WORD.match(first.text) or [""])[0]
    words = {word.casefold() for line in lines if line is not first for word in _WORD.findall(line.text)}
    return rest in words and (letter + rest).casefold() not in words
