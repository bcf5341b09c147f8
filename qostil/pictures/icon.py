"""Draw the icon with which a telephone shows a site among its programs."""

from __future__ import annotations

import io

from PIL import Image

from qostil.pictures.mark import bubbles, logo_within, on_ground
from qostil.settings.colours import WHITE, Colours

# What Apple's telephones and what installed sites ask for.
TOUCH, INSTALLED = 180, 512
# How much of the icon the sign may take: telephones round the corners off, or cut a circle out.
_SHARE = 0.6


def draw_icon(size: int, colours: Colours, logo: bytes | None) -> bytes:
    """Return a square PNG with the logo of a site on the colour of its bar; with the two bubbles if it has none.

    >>> draw_icon(180, Colours(), None)[:4]
    b'\\x89PNG'
    """
    icon, room = Image.new("RGB", (size, size), colours.bar), round(size * _SHARE)
    if logo and (sign := logo_within(logo, room, room)):
        icon.paste(on_ground(sign, colours.bar), ((size - sign.width) // 2, (size - sign.height) // 2))
    else:
        at = ((size - room) // 2, (size - room) // 2)
        icon.paste(Image.new("RGB", (room, room), WHITE), at, bubbles(room))
    packed = io.BytesIO()
    icon.save(packed, "PNG", compress_level=9)
    return packed.getvalue()
