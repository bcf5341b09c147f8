"""Read PDF with pypdfium2, the PDF library of a browser: it is fast and tolerates damaged files."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from qostil.importer.formats.progress import ReadingProgress
from qostil.importer.source_text import SourceText
from qostil.system.errors import CannotRunError

_TAIL = 4096
_LINES = re.compile(r"\r\n?|\n")


def read_pdf(path: Path, progress: ReadingProgress) -> SourceText:
    """Read the text of every page, followed by the link addresses that the text does not show."""
    import pypdfium2  # an optional extra: only importing needs it

    if not _has_end(path):
        # pypdfium2 repairs a truncated file silently, so nobody would notice the missing pages.
        raise CannotRunError(f"{path.name}: is truncated or damaged; copy it again")
    try:
        pdf = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as error:
        raise CannotRunError(f"{path.name}: {_why(str(error))}") from error
    try:
        pages, pictures = [], 0
        for number in range(len(pdf)):
            text = _page(pdf, number)
            pictures += not text.strip()
            pages.append(text)
            progress(number + 1, len(pdf))
    finally:
        pdf.close()
    notes = (f"{pictures} of {len(pages)} pages have no text",) if pictures else ()
    return SourceText(path.name, "\n\f".join(pages), notes)


def _has_end(path: Path) -> bool:
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - _TAIL))
        return b"%%EOF" in file.read()


def _why(error: str) -> str:
    if "password" in error.lower() or "security" in error.lower():
        return "is encrypted; save it without a password"
    return "is truncated or damaged; copy it again"


def _page(pdf: Any, number: int) -> str:
    page = pdf[number]
    try:
        words = page.get_textpage()
        text = _LINES.sub("\n", words.get_text_bounded())
        words.close()
        hidden = [link for link in dict.fromkeys(_links(pdf, page)) if link not in text]
        return "\n".join([text, *hidden])
    finally:
        page.close()


def _links(pdf: Any, page: Any) -> Iterator[str]:
    """Yield the addresses of the links on a page."""
    from pypdfium2 import raw

    at, link = ctypes.c_int(0), raw.FPDF_LINK()
    while raw.FPDFLink_Enumerate(page.raw, ctypes.byref(at), ctypes.byref(link)):
        action = raw.FPDFLink_GetAction(link)
        size = raw.FPDFAction_GetURIPath(pdf.raw, action, None, 0) if action else 0
        if size > 1:
            buffer = ctypes.create_string_buffer(size)
            raw.FPDFAction_GetURIPath(pdf.raw, action, buffer, size)
            yield buffer.value.decode("utf-8", "replace")
