"""Define a picture as a reader of a format finds it, before anybody has looked whether it can be shown."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

# Programs write the name of the file where no text describes a picture.
_FILE_NAME = re.compile(r"[^\n]{0,200}\.(?:png|jpe?g|jfif|gif|webp|bmp|emf|wmf|tiff?|svg)", re.IGNORECASE)


_THOUSANDTHS = re.compile(r"-?[0-9]{1,7}")
# The shares of the width and the height that are cut off: left, top, right, bottom.
Cut = tuple[float, float, float, float]
WHOLE: Cut = (0.0, 0.0, 0.0, 0.0)


class Figure(NamedTuple):
    """A picture between the blocks of a document; one whose bytes are not in the document has none."""

    content: bytes
    alt: str = ""
    # The slide or the page, counted from 1; 0 if the format has none.
    part: int = 0
    # Why the reader has not read it; "" if it has.
    reason: str = ""
    # What the document hides of it, which may be what nobody is to see.
    cut: Cut = WHOLE
    # Where the content may be, if nobody has looked yet.
    addresses: tuple[str, ...] = ()


def described(text: str | None) -> str:
    """Return a text that describes a picture on one line, without names of files.

    >>> described("Роутердің артқы\\nжағы"), described("Снимок экрана 2.png")
    ('Роутердің артқы жағы', '')
    """
    shown = " ".join((text or "").split())
    return "" if _FILE_NAME.fullmatch(shown) else shown


def cut_of(blip: Any) -> Cut:
    """Return what Word and PowerPoint cut off a picture, from the element that names it.

    >>> from lxml.etree import fromstring
    >>> cut_of(fromstring('<fill><blip/><srcRect l="25000" t="-5000"/></fill>')[0])
    (0.25, 0.0, 0.0, 0.0)
    """
    cut = next(blip.getparent().iterchildren("{*}srcRect"), None)
    left, top, right, bottom = (_share(cut.get(side)) if cut is not None else 0.0 for side in "ltrb")
    return left, top, right, bottom


def _share(written: str | None) -> float:
    """Return a share that is written in thousandths of a per cent; a negative one adds a border, which is not drawn."""
    return max(0.0, int(written) / 100_000) if written and _THOUSANDTHS.fullmatch(written) else 0.0
