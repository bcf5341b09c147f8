"""Put the letters of a page together to lines, with their boxes and their look."""

from __future__ import annotations

import ctypes
import math
import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Any

import msgspec

from qostil.importer.formats.pdf.letters import Box, are_drawn_apart, drawn_together, letters_of
from qostil.importer.formats.pdf.spaced import is_spaced, joined_letters
from qostil.importer.source_text import Look

# A space of more than this many heights of the letters is not one between words.
_WIDE = 1.6
# Nor is one of more than this many, if the letters behind it look unlike, or it is behind a number.
_WIDER = 0.7
_NUMBER = re.compile(r"\d{1,4}\.?\s*")
# A letter this much higher or lower, in heights, is in another line.
_HIGHER = 0.6
# A raised digit has less than this share of the height.
_RAISED = 0.92
# Letters are slanted if they are turned by more than this from a right angle, in radians.
_TURNED = 0.1
_BOLD_WEIGHT = 600
_BOLD_NAME = re.compile(r"bold|black|heavy|semibold|demi", re.IGNORECASE)
_ITALIC_NAME = re.compile(r"italic|oblique", re.IGNORECASE)
_SUBSET = re.compile(r"^[A-Z]{6}\+")


class Line(msgspec.Struct):
    """A run of letters on one line; boxes are in points from the lower left corner of the page."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    look: Look = Look()
    # The places of digits in the text that are smaller and higher than the letters before them.
    raised: tuple[int, ...] = ()
    # Whether the letters stand neither upright nor at a right angle.
    is_slanted: bool = False
    # The number of letters at the beginning that are bold, where the others are not.
    bold: int = 0
    # The wider gaps: the place in the text of the letter behind each, and where it begins and ends.
    gaps: tuple[tuple[int, float, float], ...] = ()

    @property
    def height(self) -> float:
        """Return the height of the letters."""
        return self.top - self.bottom

    @property
    def middle(self) -> float:
        """Return the height of the middle of the line above the lower edge of the page."""
        return (self.top + self.bottom) / 2


def lines_of(words: Any, text: str) -> Iterator[Line]:
    """Yield the lines of a text page of pypdfium2, whose text is given too, in the order of the file."""
    line: Line | None = None
    first = last = 0
    letters = letters_of(words)
    for index, letter, box in drawn_together(letters) if are_drawn_apart(text) else letters:
        if line is not None and (box is None or _is_apart(words, line, box, last, index)):
            if line.text.strip():
                yield _finished(words, line, first, index)
            line = None
        if box is not None:
            if line is None:
                if letter.isspace():
                    continue
                line, first = Line("", box.left, box.right, box.top, box.bottom), index
            _extend(line, letter, box)
            last = last if letter.isspace() else index
    if line is not None and line.text.strip():
        yield _finished(words, line, first, words.count_chars())


def _is_apart(words: Any, line: Line, box: Box, last: int, index: int) -> bool:
    """Return whether a letter does not continue a line: it is above, below, to the left, or behind a wide space."""
    space = box.left - line.right
    is_of_one_font = box.top == line.top and box.bottom == line.bottom
    if is_of_one_font and line.left <= box.left and space <= _WIDER * (box.top - box.bottom):
        return False
    height = max(line.height, 1.0)
    if abs((box.top + box.bottom) / 2 - line.middle) > _HIGHER * height or box.right < line.left:
        return True
    return space > _WIDE * height or (space > _WIDER * height and _is_unlike(words, line, last, index))


def _is_unlike(words: Any, line: Line, last: int, index: int) -> bool:
    """Return whether a letter behind a wider space looks unlike the one before it, or a number alone is before it."""
    if _NUMBER.fullmatch(line.text):
        return True
    before, behind = _look(words, last), _look(words, index)
    return (before.is_bold, before.color) != (behind.is_bold, behind.color)


def _extend(line: Line, letter: str, box: Box) -> None:
    if letter.isspace():
        line.text += letter
        return
    height = line.top - line.bottom
    if box.top - box.bottom < _RAISED * height and box.top + box.bottom > 2 * line.middle and letter.isdigit():
        line.raised += (len(line.text),)
    if box.left - line.right > _WIDER * height:
        line.gaps += ((len(line.text), line.right, box.left),)
    line.text += letter
    # Most letters only move the right edge.
    if box.right > line.right:
        line.right = box.right
    if box.left < line.left:
        line.left = box.left
    if box.top > line.top:
        line.top = box.top
    if box.bottom < line.bottom:
        line.bottom = box.bottom


def _finished(words: Any, line: Line, first: int, end: int) -> Line:
    telling = _telling(words, first, end)
    line.look, line.is_slanted = _look(words, telling), _is_slanted(words, telling)
    line.text = line.text.rstrip()
    line.bold = _bold_letters(words, first, end)
    if is_spaced(line.text):
        boxed = ((letter, box) for _, letter, box in letters_of(words, first, end) if box and not letter.isspace())
        line.text = joined_letters([(letter, box.left, box.right) for letter, box in boxed])
    return line


def _last(words: Any, first: int, end: int) -> int:
    """Return the index of the last letter or digit."""
    from pypdfium2 import raw

    backward = range(end - 1, first - 1, -1)
    return next((at for at in backward if chr(raw.FPDFText_GetUnicode(words, at) or 32).isalnum()), first)


def _bold_letters(words: Any, first: int, end: int) -> int:
    """Return how many letters at the beginning are bold, if the last one is not."""
    if not _is_bold(words, first) or _is_bold(words, _last(words, first, end)):
        return 0
    begin = bisect_left(range(first, end), True, key=lambda index: not _is_bold(words, index)) + first
    return sum(letter != "\n" for _, letter, _ in letters_of(words, first, begin))


def _is_bold(words: Any, index: int) -> bool:
    name, weight = _font(words, index)
    return weight >= _BOLD_WEIGHT or bool(_BOLD_NAME.search(name))


def _is_slanted(words: Any, index: int) -> bool:
    from pypdfium2 import raw

    turned = raw.FPDFText_GetCharAngle(words, index) % (math.pi / 2)
    return bool(_TURNED < turned < math.pi / 2 - _TURNED)


def _telling(words: Any, first: int, end: int) -> int:
    """Return the index of a letter in the middle: the first one may be a bullet or a number."""
    from pypdfium2 import raw

    middle = [*range((first + end) // 2, end), *range(first, (first + end) // 2)]
    return next((at for at in middle if chr(raw.FPDFText_GetUnicode(words, at) or 32).isalnum()), first)


def _look(words: Any, index: int) -> Look:
    from pypdfium2 import raw

    name, _ = _font(words, index)
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    raw.FPDFText_GetFillColor(words, index, *map(ctypes.byref, (red, green, blue, alpha)))
    size = raw.FPDFText_GetFontSize(words, index)
    matrix = raw.FS_MATRIX()
    if raw.FPDFText_GetMatrix(words, index, ctypes.byref(matrix)) and matrix.d:
        size *= abs(matrix.d)
    return Look(
        size=round(size, 1),
        is_bold=_is_bold(words, index),
        is_italic=bool(_ITALIC_NAME.search(name)),
        font=_SUBSET.sub("", name).partition("-")[0].partition(",")[0],
        color=f"#{red.value:02x}{green.value:02x}{blue.value:02x}",
    )


def _font(words: Any, index: int) -> tuple[str, int]:
    from pypdfium2 import raw

    flags, buffer = ctypes.c_int(), ctypes.create_string_buffer(256)
    raw.FPDFText_GetFontInfo(words, index, buffer, 256, ctypes.byref(flags))
    return buffer.value.decode("utf-8", "replace"), raw.FPDFText_GetFontWeight(words, index)
