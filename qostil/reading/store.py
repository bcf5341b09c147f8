"""Remember what was read of a page by its content, so that an unchanged page is not read again.

The store lies in `.cache/qostil/` and may be deleted at any time. It is plain MessagePack, held against
the types of the pages: what somebody else put there is at worst forgotten.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Mapping
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path

import msgspec

from qostil.model.page import Page
from qostil.system.aside import write_aside
from qostil.system.regular_file import read_regular

# A hundred thousand pages have less.
_MOST_BYTES = 1_000_000_000


class _Shelf(msgspec.Struct):
    fingerprint: str
    pages: dict[str, Page]


def store_key(path: str, content: bytes) -> str:
    """Name a page by its path and content."""
    return hashlib.blake2b(path.encode() + b"\0" + content, digest_size=16).hexdigest()


def load_pages(file: Path, fingerprint: str) -> Mapping[str, Page]:
    """Return what was read before under the same rules; nothing where there is no such store."""
    try:
        shelf = msgspec.msgpack.decode(read_regular(file, _MOST_BYTES), type=_Shelf)
    except (OSError, msgspec.MsgspecError):
        return {}
    return shelf.pages if shelf.fingerprint == fingerprint else {}


def save_pages(file: Path, fingerprint: str, pages: dict[str, Page]) -> None:
    """Write the store; one that cannot be written is done without."""
    with suppress(OSError):
        write_aside(file, msgspec.msgpack.encode(_Shelf(fingerprint, pages)))


def fingerprint(*rules: object) -> str:
    """Name the rules by which pages are read: this package's own code, Python-Markdown, and what is given."""
    # A function among an extension's settings is told by its name, not by where it lies in memory.
    told = re.sub(r" at 0x[0-9a-f]+", "", repr((_code(), version("markdown"), rules)))
    return hashlib.blake2b(told.encode(), digest_size=16).hexdigest()


def _code() -> str:
    """The state of the package's own files, by name, size and time of the last change.

    Nobody elsewhere can know that time: a store that comes with a repository, whatever it holds, is of other rules.
    """
    digest = hashlib.blake2b(digest_size=16)
    for folder, names, files in os.walk(Path(__file__).parent.parent):
        names.sort()
        for name in sorted(files):
            if name.endswith((".py", ".yml", ".json")):
                state = os.stat(os.path.join(folder, name))  # noqa: PTH116, PTH118 - hundreds, and pathlib is slow
                digest.update(f"{folder}/{name} {state.st_size} {state.st_mtime_ns}\n".encode())
    return digest.hexdigest()
