"""Cache parsed pages by their content, so that an unchanged page is not parsed again.

The cache is a file in `.cache/qostil/` and may be deleted at any time. It is MessagePack, validated against
the types of the pages: a file that somebody else put there is at worst ignored.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from qostil.model.page import Page
from qostil.system.installed import installed
from qostil.system.kept import keep, kept

# The variable of the environment with the secret of machines that share a cache.
SECRET = "QOSTIL_CACHE_SECRET"  # noqa: S105 - its name


def store_key(path: str, content: bytes) -> str:
    """Return a hash of a page's path and content."""
    return hashlib.blake2b(path.encode() + b"\0" + content, digest_size=16).hexdigest()


def load_pages(file: Path, fingerprint: str) -> Mapping[str, Page]:
    """Return the pages cached under the same fingerprint; an empty mapping if there is no such cache."""
    return kept(file, fingerprint, dict[str, Page]) or {}


def save_pages(file: Path, fingerprint: str, pages: dict[str, Page]) -> None:
    """Write the cache."""
    keep(file, fingerprint, pages)


def fingerprint(*rules: object) -> str:
    """Return a hash of all that parsing depends on: this package's code, what is installed, and `rules`."""
    # A function in an extension's settings is identified by its name, without its address in memory.
    text = re.sub(r" at 0x[0-9a-f]+", "", repr((_code(os.environ.get(SECRET, "")), installed(), rules)))
    return hashlib.blake2b(text.encode(), digest_size=16).hexdigest()


# A process runs the code that it has loaded, whatever becomes of the files.
@cache
def _code(secret: str) -> str:
    """Return a hash of the names, sizes and modification times of the package's own files.

    Nobody elsewhere can know these times: a cache that comes with a repository never has the same fingerprint. Machines
    that share a cache share a secret instead, with which the contents of the files are hashed.
    """
    digest, package = hashlib.blake2b(secret.encode(), digest_size=16), Path(__file__).parent.parent
    for folder, names, files in os.walk(package):
        names[:] = sorted(name for name in names if name != "__pycache__")
        for name in sorted(name for name in files if not name.endswith(".pyc")):
            path = os.path.join(folder, name)  # noqa: PTH118 - hundreds, and pathlib is slow
            state = os.stat(path)  # noqa: PTH116
            told = Path(path).read_bytes() if secret else f"{folder} {state.st_size} {state.st_mtime_ns}".encode()
            digest.update(name.encode() + hashlib.blake2b(told).digest())
    return digest.hexdigest()
