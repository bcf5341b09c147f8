"""A PDF of lines in two weights and any size, at any place: what programs make that know no paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from tests.importer.samples import make_pdf

# How much of the size a letter is wide.
WIDTH = 0.5


class Line(NamedTuple):
    """A line of text; y counts from the bottom of the page."""

    text: str
    x: float
    y: float
    size: float = 11
    is_bold: bool = False


def write_styled(path: Path, pages: Sequence[Sequence[Line]]) -> None:
    """Write pages of lines."""
    letters = {" "}.union(*(one.text for page in pages for one in page))
    codes = {letter: number for number, letter in enumerate(sorted(letters), 1)}
    fonts = [_font("Sample", 3), _descendant("Sample", 400, 4), _descriptor("Sample", 400)]
    fonts += [_font("Sample-Bold", 6), _descendant("Sample-Bold", 700, 7), _descriptor("Sample-Bold", 700)]
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", *fonts, make_pdf._to_unicode(codes)]
    kids = []
    for page in pages:
        text = "\n".join(_shown(line, codes) for line in page).encode()
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(text), text))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R /F2 6 0 R >> >> >>" % len(objects)
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), b" ".join(kids))
    path.write_bytes(make_pdf._file(objects, is_encrypted=False))


def _font(name: str, number: int) -> bytes:
    return (
        f"<< /Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /Identity-H "
        f"/DescendantFonts [{number + 1} 0 R] /ToUnicode 9 0 R >>"
    ).encode()


def _descendant(name: str, weight: int, number: int) -> bytes:
    return (
        f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{name} /DW {WIDTH * 1000:.0f} "
        f"/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor {number + 1} 0 R >>"
    ).encode()


def _descriptor(name: str, weight: int) -> bytes:
    return (
        f"<< /Type /FontDescriptor /FontName /{name} /FontWeight {weight} /Flags {4 + (1 << 18) * (weight > 400)} "
        f"/FontBBox [0 -200 500 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 "
        f"/StemV {80 if weight == 400 else 160} >>"
    ).encode()


def _shown(line: Line, codes: dict[str, int]) -> str:
    # The font has no outlines, and PDFium leaves out a single letter without: a space gives it a width.
    text = "".join(f"{codes[letter]:04X}" for letter in line.text.ljust(2))
    return f"BT /F{1 + line.is_bold} {line.size} Tf {line.x:.1f} {line.y:.1f} Td <{text}> Tj ET"
