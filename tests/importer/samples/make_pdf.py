"""A PDF without a font of its own: enough of the format for text, pages, links and a password's mark."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

SIZE, LEADING, TOP, LEFT = 11, 15, 780, 60


def write_pdf(path: Path, pages: Sequence[Sequence[str]], link: str = "", is_encrypted: bool = False) -> None:
    """Write lines of text on pages; a link lies on the first one."""
    letters = sorted({letter for page in pages for line in page for letter in line})
    codes = {letter: number for number, letter in enumerate(letters, 1)}
    objects = [b"", b"", _font(), _descendant(), _to_unicode(codes)]
    kids = []
    for page in pages:
        text = _text(page, codes)
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(text), text))
        note = (
            f"/Annots [<< /Type /Annot /Subtype /Link /Rect [60 700 200 720] /A << /S /URI /URI ({link}) >> >>]"
            if link
            else ""
        )
        link = ""
        kids.append(len(objects) + 1)
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> "
            f"/Contents {len(objects)} 0 R {note} >>".encode()
        )
    objects[0] = b"<< /Type /Catalog /Pages 2 0 R >>"
    objects[1] = f"<< /Type /Pages /Count {len(kids)} /Kids [{' '.join(f'{kid} 0 R' for kid in kids)}] >>".encode()
    path.write_bytes(_file(objects, is_encrypted))


def _font() -> bytes:
    return (
        b"<< /Type /Font /Subtype /Type0 /BaseFont /Sample /Encoding /Identity-H "
        b"/DescendantFonts [4 0 R] /ToUnicode 5 0 R >>"
    )


def _descendant() -> bytes:
    return (
        b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Sample /DW 500 "
        b"/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>"
    )


def _to_unicode(codes: dict[str, int]) -> bytes:
    pairs = [f"<{code:04X}> <{letter.encode('utf-16-be').hex()}>" for letter, code in codes.items()]
    blocks = [pairs[n : n + 100] for n in range(0, len(pairs), 100)]
    maps = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    text = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /S def /CMapType 2 def "
        f"1 begincodespacerange <0000> <FFFF> endcodespacerange\n{maps}\nendcmap end end"
    ).encode()
    return b"<< /Length %d >>\nstream\n%s\nendstream" % (len(text), text)


def _text(page: Sequence[str], codes: dict[str, int]) -> bytes:
    lines = [f"BT /F1 {SIZE} Tf {LEFT} {TOP} Td {LEADING} TL"]
    lines += [f"<{''.join(f'{codes[letter]:04X}' for letter in line)}> Tj T*" for line in page]
    return "\n".join([*lines, "ET"]).encode()


def _file(objects: Sequence[bytes], is_encrypted: bool) -> bytes:
    content, offsets = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(content))
        content += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    secret = b"/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <%s> /U <%s> >> /ID [<00> <00>]" % (
        b"00" * 32,
        b"11" * 32,
    )
    return (
        content
        + b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table)
        + b"trailer << /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n"
        % (len(objects) + 1, secret if is_encrypted else b"", len(content))
    )
