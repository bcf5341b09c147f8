"""The colours of a site, and whether people can read what is written in them."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
WHITE = "#ffffff"
# The ground of phone numbers and notes, on which links stand too, and the page in dark mode, as
# theme/assets/stylesheets/palette.css has them.
RAISED = "#f2f6f7"
DARK_PAGE = "#10191c"
# The least contrast of text that WCAG 2.2 (1.4.3, level AA) asks for, and of what is seen but not read (1.4.11).
READABLE = 4.5
_STEPS = 20


class Colours(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The colours that a site may choose, each as `#rrggbb`; the others follow from them."""

    # The header; white text stands on it.
    bar: str = "#0f3d48"
    # A line below the header, and the outline of what has the focus; never text.
    accent: str = "#f5b93a"
    # Links on a white or nearly white page. In dark mode they are mixed with white until they can be read.
    link: str = "#0b6171"

    @property
    def link_over(self) -> str:
        """The link under the pointer: darker by a third."""
        return mixed(self.link, "#000000", 0.33)

    @property
    def dark_bar(self) -> str:
        """The header in dark mode: darker by a quarter."""
        return mixed(self.bar, "#000000", 0.25)

    @property
    def dark_link(self) -> str:
        """The link in dark mode."""
        shades = (mixed(self.link, WHITE, step / _STEPS) for step in range(_STEPS + 1))
        return next(shade for shade in shades if contrast(shade, DARK_PAGE) >= 2 * READABLE)

    @property
    def dark_link_over(self) -> str:
        """The link under the pointer in dark mode: halfway to white."""
        return mixed(self.dark_link, WHITE, 0.5)


def hard_to_read(colours: Colours) -> Iterator[str]:
    """Yield what is wrong with colours, a line each.

    >>> list(hard_to_read(Colours(link="#7fd0de")))
    ['link «#7fd0de» on the page has a contrast of 1.6, and 4.5 is needed; choose a darker one']
    """
    for colour in msgspec.structs.astuple(colours):
        if not _COLOUR.fullmatch(colour):
            yield f'«{colour}» is no colour; write it as "#0b4f6c"'
            return
    for what, colour, other in (("white text on bar", colours.bar, WHITE), ("link", colours.link, RAISED)):
        on = " on the page" if other == RAISED else ""
        if (ratio := contrast(colour, other)) < READABLE:
            yield f"{what} «{colour}»{on} has a contrast of {ratio:.1f}, and {READABLE} is needed; choose a darker one"


def contrast(one: str, another: str) -> float:
    """Return the contrast of two colours, from 1 to 21, by the formula of WCAG 2.2.

    >>> contrast("#000000", "#ffffff")
    21.0
    """
    dark, light = sorted((_luminance(one), _luminance(another)))
    return (light + 0.05) / (dark + 0.05)


def mixed(colour: str, with_what: str, share: float) -> str:
    """Mix a colour with a share of another, from 0 to 1.

    >>> mixed("#000000", "#ffffff", 0.5)
    '#808080'
    """
    pairs = zip(_channels(colour), _channels(with_what), strict=True)
    return "#" + "".join(f"{round(own + (other - own) * share):02x}" for own, other in pairs)


def _channels(colour: str) -> list[int]:
    return [int(colour[at : at + 2], 16) for at in (1, 3, 5)]


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(channel / 255) for channel in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
