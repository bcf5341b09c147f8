"""Draw the card that a messenger shows beside the address of an answer: its question, and whose site it is.

Everything but a logo is drawn as shades between the colour of the bar and white. A picture with so few colours is
small, and is drawn and packed in a millisecond: only the rows of the question are a card's own, and their letters were
drawn before. The rows above are the same on the whole site, those below on all cards of a page.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from PIL import Image, ImageColor, ImageDraw

from qostil.languages.known import LANGUAGES
from qostil.model.locale import Locale
from qostil.pictures.lettering import Setting, cut, fit
from qostil.pictures.letters import around, width, written
from qostil.pictures.mark import FULL, bubbles, logo_within, on_ground
from qostil.pictures.png import Band, band, bits_for, png
from qostil.pictures.typeface import BOLD, REGULAR, font
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
    white = _behind((0, 0, WIDTH, _ABOVE))
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
    room = WIDTH - 2 * _MARGIN - width(language, _FOOT, REGULAR) - 40
    base, foot = _BOTTOM - _BELOW, _signed(language).copy()
    _write(foot, _BELOW, [(base, cut(page_title, int(room), _FOOT))], _Type(_FOOT, REGULAR, _QUIET))
    return band(foot, bits)


@lru_cache(4)
def _signed(language: str) -> Image.Image:
    """Return the rows of the foot with the name of a language."""
    white = _behind((0, _BELOW, WIDTH, HEIGHT))
    at = (WIDTH - _MARGIN, _BOTTOM - _BELOW)
    ImageDraw.Draw(white).text(at, language, _QUIET, font(_FOOT), anchor="rs")
    return _in_shades(white)


def _question(question: str) -> tuple[int, Image.Image]:
    """Set the question in the middle of its room, with a line above it; return where it begins, and its rows."""
    block = fit(question, _MEASURE, _QUESTION, BOLD)
    step = round(block.size * _LEADING)
    height = _LINE[1] + _GAP + step * len(block.lines)
    top = (_ABOVE + _BELOW - height) // 2
    words, base = _empty(top, top + height).copy(), _LINE[1] + _GAP + round(block.size * 0.78)
    lines = [(base + number * step, line) for number, line in enumerate(block.lines)]
    _write(words, top, lines, _Type(block.size, BOLD, FULL))
    words.paste(_SHADES, (_MARGIN, 0, _MARGIN + _LINE[0], _LINE[1]))
    return top, words


class _Type(NamedTuple):
    """How large, how bold and how white letters are."""

    size: int
    weight: int
    white: int


def _write(rows: Image.Image, top: int, lines: Sequence[tuple[int, str]], type_: _Type) -> None:
    """Write lines on their bases on rows that begin at a height; only what is around the letters is drawn anew."""
    inks = [ink.moved(_MARGIN, top + base) for base, line in lines if (ink := written(line, type_.size, type_.weight))]
    if not inks:
        return
    left, above, *_ = box = around(inks)
    white = _behind(box)
    for ink in inks:
        white.paste(type_.white, (ink.left - left, ink.top - above), ink.image)
    rows.paste(_in_shades(white), (left, above - top))


@lru_cache(128)
def _plain(first: int, last: int, bits: int) -> Band:
    """Return rows in which nothing is written."""
    return band(_empty(first, last), bits)


@lru_cache(32)
def _empty(first: int, last: int) -> Image.Image:
    return _in_shades(_behind((0, first, WIDTH, last)))


def _behind(box: tuple[int, int, int, int]) -> Image.Image:
    """Return a part of what is behind the words, to write on, as shares of white."""
    left, top, right, bottom = box
    white = Image.new("L", (right - left, bottom - top), 0)
    white.paste(bubbles(_LARGE, _PALEST, _PALEST), (_LARGE_AT[0] - left, _LARGE_AT[1] - top))
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
