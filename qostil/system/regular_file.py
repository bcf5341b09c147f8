"""Read a regular file of a project, rejecting pipes, devices and large files."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

# Settings and data files are smaller, and parsing a larger file as YAML takes minutes.
MOST_BYTES = 4_000_000


def read_regular(path: Path, most: int = MOST_BYTES) -> bytes:
    """Return the content of a file. Raise OSError for a pipe or a device, which would block forever.

    >>> read_regular(Path("/dev/zero"))
    Traceback (most recent call last):
    OSError: [Errno 22] It is no regular file; put a file in its place: '/dev/zero'
    """
    opened = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with os.fdopen(opened, "rb") as file:
        status = os.fstat(opened)
        if not stat.S_ISREG(status.st_mode):
            raise OSError(errno.EINVAL, "It is no regular file; put a file in its place", str(path))
        if status.st_size > most:
            raise OSError(errno.EFBIG, f"It has more than {most:,} bytes; make it smaller", str(path))
        return file.read(most)
