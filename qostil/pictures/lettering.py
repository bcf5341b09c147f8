"""Set text for a picture: what the type has, wrapped by words, as large as there is room for it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from qostil.pictures.letters import width as width_of
from qostil.pictures.typeface import REGULAR, has_letter

_ELLIPSIS = "…"
# More than fits into a picture, so that a text without an end takes no time.
_MOST_LETTERS = 400
# A short word that a line does not end with, since it belongs to the next one: «в», «и», «не», «бұл».
_SHORT = re.compile(r"\w{1,2}")
_DASH = re.compile(r"[-–—]")
_SPACE = re.compile(r"[^\S\u00a0\u202f]+")


class Setting(NamedTuple):
    """A size of type, and the most lines that are set in it."""

    size: int
    lines: int


class Block(NamedTuple):
    """Lines of text, and the size of their type."""

    size: int
    lines: Sequence[str]


def shown(text: str) -> str:
    """Return a text without what the type has no letter for, and without control characters.

    >>> shown("Роутер\\n 🙂 қосылмайды\u200b ма?")
    'Роутер қосылмайды ма?'
    """
    composed = unicodedata.normalize("NFC", text[:_MOST_LETTERS])
    return " ".join("".join(sign for sign in composed if sign.isspace() or has_letter(sign)).split())


def fit(text: str, width: int, settings: Sequence[Setting], weight: int = REGULAR) -> Block:
    """Set a text in the first size in which it has few enough lines; in the last one, the rest is left out.

    >>> fit("Роутерді қалай қайта қосамын?", 400, [Setting(40, 2), Setting(30, 2)])
    Block(size=40, lines=['Роутерді қалай', 'қайта қосамын?'])
    >>> fit("Роутерді қалай қайта қосамын?", 250, [Setting(40, 2)]).lines
    ['Роутерді', 'қалай қайт…']
    """
    words = list(_unparted(shown(text)))
    for size, most in settings:
        lines = _wrap(words, width, size, weight)
        if len(lines) <= most:
            return Block(size, _balanced(words, lines, width, size, weight))
    return Block(size, [*lines[: most - 1], _cut(" ".join(lines[most - 1 :]), width, size, weight)])


def cut(text: str, width: int, size: int, weight: int = REGULAR) -> str:
    """Return a text in one line, its end left out where it would be too long."""
    line = shown(text)
    return line if width_of(line, size, weight) <= width else _cut(line, width, size, weight)


def _unparted(text: str) -> Iterator[str]:
    """Yield what a line is broken between: words, with the short ones before them and a dash after them."""
    held = ""
    for word in _SPACE.split(text):
        if held and (_SHORT.fullmatch(held.rpartition(" ")[2]) or _DASH.fullmatch(word)):
            held += f" {word}"
            continue
        if held:
            yield held
        held = word
    yield held


def _wrap(words: Sequence[str], width: float, size: int, weight: int) -> list[str]:
    """Break a text into lines; a word that is wider than a line is broken too."""
    lines: list[str] = []
    room, gap = 0.0, _width(" ", size, weight)
    for word in words:
        for piece in _pieces(word, width, size, weight):
            wide = _width(piece, size, weight)
            if lines and room >= gap + wide:
                lines[-1] += f" {piece}"
                room -= gap + wide
            else:
                lines.append(piece)
                room = width - wide
    return lines


def _pieces(word: str, width: float, size: int, weight: int) -> Iterator[str]:
    if _width(word, size, weight) <= width:
        yield word
        return
    piece, wide = "", 0.0
    for sign in word:
        step = _width(sign, size, weight)
        if piece and wide + step > width:
            yield piece
            piece, wide = "", 0.0
        piece, wide = piece + sign, wide + step
    yield piece


@lru_cache(4096)
def _width(text: str, size: int, weight: int) -> float:
    return width_of(text, size, weight)


def _balanced(words: Sequence[str], lines: list[str], width: int, size: int, weight: int) -> list[str]:
    """Break a text into as many lines of more equal length, so that no word is left alone in the last one."""
    narrow, wide, best = width // 2, width, lines
    longest = max(_width(word, size, weight) for word in words)
    while len(lines) > 1 and wide - narrow > size // 4:
        middle = (narrow + wide) // 2
        if longest <= middle and len(tried := _wrap(words, middle, size, weight)) == len(lines):
            wide, best = middle, tried
        else:
            narrow = middle
    return best


def _cut(line: str, width: int, size: int, weight: int) -> str:
    """Return the beginning of a line, with an ellipsis, that is as long as there is room for."""
    kept, room = "", width - _width(_ELLIPSIS, size, weight)
    for sign in line:
        room -= _width(sign, size, weight)
        if room < 0:
            break
        kept += sign
    return kept.rstrip(" ,.;:–—-") + _ELLIPSIS
