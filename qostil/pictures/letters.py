"""Write a line with letters that were drawn before: a site has few letters, and drawing them is most of a card.

The library draws each letter at a whole point, and knows where from the widths of those before it, which are kept in
64ths of a point and depend on the next letter alone. So a letter in its place is the same whatever the line is, as long
as the type has one shape for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from PIL import Image, ImageDraw

from qostil.pictures.typeface import font

# Letters that the type shapes alike beside any other: those of Cyrillic, digits and signs. Latin letters may join or
# change, dashes and colons rise after a capital or a digit, and two asterisks make a picture of some words.
_ALONE = re.compile(r"(?:[\u0400-\u0482\u048a-\u052f\d ?!.,;«»“”„()…№₸%/+]|(?<=[\u0430-\u045f ])[-–—:])*", re.ASCII)
_WHOLE = 64


class Written(NamedTuple):
    """Ink, and where its upper left corner is; of a line, seen from its beginning, on its base."""

    image: Image.Image
    left: int
    top: int

    def moved(self, right: int, down: int) -> Written:
        """Return the same ink at another place."""
        return Written(self.image, self.left + right, self.top + down)


class _Letter(NamedTuple):
    """The ink of a letter in a line, and how far it is from there to the next one, in 64ths of a point."""

    ink: Written | None
    advance: int


def written(line: str, size: int, weight: int) -> Written | None:
    """Return a line as the library would draw it as a whole, to the point; None where there is nothing to see.

    >>> line = written("Төлем", 40, 400)
    >>> line.image.size, line.left, line.top
    ((117, 28), 1, -28)
    """
    if not _ALONE.fullmatch(line):
        return _drawn(line, size, weight)
    letters = list(_placed(line, size, weight))
    if not letters:
        return None
    left, top, right, bottom = around(letters)
    image = Image.new("L", (right - left, bottom - top))
    pen = ImageDraw.Draw(image)
    for each in letters:
        pen.bitmap((each.left - left, each.top - top), each.image, 255)
    return Written(image, left, top)


def around(inks: Sequence[Written]) -> tuple[int, int, int, int]:
    """Return the box around what is written: left, top, right, bottom."""
    right, bottom = max(ink.left + ink.image.width for ink in inks), max(ink.top + ink.image.height for ink in inks)
    return min(ink.left for ink in inks), min(ink.top for ink in inks), right, bottom


def width(line: str, size: int, weight: int) -> float:
    """Return how wide a line is, as the library measures it.

    >>> width("Төлем", 40, 400)
    119.84375
    """
    if not _ALONE.fullmatch(line):
        return font(size, weight).getlength(line)
    return sum(_letter(*pair, size, weight).advance for pair in _pairs(line)) / _WHOLE


def _placed(line: str, size: int, weight: int) -> Iterator[Written]:
    """Yield the letters of a line, each at its place in it."""
    pen = _WHOLE // 2
    for sign, following in _pairs(line):
        ink, advance = _letter(sign, following, size, weight)
        if ink:
            yield ink.moved(pen // _WHOLE, 0)
        pen += advance


def _pairs(line: str) -> Iterator[tuple[str, str]]:
    return zip(line, [*line[1:], ""], strict=False)


@lru_cache(1 << 14)
def _letter(sign: str, following: str, size: int, weight: int) -> _Letter:
    both = font(size, weight).getlength(sign + following)
    advance = both - _advance(following, size, weight) if following else both
    return _Letter(_drawn_once(sign, size, weight), round(_WHOLE * advance))


@lru_cache(1 << 11)
def _advance(sign: str, size: int, weight: int) -> float:
    return font(size, weight).getlength(sign)


def _drawn(line: str, size: int, weight: int) -> Written | None:
    """Return what the library draws, without what is empty around it."""
    mask, (left, top) = font(size, weight).getmask2(line, "L", anchor="ls")
    ink = Image.frombytes("L", mask.size, bytes(mask))
    box = ink.getbbox()
    return Written(ink.crop(box), left + box[0], top + box[1]) if box else None


_drawn_once = lru_cache(1 << 11)(_drawn)
