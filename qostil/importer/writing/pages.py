"""Read the pages that are to be changed, and replace them together."""

from __future__ import annotations

import stat
from collections.abc import Mapping
from pathlib import Path

from qostil.knowledge.knowledge import Knowledge
from qostil.model.page import Complaint, Page
from qostil.reading.reader import read_all
from qostil.reading.sources import Source
from qostil.settings.site import Site
from qostil.system.aside import write_together
from qostil.system.errors import CannotRunError
from qostil.system.os_trouble import reason
from qostil.system.regular_file import read_regular


def read_bytes(root: Path, path: str, limit: int) -> bytes:
    """Read a page; raise CannotRunError with one line if that fails."""
    try:
        return read_regular(root / path, limit)
    except OSError as error:
        raise CannotRunError(f"{path}: cannot be read: {reason(error)}") from error


def parsed(site: Site, knowledge: Knowledge, contents: Mapping[str, bytes]) -> list[Page]:
    """Parse pages from these bytes, and not from those that a corpus was read from, which may have changed since."""
    sources = [Source(path, content) for path, content in contents.items()]
    return list(read_all(site, knowledge, sources, lambda _: ()))


def told(path: str, trouble: Complaint) -> str:
    """Return the trouble with a page in one line."""
    message, remedy = (text.format_map(trouble.fields) for text in (trouble.message_template, trouble.remedy_template))
    return f"{path}:{trouble.line}: {message}; {remedy}"


def replace_pages(
    root: Path, before: Mapping[str, bytes], after: Mapping[str, bytes], others: Mapping[str, bytes] | None = None
) -> None:
    """Write pages, and `others` with them, all or none; refuse if a page is not as it was read."""
    files = {root / path: content for path, content in {**after, **(others or {})}.items()}
    try:
        for path, content in before.items():
            if (root / path).read_bytes() != content:
                raise CannotRunError(f"{path}: was changed meanwhile; nothing is written; run the command again")
        write_together(files, {file: stat.S_IMODE(file.stat().st_mode) for file in files if file.exists()})
    except OSError as error:
        names = ", ".join(file.relative_to(root).as_posix() for file in files)
        raise CannotRunError(f"{names}: cannot be written: {reason(error)}; nothing is") from error
