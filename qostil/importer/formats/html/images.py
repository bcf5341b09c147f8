"""Find the pictures of a page, and read those that are in it or beside it; nothing is fetched."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, unquote_to_bytes, urlsplit

from selectolax.lexbor import LexborNode

from qostil.importer.formats.figure import Figure, described
from qostil.importer.formats.pictures import MOST_BYTES

# Pages that load pictures late have the address of a grey one, or none, where a browser looks first.
_ADDRESSES = ("data-src", "data-original", "data-lazy-src", "src")
_DATA = re.compile(r"data:[^,]*?(?P<base64>;\s*base64)?\s*,(?P<content>.*)", re.IGNORECASE | re.DOTALL)

# The bytes of all pictures beside a page that are read.
_ALL_BYTES = 200_000_000


def figures_of(node: LexborNode) -> Iterator[Figure]:
    """Yield the pictures in an element that holds no blocks, with their addresses.

    >>> from selectolax.lexbor import LexborHTMLParser
    >>> page = LexborHTMLParser("<p><picture><source srcset=a.webp><img src=a.png alt=Роутер></picture>")
    >>> [(figure.addresses, figure.alt) for figure in figures_of(page.css_first("picture"))]
    [(('a.png',), 'Роутер')]
    """
    for image in node.traverse() if not (node.tag or "-").startswith("-") else ():
        if image.tag == "img":
            attributes = image.attributes
            written = (*(attributes.get(name) for name in _ADDRESSES), _first(attributes.get("srcset")))
            addresses = tuple(filter(None, (address and address.strip() for address in written)))
            yield Figure(b"", described(attributes.get("alt")), addresses=addresses)


def _first(addresses: str | None) -> str:
    """Return the first of the addresses of one picture in several sizes."""
    return (addresses or "").strip().partition(" ")[0].rstrip(",")


class PictureFiles:
    """The pictures that are in a page or below its folder, each read once."""

    def __init__(self, folder: Path) -> None:
        """Set the folder of the page, which nothing that it names may leave."""
        self._folder = folder
        self._known: dict[str, bytes] = {}
        self._left = _ALL_BYTES

    def loaded(self, figure: Figure) -> Figure:
        """Return a picture with its content, if one of its addresses leads to it.

        >>> figure = Figure(b"", addresses=("https://bee.gg/a.png", "data:image/gif;base64,R0lG"))
        >>> PictureFiles(Path("/nowhere")).loaded(figure).content
        b'GIF'
        """
        return figure._replace(content=next(filter(None, map(self._content, figure.addresses)), b""))

    def _content(self, address: str) -> bytes:
        if address not in self._known:
            data = _DATA.fullmatch(address)
            found = _decoded(data["content"], is_base64=bool(data["base64"])) if data else self._of_file(address)
            self._known[address] = found
        return self._known[address]

    def _of_file(self, address: str) -> bytes:
        try:
            parts = urlsplit(address)
            if parts.scheme or parts.netloc or not parts.path:
                return b""
            file = (self._folder / unquote(parts.path)).resolve(strict=True)
            # A page may come from anybody: it shows nothing of this computer but what was saved with it.
            if not file.is_relative_to(self._folder.resolve()) or not file.is_file() or self._left <= 0:
                return b""
            with file.open("rb") as opened:
                content = opened.read(MOST_BYTES + 1)
        except (OSError, ValueError, RuntimeError):
            return b""
        self._left -= len(content)
        return content


def _decoded(content: str, *, is_base64: bool) -> bytes:
    written = unquote_to_bytes(content)
    if not is_base64:
        return written
    try:
        return base64.b64decode(b"".join(written.split()))
    except binascii.Error:
        return b""
