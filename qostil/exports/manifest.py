"""Write the web app manifest of a language: what a reader gets who puts the site on the screen of a phone."""

from __future__ import annotations

import posixpath
import re
import struct
from collections.abc import Mapping
from urllib.parse import quote

import msgspec

from qostil.model.locale import Locale
from qostil.settings.colours import WHITE, Colours

MANIFEST = "manifest.webmanifest"
# What parts the name of a company from the rest of the name of its site.
_DASH = re.compile(r" [—–|-] |: ")
_TYPES: Mapping[str, str] = {
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".gif": "image/gif",
    ".webp": "image/webp",
    ".avif": "image/avif",
    ".ico": "image/x-icon",
}
_PNG = b"\x89PNG\r\n\x1a\n"


class Icon(msgspec.Struct, frozen=True, omit_defaults=True):
    """An icon: its path in the site, its size, and its type."""

    src: str
    sizes: str = ""
    type: str = ""


def manifest(name: str, locale: Locale, colours: Colours, icons: list[Icon]) -> bytes:
    """Return the manifest of a language, which stands in its folder; a reader may go on to the other language.

    >>> found = msgspec.json.decode(manifest("Су арнасы — көмек", "kk", Colours(), []))
    >>> found["short_name"], found["start_url"], found["theme_color"]
    ('Су арнасы', './', '#0f3d48')
    """
    told = {
        "name": name,
        "short_name": _DASH.split(" ".join(name.split()), maxsplit=1)[0] or name,
        "lang": locale,
        "dir": "ltr",
        "start_url": "./",
        "scope": "../",
        # With a way back, which a page that somebody has been sent needs.
        "display": "minimal-ui",
        "theme_color": colours.bar,
        "background_color": WHITE,
        "icons": [msgspec.structs.replace(icon, src=f"../{icon.src}") for icon in icons],
    }
    return msgspec.json.format(msgspec.json.encode(told)) + b"\n"


def icon(path: str, content: bytes) -> Icon:
    """Return an image of the site as an icon.

    >>> icon("images/белгі.svg", b"<svg/>")
    Icon(src='images/%D0%B1%D0%B5%D0%BB%D0%B3%D1%96.svg', sizes='any', type='image/svg+xml')
    >>> icon("favicon.png", _PNG + bytes(8) + struct.pack(">II", 192, 192)).sizes
    '192x192'
    """
    suffix = posixpath.splitext(path)[1].lower()
    return Icon(quote(path), "any" if suffix == ".svg" else _size(content), _TYPES.get(suffix, ""))


def _size(content: bytes) -> str:
    """Return the size that a PNG has in its head; "" for other images."""
    if not content.startswith(_PNG) or len(content) < 24:
        return ""
    width, height = struct.unpack_from(">II", content, 16)
    return f"{width}x{height}"
