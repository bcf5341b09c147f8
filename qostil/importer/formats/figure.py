"""Define a picture as a reader of a format finds it, before anybody has looked whether it can be shown."""

from __future__ import annotations

import re
from typing import NamedTuple

# Programs write the name of the file where no text describes a picture.
_FILE_NAME = re.compile(r"[^\n]{0,200}\.(?:png|jpe?g|jfif|gif|webp|bmp|emf|wmf|tiff?|svg)", re.IGNORECASE)


class Figure(NamedTuple):
    """A picture between the blocks of a document; one whose bytes are not in the document has none."""

    content: bytes
    alt: str = ""
    # The slide or the page, counted from 1; 0 if the format has none.
    part: int = 0
    # Why the reader has not read it; "" if it has.
    reason: str = ""
    # Where the content may be, if nobody has looked yet.
    addresses: tuple[str, ...] = ()


def described(text: str | None) -> str:
    """Return a text that describes a picture on one line, without names of files.

    >>> described("Роутердің артқы\\nжағы"), described("Снимок экрана 2.png")
    ('Роутердің артқы жағы', '')
    """
    shown = " ".join((text or "").split())
    return "" if _FILE_NAME.fullmatch(shown) else shown
