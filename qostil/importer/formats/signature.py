"""Detect the format of a file from its first bytes."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from typing import Literal

from qostil.system.errors import CannotRunError

FormatName = Literal["pdf", "docx", "pptx", "html", "text"]

_MAIN_PARTS: dict[str, FormatName] = {"word/document.xml": "docx", "ppt/presentation.xml": "pptx"}
# The signature of the OLE container: old Office files, and new ones with a password.
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
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
        raise CannotRunError(f"{path.name}: {_ole(path)}")
    if head.startswith(_PICTURES):
        raise CannotRunError(f"{path.name}: is a picture; have its text recognised first")
    if head.startswith(b"{\\rtf"):
        raise CannotRunError(f"{path.name}: is Rich Text; save it as .docx")
    return "html" if _HTML.match(head) else "text"


def _ole(path: Path) -> str:
    if _ENCRYPTED in path.read_bytes():
        return "is encrypted; save it without a password"
    return "is in an old Office format; save it as .docx or .pptx"


def _archive(path: Path) -> FormatName:
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, OSError, ValueError) as error:
        raise CannotRunError(f"{path.name}: is truncated or damaged; copy it again") from error
    for part, kind in _MAIN_PARTS.items():
        if part in names:
            return kind
    raise CannotRunError(f"{path.name}: is an archive, but neither a Word nor a PowerPoint file; unpack it first")
