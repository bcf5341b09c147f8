"""The type that pictures are written with, and which letters it has."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

import fontpkg
from PIL import ImageFont

_FAMILY = "Onest"
REGULAR, BOLD = 400, 700
# A noncharacter, for which no font has a letter.
_NEVER = "\uffff"


@lru_cache
def font(size: int, weight: int = REGULAR) -> ImageFont.FreeTypeFont:
    """Return the type in a size."""
    made = ImageFont.truetype(fontpkg.path(_FAMILY, weight), size)
    made.set_variation_by_axes([weight])
    return made


@lru_cache(4096)
def has_letter(sign: str) -> bool:
    """Return whether the type can show a letter or a sign.

    >>> [has_letter(sign) for sign in ("Қ", "₸", "🙂", "\u200b")]
    [True, True, False, False]
    """
    return unicodedata.category(sign)[0] != "C" and _drawn(sign) != _drawn(_NEVER)


def _drawn(sign: str) -> tuple[tuple[int, int], bytes]:
    plain = _for_signs()
    mask = plain.getmask(sign)
    return mask.size, bytes(mask)


@lru_cache
def _for_signs() -> ImageFont.FreeTypeFont:
    """Return the type without the joining of letters, which leaves out what it does not know."""
    return ImageFont.truetype(fontpkg.path(_FAMILY), 24, layout_engine=ImageFont.Layout.BASIC)
