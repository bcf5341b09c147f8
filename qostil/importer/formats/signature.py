"""Detect the format of a file from its first bytes."""

from __future__ import annotations

import re
import zipfile
import zlib
from pathlib import Path
from typing import Literal

from qostil.system.errors import CannotRunError

FormatName = Literal["pdf", "docx", "pptx", "xlsx", "xls", "ods", "html", "csv", "text"]

_MAIN_PARTS: dict[str, FormatName] = {
    "word/document.xml": "docx",
    "ppt/presentation.xml": "pptx",
    "xl/workbook.xml": "xlsx",
    "xl/workbook.bin": "xlsx",
}
_ODS = b"application/vnd.oasis.opendocument.spreadsheet"
# The signature of the OLE container: old Office files, and new ones with a password.
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
# The streams of old spreadsheets, in the directory of the container.
_OLD_SHEETS = tuple(f"{name}\0".encode("utf-16-le") for name in ("Workbook", "Book"))
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*")
_HTML = re.compile(
    rb"^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)


def format_of(path: Path) -> FormatName:
    """Return the format of a file, whatever its suffix is.

    >>> import tempfile
    >>> page = Path(tempfile.mkdtemp(), "page")
    >>> page.write_bytes(b"<!doctype html><p>")
    18
    >>> format_of(page)
    'html'
    """
    with path.open("rb") as file:
        head = file.read(4096)
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.startswith(b"PK"):
        return _archive(path)
    if head.startswith(_OLE):
        return _ole(path)
    if head.startswith(_PICTURES):
        raise CannotRunError(f"{path.name}: is a picture; have its text recognised first")
    if head.startswith(b"{\\rtf"):
        raise CannotRunError(f"{path.name}: is Rich Text; save it as .docx")
    return "html" if _HTML.match(head) else "text"


def _ole(path: Path) -> FormatName:
    content = path.read_bytes()
    if _ENCRYPTED in content:
        raise CannotRunError(f"{path.name}: is encrypted; save it without a password")
    if any(name in content for name in _OLD_SHEETS):
        return "xls"
    raise CannotRunError(f"{path.name}: is in an old Office format; save it as .docx or .pptx")


def _archive(path: Path) -> FormatName:
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
            if "mimetype" in names and archive.read("mimetype").strip() == _ODS:
                return "ods"
    except (zipfile.BadZipFile, zlib.error, OSError, ValueError, NotImplementedError, RuntimeError) as error:
        raise CannotRunError(f"{path.name}: is truncated or damaged; copy it again") from error
    for part, kind in _MAIN_PARTS.items():
        if part in names:
            return kind
    raise CannotRunError(f"{path.name}: is an archive, but neither a Word, PowerPoint nor spreadsheet file; unpack it")
