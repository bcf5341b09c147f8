"""Choose the pictures of a document that a page can show, and tell of the others."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence

from qostil.importer.formats.figure import Cut, Figure
from qostil.importer.formats.picture_file import name_of, part_of, size_of
from qostil.importer.source_text import Picture

# A picture that repeats on this share of the slides or pages is a logo; where there are none, one at so many places.
_MOST_PARTS, _LEAST_PARTS, _OFTEN = 0.5, 3, 5
# One that is narrower and lower is an icon or a bullet.
_SMALL = 48
# Decoding a picture of few bytes may take much memory and time, so its pixels are limited too.
MOST_BYTES, MOST_PIXELS = 10_000_000, 40_000_000
_ALL_BYTES, _ALL_PIXELS = 100_000_000, 400_000_000

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
    often, judge = _often([figure for _, figure in figures], parts), _Judge()
    counts: Counter[str] = Counter()
    kept: dict[tuple[int, str], Picture] = {}
    for line, figure in figures:
        content, why = judge.judged(figure, often)
        counts[why] += 1
        if not why:
            name = name_of(content)
            kept.setdefault((line, name), Picture(line, name, content, figure.alt))
    notes = (f"pictures that are not carried: {counts[why]}; {why}" for why in _REASONS if counts[why])
    return tuple(kept.values()), tuple(notes)


def is_tiny(width: int, height: int) -> bool:
    """Return whether a picture of so many pixels is an icon or a bullet.

    >>> is_tiny(47, 47), is_tiny(47, 48)
    (True, False)
    """
    return width < _SMALL and height < _SMALL


def _often(figures: Sequence[Figure], parts: int) -> Collection[bytes]:
    """Return the pictures that repeat on most slides or pages, or all over a document without them."""
    places: dict[bytes, set[int]] = defaultdict(set)
    for at, figure in enumerate(figures):
        places[figure.content].add(figure.part if parts else at)
    least = max(_LEAST_PARTS, _MOST_PARTS * parts) if parts else _OFTEN
    return {content for content, found in places.items() if len(found) >= least}


class _Judge:
    """Tells what is carried of a picture, or why nothing is; each counts once in what all may have together."""

    def __init__(self) -> None:
        # Python compares the bytes of a picture that many places share by their identity.
        self._known: dict[tuple[bytes, Cut], tuple[bytes, str]] = {}
        self._bytes = self._pixels = 0

    def judged(self, figure: Figure, often: Collection[bytes]) -> tuple[bytes, str]:
        """Return the content that is carried, or the reason why none is."""
        if figure.reason or not figure.content:
            return b"", figure.reason or ELSEWHERE
        if figure.content in often:
            return b"", REPEATED
        key = figure.content, figure.cut
        if key not in self._known:
            why = self._refusal(figure.content)
            content = b"" if why else part_of(*key)
            self._known[key] = content, why if content else why or KIND
        return self._known[key]

    def _refusal(self, content: bytes) -> str:
        if len(content) > MOST_BYTES:
            return LARGE
        width, height = size_of(content)
        if not width * height:
            return KIND
        if width * height > MOST_PIXELS:
            return LARGE
        if is_tiny(width, height):
            return TINY
        self._bytes, self._pixels = self._bytes + len(content), self._pixels + width * height
        return TOO_MANY if self._bytes > _ALL_BYTES or self._pixels > _ALL_PIXELS else ""
