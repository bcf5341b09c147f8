"""Read the pictures of a page, and find the line above each."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from PIL import Image

from qostil.importer.formats.figure import Figure
from qostil.importer.formats.pdf.lines import Line
from qostil.importer.formats.pictures import FILLING, KIND, LARGE, MOST_PIXELS, TINY, TOO_MANY, is_tiny

# A picture that covers more than this share of a page is a scan or its background; so is one behind so many lines.
_MOST, _BEHIND = 0.9, 3
# The edge of a picture may reach so far into the line above it, in points.
_NEAR = 2.0
# A matrix that turns a picture has values above this beside its diagonal.
_TURNED = 0.01
# Opaque pictures of more bytes are photographs, which JPEG makes smaller.
_PHOTOGRAPH, _QUALITY = 1_000_000, 90
# All pixels of a file that are decoded.
_ALL_PIXELS = 400_000_000


class PageImage(NamedTuple):
    """A picture with its box on the page, in points from the lower left corner."""

    figure: Figure
    left: float
    right: float
    top: float
    bottom: float

    def line_above(self, lines: Sequence[tuple[int, Line]]) -> int:
        """Return the number of the line above, best one of the same column; 0 if nothing stands above.

        >>> image = PageImage(Figure(b""), 50, 150, 400, 300)
        >>> lines = [(1, Line("Чек", 50, 90, 520, 510)), (2, Line("Шот", 300, 390, 420, 410))]
        >>> image.line_above([*lines, (3, Line("Төлем", 50, 90, 290, 280))]), image.line_above(lines[1:])
        (1, 2)
        """
        above = ((number, line) for number, line in lines if line.middle > self.top - _NEAR)
        ranked = ((not self._shares_column(line), line.bottom - self.top, -number) for number, line in above)
        return -min(ranked, default=(False, 0.0, 0))[2]

    def _shares_column(self, line: Line) -> bool:
        return line.left < self.right and self.left < line.right

    def has_inside(self, line: Line) -> bool:
        """Return whether a line stands on the picture."""
        return self._shares_column(line) and self.bottom < line.middle < self.top


class ImageReader:
    """Reads pictures; one that many pages share is decoded once."""

    def __init__(self) -> None:
        """Start with no pictures."""
        self._known: dict[str, tuple[bytes, str]] = {}
        self._pixels = 0

    def images_of(self, page: Any, number: int, lines: Sequence[Line]) -> Iterator[PageImage]:
        """Yield the pictures of a page of pypdfium2, from top to bottom."""
        from pypdfium2 import raw

        width, height = page.get_size()
        found = [
            (drawn, PageImage(Figure(b"", part=number), left, right, top, bottom))
            for drawn in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=3)
            for left, bottom, right, top in [drawn.get_bounds()]
            if right > left and top > bottom
        ]
        for drawn, image in sorted(found, key=lambda one: -one[1].top):
            area = (image.right - image.left) * (image.top - image.bottom)
            is_behind = sum(map(image.has_inside, lines)) >= _BEHIND
            is_filling = is_behind or area > _MOST * width * height
            content, why = (b"", FILLING) if is_filling else self._read(drawn, image)
            yield image._replace(figure=image.figure._replace(content=content, reason=why))

    def _read(self, drawn: Any, image: PageImage) -> tuple[bytes, str]:
        """Return the content of a picture, or the reason why it is not read."""
        from pypdfium2 import PdfiumError

        try:
            return self._decoded(drawn, image)
        except (PdfiumError, OSError, ValueError, MemoryError):
            return b"", KIND

    def _decoded(self, drawn: Any, image: PageImage) -> tuple[bytes, str]:
        size = _shown_size(drawn, image)
        if is_tiny(*size):
            return b"", TINY
        if size[0] * size[1] > MOST_PIXELS:
            return b"", LARGE
        identity = f"{hashlib.sha256(bytes(drawn.get_data())).hexdigest()} {size} {_turn(drawn)}"
        if identity not in self._known:
            self._pixels += size[0] * size[1]
            is_read = self._pixels <= _ALL_PIXELS
            self._known[identity] = (_photograph(drawn) or _drawn(drawn), "") if is_read else (b"", TOO_MANY)
        return self._known[identity]


def _shown_size(drawn: Any, image: PageImage) -> tuple[int, int]:
    """Return the size in pixels that a picture has when it is drawn without loss."""
    width, height = drawn.get_px_size()
    shown = image.right - image.left, image.top - image.bottom
    if (width < height) != (shown[0] < shown[1]):
        width, height = height, width
    scale = max(width / shown[0], height / shown[1])
    return round(shown[0] * scale), round(shown[1] * scale)


def _turn(drawn: Any) -> tuple[bool, bool, bool]:
    matrix = drawn.get_matrix()
    longest = max(abs(matrix.a), abs(matrix.d), _TURNED)
    return matrix.a > 0, matrix.d > 0, max(abs(matrix.b), abs(matrix.c)) < _TURNED * longest


def _photograph(drawn: Any) -> bytes:
    """Return the JPEG of a picture that stands upright in colours that browsers show; b"" for others."""
    if drawn.get_filters(skip_simple=True) != ["DCTDecode"] or not all(_turn(drawn)):
        return b""
    content = bytes(drawn.get_data(decode_simple=True))
    with Image.open(io.BytesIO(content), formats=["JPEG"]) as image:
        return content if image.mode in ("RGB", "L") else b""


def _drawn(drawn: Any) -> bytes:
    """Return a picture as it is drawn: turned, and with what a mask leaves of it."""
    image = drawn.get_bitmap(render=True).to_pil()
    is_opaque = "A" not in image.getbands() or image.getchannel("A").getextrema()[0] == 255
    image = image.convert("RGB") if is_opaque else image
    content = _written(image, "PNG")
    return _written(image, "JPEG", quality=_QUALITY) if is_opaque and len(content) > _PHOTOGRAPH else content


def _written(image: Image.Image, kind: str, **options: int) -> bytes:
    written = io.BytesIO()
    image.save(written, kind, **options)
    return written.getvalue()
