"""Read the letters of a page with their places."""

from __future__ import annotations

import ctypes
import struct
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

# Letters that were drawn one by one touch, or have a space between them, in heights; so many are drawn at once.
_TOUCHING, _SPACE, _BY_LETTER = 0.12, 0.45, 2
# Pages of ordinary lines have more letters for each end of a line.
_PER_END = 8
# The four numbers of FS_RECTF.
_EDGES = struct.Struct("4f")


class Box(msgspec.Struct, gc=False):
    """The edges of a letter in points from the lower left corner of the page, in the order of FS_RECTF."""

    left: float
    top: float
    right: float
    bottom: float


# The index of a letter, the letter, and its box; an end of line has none.
Letter = tuple[int, str, Box | None]


def letters_of(words: Any, first: int = 0, end: int | None = None) -> Iterator[Letter]:
    """Yield the letters of a text page of pypdfium2, or those of a range."""
    from pypdfium2 import raw

    # The handle and one rectangle for all letters: pypdfium2 and ctypes are slow to make them anew for each.
    handle, rectangle = words.raw, raw.FS_RECTF()
    edges = ctypes.byref(rectangle)
    for index in range(first, words.count_chars() if end is None else end):
        code = raw.FPDFText_GetUnicode(handle, index)
        if code in (10, 13):
            yield index, "\n", None
        elif code:
            is_known = raw.FPDFText_GetLooseCharBox(handle, index, edges)
            yield index, chr(code), Box(*_EDGES.unpack(rectangle)) if is_known else None


def are_drawn_apart(text: str) -> bool:
    """Return whether a page has so many ends of lines that some of its words may be drawn letter by letter.

    >>> are_drawn_apart("Ч\\nе\\nк\\n\\nқ\\nа\\nй\\nд\\nа"), are_drawn_apart("Чек қайда?\\nХатта.")
    (True, False)
    """
    return text.count("\n") * _PER_END > len(text)


def drawn_together(letters: Iterable[Letter]) -> Iterator[Letter]:
    """Leave out the ends of lines within words that were drawn letter by letter; between such words put a space.

    >>> def drawn(text):
    ...     for at, letter in ((at, letter) for at, letter in enumerate(text) if letter != " "):
    ...         yield from [(at, letter, Box(4.0 * at, 10, 4.0 * at + 4, 0)), (at, "\\n", None)]
    >>> "".join(letter for _, letter, _ in drawn_together(drawn("ең ұзақ")))
    'ең ұзақ'
    """
    before: Box | None = None
    run, end = 0, None
    for index, letter, box in letters:
        if box is None:
            end = index
            continue
        if end is not None and before is not None:
            space = _space_between(before, box)
            if space is None or (space and run > _BY_LETTER):
                yield end, "\n", None
            elif space:
                yield end, " ", box
        run = run + 1 if end is None else 1
        yield index, letter, box
        before, end = box, None


def _space_between(before: Box, box: Box) -> bool | None:
    """Return whether there is a space between two letters of a line; None if they are of two lines."""
    height = max(before.top - before.bottom, 1.0)
    gap = (box.left - before.right) / height
    if abs(box.top - before.top) > _TOUCHING * height or not -_TOUCHING <= gap <= _SPACE:
        return None
    return gap > _TOUCHING
