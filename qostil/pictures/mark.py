"""Draw the sign of a site: its own logo, or the two speech bubbles of partials/logo.html."""

from __future__ import annotations

import io
from functools import lru_cache

from PIL import Image, ImageDraw

# The drawing is in units of a 24th of its width, as the one for browsers is; it is drawn larger, for smooth edges.
_UNITS = 24
_FINER = 4
_BEHIND, _SPACE, _BEFORE = (6, 2, 22, 14), (0, 6, 18, 24), (2, 8, 16, 19)
_TAIL = ((5, 17), (10, 18.2), (5, 23))
_ROUND = 3
PALE, FULL = 140, 255


@lru_cache
def bubbles(size: int, before: int = FULL, behind: int = PALE) -> Image.Image:
    """Return two bubbles as a mask, one before the other, which is paler: two languages, one answer."""
    unit = size * _FINER / _UNITS
    mask = Image.new("L", (size * _FINER, size * _FINER), 0)
    pen = ImageDraw.Draw(mask)
    for box, shade in ((_BEHIND, behind), (_SPACE, 0), (_BEFORE, before)):
        left, top, right, bottom = (side * unit for side in box)
        pen.rounded_rectangle((left, top, right - 1, bottom - 1), _ROUND * unit, fill=shade)
    pen.polygon([(x * unit, y * unit) for x, y in _TAIL], fill=before)
    return mask.reduce(_FINER)


@lru_cache
def logo_within(content: bytes, width: int, height: int) -> Image.Image | None:
    """Return a logo that fits into a box, with its transparency; None for what is no picture of points."""
    try:
        with Image.open(io.BytesIO(content)) as read:
            read.draft("RGB", (width * 2, height * 2))
            logo = read.convert("RGBA")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError, Image.DecompressionBombWarning):
        return None
    factor = min(width / logo.width, height / logo.height)
    return logo.resize(
        (max(1, round(logo.width * factor)), max(1, round(logo.height * factor))), Image.Resampling.LANCZOS
    )


def on_ground(logo: Image.Image, colour: str) -> Image.Image:
    """Return a logo as it stands on a colour."""
    ground = Image.new("RGBA", logo.size, colour)
    ground.alpha_composite(logo)
    return ground.convert("RGB")
