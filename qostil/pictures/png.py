"""Write a PNG of few colours in bands, so that what many pictures have in common is packed once.

A PNG holds one zlib stream of all rows. Its parts may be packed apart, since each ends on a whole byte; only the sum
over the rows is of them all.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from functools import reduce
from typing import NamedTuple

from PIL import Image, ImageChops

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_PALETTE_COLOUR = 3
_ZLIB, _END = b"\x78\x9c", b"\x03\x00"
# What a row holds: its points, or how they differ from those above. Most rows of a letter are as the ones above them.
_AS_IT_IS, _FROM_ABOVE = 0, 2
# More memory is more to move along with the rows, and only of the fullest cards it changes a byte.
_LEVEL, _MEMORY = 7, 8
_LARGE = 15_000
_PRIME = 65_521


class Band(NamedTuple):
    """Some rows of a picture, packed, with the sum over their bytes."""

    height: int
    size: int
    total: int
    packed: bytes


def bits_for(colours: int) -> int:
    """Return how many bits a point takes: half a byte is packed in half the time.

    >>> bits_for(8), bits_for(72)
    (4, 8)
    """
    return 4 if colours <= 1 << 4 else 8


def band(points: Image.Image, bits: int) -> Band:
    """Pack rows of points, whose values are numbers of colours.

    >>> zlib.decompressobj(-zlib.MAX_WBITS).decompress(band(Image.new("P", (4, 2), 1), 8).packed)
    b'\\x00\\x01\\x01\\x01\\x01\\x02\\x00\\x00\\x00\\x00'
    """
    plain = Image.frombytes("L", (points.width * bits // 8, points.height), _in_bytes(points, bits))
    above = ImageChops.offset(plain, 0, 1)
    above.paste(0, (0, 0, plain.width, 1))
    rows = Image.new("L", (1 + plain.width, plain.height), _FROM_ABOVE)
    rows.putpixel((0, 0), _AS_IT_IS)
    rows.paste(ImageChops.subtract_modulo(plain, above), (1, 0))
    content = rows.tobytes()
    return Band(points.height, len(content), zlib.adler32(content), _packed(content))


def _packed(rows: bytes) -> bytes:
    """Pack rows by their runs alone, which is quick; those that are still large by what they repeat, if that helps."""
    quick = _packed_by(zlib.Z_RLE, rows)
    return quick if len(quick) < _LARGE else min(quick, _packed_by(zlib.Z_DEFAULT_STRATEGY, rows), key=len)


def _packed_by(strategy: int, rows: bytes) -> bytes:
    packer = zlib.compressobj(_LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS, _MEMORY, strategy)
    return packer.compress(rows) + packer.flush(zlib.Z_SYNC_FLUSH)


def _in_bytes(points: Image.Image, bits: int) -> bytes:
    return points.tobytes("raw", "P;4") if bits == 4 else points.tobytes()


def png(width: int, bits: int, colours: bytes, bands: Sequence[Band]) -> bytes:
    """Return a PNG of bands, one below the other; the colours are three bytes each.

    >>> picture = png(4, 8, bytes((0, 0, 0, 255, 255, 255)), [band(Image.new("P", (4, 2), 1), 8)] * 2)
    >>> import io
    >>> Image.open(io.BytesIO(picture)).convert("RGB").getcolors()
    [(16, (255, 255, 255))]
    """
    height, total = sum(each.height for each in bands), reduce(_total, bands, 1)
    head = width.to_bytes(4, "big") + height.to_bytes(4, "big") + bytes((bits, _PALETTE_COLOUR, 0, 0, 0))
    packed = b"".join((_ZLIB, *(each.packed for each in bands), _END, total.to_bytes(4, "big")))
    chunks = ((b"IHDR", head), (b"PLTE", colours), (b"IDAT", packed), (b"IEND", b""))
    return _SIGNATURE + b"".join(_chunk(*chunk) for chunk in chunks)


def _total(before: int, below: Band) -> int:
    """Return zlib's sum, Adler-32, over what is before a band and the band itself, from the sums of both."""
    low = (before & 0xFFFF) - 1
    high = (before >> 16) + (below.total >> 16) + below.size * low
    return high % _PRIME << 16 | (low + (below.total & 0xFFFF)) % _PRIME


def _chunk(kind: bytes, content: bytes) -> bytes:
    told = kind + content
    return len(content).to_bytes(4, "big") + told + zlib.crc32(told).to_bytes(4, "big")
