"""Look into the file of a picture: its kind by its bytes, its size, and whether it can be decoded."""

from __future__ import annotations

import hashlib
import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from PIL import Image, ImageOps

from qostil.importer.formats.figure import WHOLE, Cut

_BEGINNINGS = {b"\x89PNG\r\n\x1a\n": ".png", b"\xff\xd8\xff": ".jpg", b"GIF87a": ".gif", b"GIF89a": ".gif"}
_READERS = {".png": "PNG", ".jpg": "JPEG", ".gif": "GIF", ".webp": "WEBP"}
_NAME_DIGITS = 12
# A width and a height that stand for all sizes at which Pillow refuses to open a picture.
_TOO_MANY = 100_000
# What formats keep of the notes of a camera or a program.
_NOTES = {"exif", "xmp", "XML:com.adobe.xmp", "comment"}
# Of JPEG and WebP that are written anew.
_QUALITY = 95


def name_of(content: bytes) -> str:
    """Return the name of the file of a picture, which its content alone decides; "" for a kind that is not carried.

    >>> name_of(b"GIF89a"), name_of(b"MM\\0*")
    ('610f5ae4d76e.gif', '')
    """
    suffix = suffix_of(content)
    return f"{hashlib.sha256(content).hexdigest()[:_NAME_DIGITS]}{suffix}" if suffix else ""


def suffix_of(content: bytes) -> str:
    """Return the suffix of a picture by its bytes; "" if it is of no kind that is carried.

    >>> suffix_of(b"GIF89a"), suffix_of(b"MM\\0*")
    ('.gif', '')
    """
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return ".webp"
    return next((suffix for begin, suffix in _BEGINNINGS.items() if content.startswith(begin)), "")


def size_of(content: bytes) -> tuple[int, int]:
    """Return the width and the height that the head of a picture states; (0, 0) if it is damaged.

    >>> size_of(b"GIF89a")
    (0, 0)
    """
    try:
        with _opened(content) as image:
            width, height = image.size
            return width, height
    except Image.DecompressionBombError:
        return _TOO_MANY, _TOO_MANY
    except Exception:
        # Pillow raises many kinds of exceptions for damaged pictures; no list of them is complete.
        return 0, 0


def part_of(content: bytes, cut: Cut) -> bytes:
    """Return what a document shows of a picture, after decoding it to its end; nothing if it is damaged.

    What a camera notes, such as the place where a photo was taken, is left out.

    >>> part_of(b"GIF89a", WHOLE)
    b''
    """
    try:
        with _opened(content) as image:
            image.load()
            is_plain = getattr(image, "is_animated", False) or not (image.getexif() or _NOTES & image.info.keys())
            if cut == WHOLE and is_plain:
                return content
            return _written(ImageOps.exif_transpose(image.crop(_box(image, cut))), str(image.format))
    except Exception:
        return b""


def _box(image: Any, cut: Cut) -> tuple[int, int, int, int]:
    left, top, right, bottom = cut
    width, height = image.size
    return round(left * width), round(top * height), round((1 - right) * width), round((1 - bottom) * height)


def _written(image: Image.Image, kind: str) -> bytes:
    written = io.BytesIO()
    for note in _NOTES & image.info.keys():
        del image.info[note]
    image.save(written, kind, **({"quality": _QUALITY} if kind in ("JPEG", "WEBP") else {}))
    return written.getvalue()


@contextmanager
def _opened(content: bytes) -> Iterator[Any]:
    with warnings.catch_warnings():
        # Pillow warns of large pictures, which are told from their size.
        warnings.simplefilter("ignore")
        with Image.open(io.BytesIO(content), formats=[_READERS[suffix_of(content)]]) as image:
            yield image
