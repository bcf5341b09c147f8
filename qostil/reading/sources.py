"""Find the files of both language trees, and read those that are pages.

Symbolic links are not followed: a link out of the docs folder would publish the file that it points to.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from qostil.model.locale import PAGE_SUFFIXES
from qostil.model.page import Complaint
from qostil.reading.form import composed
from qostil.system.errors import CannotRunError

NOT_UTF8 = "the file is not UTF-8: byte {byte} at position {position}"
NOT_UTF8_REMEDY = "save it again as UTF-8; until then it is not read"
NOT_A_FILE = "a folder, or what is no file, bears the name of a page"
NOT_A_FILE_REMEDY = "rename it, or put the page in its place"
IS_A_LINK = "a symbolic link stands where a file should"
IS_A_LINK_REMEDY = "put the file itself here; links are not followed"
TOO_LARGE = "the page has {size} bytes, more than {limit}"
TOO_LARGE_REMEDY = "split it, or raise max_page_bytes in [tool.qostil]"
NO_ACCESS = "the file cannot be opened ({why})"
NO_ACCESS_REMEDY = "mend its permissions or its name"
BAD_NAME = "the name of the file or of its folder holds what is no letter of any language"
BAD_NAME_REMEDY = "rename it; small Latin letters, digits and hyphens are safe everywhere"

BAD_SIGN = "the name of the file or of its folder holds «{sign}», which ends a path in a web address"
# Control characters, and bytes that are not UTF-8, in a name.
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_ENDS_A_PATH = re.compile("[?#]")


@dataclass(frozen=True)
class Source:
    """A file below the docs folder: a page with its bytes, a page that cannot be read with the reason, or an asset."""

    path: str
    content: bytes | None = None
    trouble: Complaint | None = None
    is_page: bool = True
    is_link: bool = False


def scan(root: Path, docs: str, limit: int) -> Iterator[Source]:
    """Yield the files of the docs folder, sorted by name; paths are relative to the root."""
    for entry in _walk(root / docs):
        name = entry.path[len(str(root)) + 1 :].replace(os.sep, "/")
        path = _UNPRINTABLE.sub(lambda found: f"%{ord(found[0]) & 0xFF:02X}", name)
        is_page = _is_page(path)
        if path != name:
            yield Source(path, trouble=Complaint(1, BAD_NAME, BAD_NAME_REMEDY))
        elif sign := _ENDS_A_PATH.search(name):
            yield Source(path, trouble=Complaint(1, BAD_SIGN, BAD_NAME_REMEDY, {"sign": sign[0]}))
        elif entry.is_symlink():
            yield Source(path, trouble=Complaint(1, IS_A_LINK, IS_A_LINK_REMEDY), is_page=is_page, is_link=True)
        elif entry.is_dir():
            yield Source(path, trouble=Complaint(1, NOT_A_FILE, NOT_A_FILE_REMEDY))
        else:
            yield _read(path, entry, limit) if is_page else Source(path, is_page=False)


def _walk(folder: Path) -> Iterator[os.DirEntry[str]]:
    """Yield files, links and folders named like a page, recursively; symbolic links are not followed."""
    for entry in _entries(folder):
        is_folder = entry.is_dir(follow_symlinks=False)
        if not is_folder or _is_page(entry.name):
            yield entry
        if is_folder:
            yield from _walk(Path(entry.path))


def _is_page(name: str) -> bool:
    return os.path.splitext(name)[1] in PAGE_SUFFIXES  # noqa: PTH122 - thousands of names, and pathlib is slow


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as found:
            return sorted((entry for entry in found if entry.name[0] != "."), key=lambda entry: entry.name)
    except OSError as error:
        raise CannotRunError(f"{folder}: cannot be opened ({error.strerror}); mend its permissions") from error


def _read(path: str, file: os.DirEntry[str], limit: int) -> Source:
    try:
        size = file.stat().st_size
        if not file.is_file():  # reading a pipe could block forever
            return Source(path, trouble=Complaint(1, NOT_A_FILE, NOT_A_FILE_REMEDY))
        if size > limit:
            fields = {"size": f"{size:,}", "limit": f"{limit:,}"}
            return Source(path, trouble=Complaint(1, TOO_LARGE, TOO_LARGE_REMEDY, fields))
        with open(file, "rb") as content:  # noqa: PTH123 - thousands of files, and pathlib is slow
            return Source(path, content.read())
    except OSError as error:
        fields = {"why": error.strerror or type(error).__name__}
        return Source(path, trouble=Complaint(1, NO_ACCESS, NO_ACCESS_REMEDY, fields))


def decode_page(content: bytes) -> str | Complaint:
    """Decode a page as MkDocs does, and normalize it to NFC; return a complaint if a byte is not UTF-8.

    >>> decode_page("Сәлем\\r\\n".encode("utf-8-sig"))
    'Сәлем\\n'
    >>> decode_page("Сәлем".encode("cp1251", "replace")).line
    1
    """
    try:
        return composed(_plain(content))
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        fields = {"byte": f"0x{content[error.start]:02X}", "position": str(error.start)}
        return Complaint(line, NOT_UTF8, NOT_UTF8_REMEDY, fields)


def without_lines(content: bytes, lines: Callable[[int], bool]) -> bytes:
    """Return a page with some of its lines empty, so that the others keep their numbers.

    >>> without_lines("Чек\\r\\nЖоба\\r\\nСоңы".encode(), {2}.__contains__).decode()
    'Чек\\n\\nСоңы'
    """
    numbered = enumerate(_plain(content).split("\n"), 1)
    return "\n".join("" if lines(number) else line for number, line in numbered).encode()


def first_decomposed(content: bytes, text: str) -> int:
    """Return the number of the first line that is not in Unicode form NFC, as `text` is; 0 if all are.

    >>> first_decomposed("Чек\\nи\\u0306".encode(), "Чек\\nй"), first_decomposed("Чек".encode(), "Чек")
    (2, 0)
    """
    written = _plain(content)
    if written == text:
        return 0
    lines = enumerate(zip(written.split("\n"), text.split("\n"), strict=True), 1)
    return next(number for number, (before, after) in lines if before != after)


def _plain(content: bytes) -> str:
    return content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
