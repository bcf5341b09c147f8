"""Draw the card that a messenger shows beside the address of an answer: its question, and whose site it is.

Everything but a logo is drawn as shades between the colour of the bar and white. A picture with so few colours is
small, and is drawn and packed in a few milliseconds.
"""

from __future__ import annotations

import io
from collections.abc import Sequence

from PIL import Image, ImageColor, ImageDraw

from qostil.languages.known import LANGUAGES
from qostil.model.locale import Locale
from qostil.pictures.lettering import BOLD, Setting, cut, fit, font
from qostil.pictures.mark import FULL, bubbles, logo_within, on_ground
from qostil.settings.colours import WHITE, Colours, mixed

# As messengers and social networks ask for it.
WIDTH, HEIGHT = 1200, 630
_MARGIN = 80
_QUESTION = (Setting(86, 2), Setting(74, 3), Setting(60, 4), Setting(48, 5))
_MEASURE = 960
_LEADING = 1.2
_NAME, _FOOT = 34, 30
_SIGN, _LOGO_WIDTH = 64, 260
_TOP, _BOTTOM = 68, HEIGHT - 68
# Where the question stands, with the line above it, between the head and the foot.
_ABOVE, _BELOW = 160, 520
_LINE = (88, 8)
_GAP = 34
# How white the text is that is read second.
_QUIET = 196
# Few, for a small file. The first shades are nearer to each other than the last ones: the palest is just seen.
_SHADES = 7
_CURVE = 1.7
_SHARES = [(shade / (_SHADES - 1)) ** _CURVE for shade in range(_SHADES)]
_TO_SHADE = [round((_SHADES - 1) * (white / 255) ** (1 / _CURVE)) for white in range(256)]
# The sign once more, behind the text: its size, and where it is cut off by the edges of the card.
_LARGE, _LARGE_AT = 620, (WIDTH - 470, -110)
_PALEST = round(_SHARES[1] * 255)
_LOGO_COLOURS = 64


def draw_card(
    question: str, site_name: str, page_title: str, colours: Colours, logo: bytes | None, locale: Locale
) -> bytes:
    """Return a card as a PNG; the same for the same words and colours.

    >>> card = draw_card("Роутерді қалай қосамын?", "Көмек", "Ақаулар", Colours(), None, "kk")
    >>> card[:4], int.from_bytes(card[16:20]), int.from_bytes(card[20:24])
    (b'\\x89PNG', 1200, 630)
    """
    white = Image.new("L", (WIDTH, HEIGHT), 0)
    white.paste(bubbles(_LARGE, _PALEST, _PALEST), _LARGE_AT)
    pen = ImageDraw.Draw(white)
    sign = logo_within(logo, _LOGO_WIDTH, _SIGN) if logo else None
    _head(white, pen, site_name, sign)
    _foot(pen, page_title, LANGUAGES[locale].own_name)
    line_top = _question(pen, question or page_title)
    return _packed(white, line_top, sign, colours)


def _head(white: Image.Image, pen: ImageDraw.ImageDraw, site_name: str, sign: Image.Image | None) -> None:
    if sign is None:
        white.paste(bubbles(_SIGN), (_MARGIN, _TOP))
    left = _MARGIN + (sign.width if sign else _SIGN) + 20
    text = cut(site_name, WIDTH - _MARGIN - left, _NAME, BOLD)
    pen.text((left, _TOP + _SIGN / 2), text, FULL, font(_NAME, BOLD), anchor="lm")


def _foot(pen: ImageDraw.ImageDraw, page_title: str, language: str) -> None:
    type_ = font(_FOOT)
    room = WIDTH - 2 * _MARGIN - type_.getlength(language) - 40
    pen.text((_MARGIN, _BOTTOM), cut(page_title, int(room), _FOOT), _QUIET, type_, anchor="ls")
    pen.text((WIDTH - _MARGIN, _BOTTOM), language, _QUIET, type_, anchor="rs")


def _question(pen: ImageDraw.ImageDraw, question: str) -> int:
    """Set the question in the middle of its room; return where the line above it begins."""
    block = fit(question, _MEASURE, _QUESTION, BOLD)
    step = round(block.size * _LEADING)
    height = _LINE[1] + _GAP + step * len(block.lines)
    top = (_ABOVE + _BELOW - height) // 2
    base = top + _LINE[1] + _GAP + round(block.size * 0.78)
    for number, line in enumerate(block.lines):
        pen.text((_MARGIN, base + number * step), line, FULL, font(block.size, BOLD), anchor="ls")
    return top


def _packed(white: Image.Image, line_top: int, sign: Image.Image | None, colours: Colours) -> bytes:
    """Colour the shades, add the line and the logo, and pack them."""
    card = white.point(_TO_SHADE)
    shades = [mixed(colours.bar, WHITE, share) for share in _SHARES]
    palette = [channel for colour in (*shades, colours.accent) for channel in ImageColor.getrgb(colour)]
    card.paste(_SHADES, (_MARGIN, line_top, _MARGIN + _LINE[0], line_top + _LINE[1]))
    if sign:
        palette += _paste_logo(card, on_ground(sign, colours.bar), _SHADES + 1)
    card.putpalette(palette)
    packed = io.BytesIO()
    card.save(packed, "PNG", compress_level=6)
    return packed.getvalue()


def _paste_logo(card: Image.Image, logo: Image.Image, first: int) -> Sequence[int]:
    """Put a logo at its place with colours from a number on; return these colours."""
    few = logo.quantize(_LOGO_COLOURS)
    own = few.getpalette() or []
    points = Image.frombytes("L", few.size, few.tobytes()).point([min(255, first + index) for index in range(256)])
    card.paste(points, (_MARGIN, _TOP + (_SIGN - logo.height) // 2))
    return own
