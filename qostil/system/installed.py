"""Tell which packages are installed: another version of one may read or write a page otherwise."""

from __future__ import annotations

import os
import sysconfig
from functools import cache


@cache
def installed() -> tuple[str, ...]:
    """Return the names of what is installed beside this package, which tell the versions.

    >>> any(name.startswith("mkdocs-1.6.1") for name in installed())
    True
    """
    names = os.listdir(sysconfig.get_path("purelib"))  # noqa: PTH208 - names are asked for
    return tuple(sorted(name for name in names if name != "__pycache__"))
