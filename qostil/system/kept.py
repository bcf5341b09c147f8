"""Keep a value in a file of the cache for the next run; it counts as long as what it was made from is the same."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TypeVar

import msgspec

from qostil.system.sealed import read_sealed, write_sealed

T = TypeVar("T")
_END = b"\0"


def keep(file: Path | None, key: str, value: object) -> None:
    """Write a value with a key, which says what it was made from; the cache is optional, so that troubles are ignored.

    >>> keep(None, "төлем", 3131)
    """
    with suppress(OSError):
        if file:
            write_sealed(file, key.encode() + _END + msgspec.msgpack.encode(value))


def kept(file: Path | None, key: str, kind: type[T]) -> T | None:
    """Return the value that was kept with the same key; None if there is none, or if it is damaged or of another kind.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     file = Path(folder, "kept")
    ...     keep(file, "төлем", 3131)
    ...     kept(file, "төлем", int), kept(file, "тариф", int), kept(file, "төлем", str)
    (3131, None, None)
    """
    try:
        written, _, value = read_sealed(file).partition(_END) if file else (b"", b"", b"")
        return msgspec.msgpack.decode(value, type=kind) if written == key.encode() and value else None
    except (OSError, msgspec.MsgspecError):
        return None
