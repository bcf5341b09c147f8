"""Open Office files as ZIP archives, and reject ZIP bombs."""

from __future__ import annotations

import zipfile
from pathlib import Path

from qostil.system.errors import CannotRunError

_MOST_BYTES, _MOST_PARTS = 300_000_000, 20_000
# A small part may be compressed a hundredfold; a large part with such a ratio is not a document.
_MOST_RATIO, _SMALL = 150, 5_000_000


def open_archive(path: Path) -> zipfile.ZipFile:
    """Open an Office file after checking the size of its parts."""
    try:
        archive = zipfile.ZipFile(path)
    except (zipfile.BadZipFile, OSError, ValueError) as error:
        raise CannotRunError(f"{path.name}: is truncated or damaged; copy it again") from error
    if why := _refusal(archive.infolist()):
        archive.close()
        raise CannotRunError(f"{path.name}: {why}; save it again from the program that made it")
    return archive


def _refusal(parts: list[zipfile.ZipInfo]) -> str:
    if len(parts) > _MOST_PARTS:
        return f"holds {len(parts):,} parts, more than {_MOST_PARTS:,}"
    if sum(part.file_size for part in parts) > _MOST_BYTES:
        return f"would unpack to more than {_MOST_BYTES:,} bytes"
    for part in parts:
        if part.flag_bits & 1:
            return "is encrypted"
        if part.file_size > _SMALL and part.file_size > _MOST_RATIO * max(1, part.compress_size):
            return f"holds «{part.filename}», which would unpack to {part.file_size:,} bytes"
    return ""
