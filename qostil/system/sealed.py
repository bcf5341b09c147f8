"""Keep bytes in a file of the cache, with a hash: what was damaged there is noticed, and never used."""

from __future__ import annotations

import errno
import hashlib
from pathlib import Path

from qostil.system.aside import write_aside
from qostil.system.regular_file import read_regular

# The cache of a hundred thousand pages is smaller.
_MOST_BYTES = 1_000_000_000
_SIZE = 16


def write_sealed(file: Path, content: bytes) -> None:
    """Write a file with the hash of its content; raise OSError if that cannot be done."""
    write_aside(file, content + _hash(content))


def read_sealed(file: Path) -> bytes:
    """Return the content of such a file. Raise OSError if there is none, or if it is not as it was written.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     file = Path(folder, "kept")
    ...     write_sealed(file, "Төлем".encode())
    ...     read_sealed(file).decode()
    'Төлем'
    """
    written = read_regular(file, _MOST_BYTES)
    content, digest = written[:-_SIZE], written[-_SIZE:]
    if _hash(content) != digest:
        raise OSError(errno.EIO, "It is damaged", str(file))
    return content


def _hash(content: bytes) -> bytes:
    return hashlib.blake2b(content, digest_size=_SIZE).digest()
