"""Keep bytes in a file of the cache, with a hash: what was damaged there is noticed, and never used."""

from __future__ import annotations

import errno
from pathlib import Path

from qostil.system.aside import write_aside
from qostil.system.hashing import SIZE, hash_of
from qostil.system.regular_file import read_regular

# The cache of a hundred thousand pages is smaller.
_MOST_BYTES = 1_000_000_000


def write_sealed(file: Path, content: bytes) -> None:
    """Write a file with the hash of its content; raise OSError if that cannot be done."""
    write_aside(file, content + hash_of(content))


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
    content, digest = written[:-SIZE], written[-SIZE:]
    if hash_of(content) != digest:
        raise OSError(errno.EIO, "It is damaged", str(file))
    return content
