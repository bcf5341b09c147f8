"""Choose the pictures of a document that a page can show, and tell of the others."""

from __future__ import annotations

import hashlib
import io
import warnings
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence

from PIL import Image

from qostil.importer.formats.figure import Figure
from qostil.importer.source_text import Picture

# A picture that repeats on this share of the slides or pages is a logo; where there are none, one at so many places.
_MOST_PARTS, _LEAST_PARTS, _OFTEN = 0.5, 3, 5
# One that is narrower and lower is an icon or a bullet.
_SMALL = 48
# Decoding a picture of few bytes may take much memory and time, so its pixels are limited too.
MOST_BYTES, MOST_PIXELS = 10_000_000, 40_000_000
_ALL_BYTES, _ALL_PIXELS = 100_000_000, 400_000_000
_NAME_DIGITS = 12

ELSEWHERE = "they are not in the document or beside it; save it with its pictures, or put them into the page by hand"
FILLING = "they fill a slide or page or lie behind its text, as a background or a scan does"
REPEATED = "they repeat, as a logo does"
KIND = "they are damaged, or no PNG, JPEG, GIF or WebP; save them as PNG, and put them into the page by hand"
TINY = f"they have less than {_SMALL} pixels on both sides, as an icon does"
LARGE = (
    f"they have more than {MOST_BYTES:,} bytes or {MOST_PIXELS:,} pixels; make them smaller, and put them into the "
    "page by hand"
)
TOO_MANY = f"those before have {_ALL_BYTES:,} bytes or {_ALL_PIXELS:,} pixels; import the document in parts"
_REASONS = (ELSEWHERE, FILLING, REPEATED, KIND, TINY, LARGE, TOO_MANY)


def chosen(found: Iterable[tuple[int, Figure]], parts: int = 0) -> tuple[tuple[Picture, ...], tuple[str, ...]]:
    """Return the pictures that are carried, and notes on the others; each figure comes with the line before it.

    >>> chosen([(3, Figure(b"<svg/>", "Сызба"))])[1]
    ('pictures that are not carried: 1; they are damaged, or no PNG, JPEG, GIF or WebP; save them as PNG, and put them \
into the page by hand',)
    """
    figures = list(found)
    # Python compares the bytes of a picture that many places share by their identity.
    digests = {content: digest_of(content) for content in {figure.content for _, figure in figures}}
    often, judge = _often([figure for _, figure in figures], parts), _Judge()
    counts: Counter[str] = Counter()
    kept: dict[tuple[int, str], Picture] = {}
    for line, figure in figures:
        why = judge.refusal(figure, often)
        counts[why] += 1
        if not why:
            name = f"{digests[figure.content]}{suffix_of(figure.content)}"
            kept.setdefault((line, name), Picture(line, name, figure.content, figure.alt))
    notes = (f"pictures that are not carried: {counts[why]}; {why}" for why in _REASONS if counts[why])
    return tuple(kept.values()), tuple(notes)


def is_tiny(width: int, height: int) -> bool:
    """Return whether a picture of so many pixels is an icon or a bullet; one without pixels is damaged.

    >>> is_tiny(47, 47), is_tiny(47, 48)
    (True, False)
    """
    return 0 < width < _SMALL and 0 < height < _SMALL


def digest_of(content: bytes) -> str:
    """Return the beginning of the name of a picture, which its content alone decides.

    >>> digest_of(b"GIF89a")
    '610f5ae4d76e'
    """
    return hashlib.sha256(content).hexdigest()[:_NAME_DIGITS]


def suffix_of(content: bytes) -> str:
    """Return the suffix of a picture by its bytes; "" if it is of no kind that is carried.

    >>> suffix_of(b"GIF89a"), suffix_of(b"MM\\0*")
    ('.gif', '')
    """
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return ".webp"
    return next((suffix for begin, suffix in _BEGINNINGS.items() if content.startswith(begin)), "")


_BEGINNINGS = {b"\x89PNG\r\n\x1a\n": ".png", b"\xff\xd8\xff": ".jpg", b"GIF87a": ".gif", b"GIF89a": ".gif"}
_READERS = {".png": "PNG", ".jpg": "JPEG", ".gif": "GIF", ".webp": "WEBP"}


def _often(figures: Sequence[Figure], parts: int) -> Collection[bytes]:
    """Return the pictures that repeat on most slides or pages, or all over a document without them."""
    places: dict[bytes, set[int]] = defaultdict(set)
    for at, figure in enumerate(figures):
        places[figure.content].add(figure.part if parts else at)
    least = max(_LEAST_PARTS, _MOST_PARTS * parts) if parts else _OFTEN
    return {content for content, found in places.items() if len(found) >= least}


class _Judge:
    """Tells why pictures are not carried; each counts once in what all may have together."""

    def __init__(self) -> None:
        self._known: dict[bytes, str] = {}
        self._bytes = self._pixels = 0

    def refusal(self, figure: Figure, often: Collection[bytes]) -> str:
        """Return the reason not to carry a picture, or "" if there is none."""
        if figure.reason or not figure.content:
            return figure.reason or ELSEWHERE
        content = figure.content
        if content not in self._known:
            self._known[content] = REPEATED if content in often else self._of_content(content)
        return self._known[content]

    def _of_content(self, content: bytes) -> str:
        if len(content) > MOST_BYTES:
            return LARGE
        if not suffix_of(content):
            return KIND
        width, height = _size(content)
        if width * height > MOST_PIXELS:
            return LARGE
        if is_tiny(width, height):
            return TINY
        if self._bytes + len(content) > _ALL_BYTES or self._pixels + width * height > _ALL_PIXELS:
            return TOO_MANY
        self._bytes, self._pixels = self._bytes + len(content), self._pixels + width * height
        return "" if _is_whole(content) else KIND


def _size(content: bytes) -> tuple[int, int]:
    """Return the width and the height in pixels; (0, 0) if the head of the file is damaged."""
    try:
        with warnings.catch_warnings():
            # Our limit is below that of Pillow, which only warns up to twice its own.
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(content), formats=[_READERS[suffix_of(content)]]) as image:
                return image.size
    except Image.DecompressionBombError:
        return MOST_PIXELS, MOST_PIXELS
    except Exception:
        # Pillow raises many kinds of exceptions for damaged pictures; no list of them is complete.
        return 0, 0


def _is_whole(content: bytes) -> bool:
    """Return whether a picture can be decoded to its end."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(content), formats=[_READERS[suffix_of(content)]]) as image:
                image.load()
    except Exception:
        return False
    return True
