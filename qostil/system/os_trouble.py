"""Describe OSError with a remedy."""

from __future__ import annotations

import errno
import os

_REMEDIES = {
    errno.EACCES: "mend its permissions",
    errno.EPERM: "mend its permissions",
    errno.EROFS: "mount it so that it can be written to",
    errno.ENAMETOOLONG: "give it a shorter name",
    errno.ENOENT: "see that it is there, with the folders above it",
    errno.EISDIR: "put a file in the place of the folder",
    errno.ENOTDIR: "put a folder in the place of the file",
    errno.EEXIST: "move away what is there",
    errno.ENOTEMPTY: "move away what is there",
    errno.ELOOP: "mend the links that lead in a circle",
    errno.ENOSPC: "make room on the disk",
    errno.EDQUOT: "make room on the disk",
    errno.EMFILE: "let a process open more files (ulimit -n)",
}


def reason(error: OSError) -> str:
    """Return the reason of an error with a remedy.

    >>> reason(PermissionError(errno.EACCES, "Permission denied"))
    'Permission denied; mend its permissions'
    """
    why = " ".join((error.strerror or str(error) or type(error).__name__).split())
    remedy = _REMEDIES.get(error.errno or 0)
    return f"{why}; {remedy}" if remedy else why


def describe_os_error(error: OSError, command: str) -> str:
    """Return one line with the place, the command, the reason and the remedy of an error.

    >>> describe_os_error(PermissionError(errno.EACCES, "Permission denied", "docs/kk/төлем.md"), "check")
    'docs/kk/төлем.md: «qostil check» was refused it: Permission denied; mend its permissions'
    """
    place = f"{os.fsdecode(error.filename)}: " if isinstance(error.filename, str | bytes) else ""
    return f"{place}«qostil {command}» was refused it: {reason(error)}"
