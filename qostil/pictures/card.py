"""Draw the card that a messenger shows beside the address of an answer: its question, and whose site it is.

Everything but a logo is drawn as shades between the colour of the bar and white. A picture with so few colours is
small, and is drawn and packed in a few milliseconds: only the rows of the question are a card's own. Those above are
the same on the whole site, those below on all cards of a page.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from PIL import Image, ImageColor, ImageDraw

from qostil.languages.known import LANGUAGES
from qostil.model.locale import Locale
from qostil.pictures.lettering import BOLD, Setting, cut, fit, font
from qostil.pictures.mark import FULL, bubbles, logo_within, on_ground
from qostil.pictures.png import Band, band, bits_for, png
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
    head = _head(site_name, colours, logo)
    foot = _foot(page_title, LANGUAGES[locale].own_name, head.bits)
    top, words = _question(question or page_title)
    middle = (_plain(_ABOVE, top, head.bits), band(words, head.bits), _plain(top + words.height, _BELOW, head.bits))
    return png(WIDTH, head.bits, head.palette, (head.band, *middle, foot))


class _Head(NamedTuple):
    """The upper part of all cards of a site, with the colours of the whole card."""

    band: Band
    bits: int
    palette: bytes


# A site may have a name of its own in each language.
@lru_cache(4)
def _head(site_name: str, colours: Colours, logo: bytes | None) -> _Head:
    white = _behind(0, _ABOVE)
    sign = logo_within(logo, _LOGO_WIDTH, _SIGN) if logo else None
    if sign is None:
        white.paste(bubbles(_SIGN), (_MARGIN, _TOP))
    left = _MARGIN + (sign.width if sign else _SIGN) + 20
    text = cut(site_name, WIDTH - _MARGIN - left, _NAME, BOLD)
    ImageDraw.Draw(white).text((left, _TOP + _SIGN / 2), text, FULL, font(_NAME, BOLD), anchor="lm")
    head, palette = _in_shades(white), _palette(colours)
    if sign:
        palette += _paste_logo(head, on_ground(sign, colours.bar))
    bits = bits_for(len(palette) // 3)
    return _Head(band(head, bits), bits, palette)


# The answers of a page are drawn one after the other.
@lru_cache(4)
def _foot(page_title: str, language: str, bits: int) -> Band:
    white, type_ = _behind(_BELOW, HEIGHT), font(_FOOT)
    pen, base = ImageDraw.Draw(white), _BOTTOM - _BELOW
    room = WIDTH - 2 * _MARGIN - type_.getlength(language) - 40
    pen.text((_MARGIN, base), cut(page_title, int(room), _FOOT), _QUIET, type_, anchor="ls")
    pen.text((WIDTH - _MARGIN, base), language, _QUIET, type_, anchor="rs")
    return band(_in_shades(white), bits)


def _question(question: str) -> tuple[int, Image.Image]:
    """Set the question in the middle of its room, with a line above it; return where it begins, and its rows."""
    block = fit(question, _MEASURE, _QUESTION, BOLD)
    step = round(block.size * _LEADING)
    height = _LINE[1] + _GAP + step * len(block.lines)
    top = (_ABOVE + _BELOW - height) // 2
    white = _behind(top, top + height)
    pen, base = ImageDraw.Draw(white), _LINE[1] + _GAP + round(block.size * 0.78)
    for number, line in enumerate(block.lines):
        pen.text((_MARGIN, base + number * step), line, FULL, font(block.size, BOLD), anchor="ls")
    words = _in_shades(white)
    words.paste(_SHADES, (_MARGIN, 0, _MARGIN + _LINE[0], _LINE[1]))
    return top, words


@lru_cache(128)
def _plain(first: int, last: int, bits: int) -> Band:
    """Return rows in which nothing is written."""
    return band(_in_shades(_behind(first, last)), bits)


def _behind(first: int, last: int) -> Image.Image:
    """Return rows of what is behind the words, to write on, as shares of white."""
    white = Image.new("L", (WIDTH, last - first), 0)
    white.paste(bubbles(_LARGE, _PALEST, _PALEST), (_LARGE_AT[0], _LARGE_AT[1] - first))
    return white


def _in_shades(white: Image.Image) -> Image.Image:
    return white.point(_TO_SHADE, "P")


def _palette(colours: Colours) -> bytes:
    """Return the colours of a card without a logo: the shades, and that of the line."""
    shades = [mixed(colours.bar, WHITE, share) for share in _SHARES]
    return bytes(channel for colour in (*shades, colours.accent) for channel in ImageColor.getrgb(colour))


def _paste_logo(head: Image.Image, logo: Image.Image) -> bytes:
    """Put a logo at its place with colours that follow the other ones; return these colours."""
    few, first = logo.quantize(_LOGO_COLOURS), _SHADES + 1
    own = few.getpalette() or []
    points = Image.frombytes("L", few.size, few.tobytes()).point([min(255, first + index) for index in range(256)], "P")
    head.paste(points, (_MARGIN, _TOP + (_SIGN - logo.height) // 2))
    return bytes(own)
