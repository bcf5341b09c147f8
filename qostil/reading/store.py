"""Cache parsed pages by their content, so that an unchanged page is not parsed again.

The cache is two files in `.cache/qostil/`, and may be deleted at any time: nearly all pages, and those read since,
so that a changed page has only the small one written. They are MessagePack, validated against the types of the pages: a
file that somebody else put there is at worst ignored.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path

from qostil.model.page import Page
from qostil.system.installed import installed
from qostil.system.kept import keep, kept

# Both files, the large one first.
FILES = ("pages.msgpack", "pages-since.msgpack")
# The large one is written anew when one in so many of its pages is missing or no longer of use.
_SHARE = 16
# The variable of the environment with the secret of machines that share a cache.
SECRET = "QOSTIL_CACHE_SECRET"  # noqa: S105 - its name


def store_key(path: str, content: bytes) -> str:
    """Return a hash of a page's path and content."""
    return hashlib.blake2b(path.encode() + b"\0" + content, digest_size=16).hexdigest()


class Store:
    """The cached pages of a project by their keys, as far as they were read under the same fingerprint."""

    def __init__(self, folder: Path, fingerprint: str) -> None:
        """Read the cache in a folder; what cannot be read is not known."""
        self._files, self._fingerprint = [folder / name for name in FILES], fingerprint
        self._most, self._since = (_load(file, fingerprint) for file in self._files)
        self.pages: Mapping[str, Page] = {**self._most, **self._since}

    def keep(self, pages: Mapping[str, Page]) -> None:
        """Write these pages, as far as they are not cached yet; they are all that is still of use."""
        since = {key: page for key, page in pages.items() if key not in self._most}
        unused = len(self._most) - (len(pages) - len(since))
        if len(since) + unused > len(pages) // _SHARE:
            keep(self._files[0], self._fingerprint, pages)
            since = {}
        if since.keys() != self._since.keys():
            keep(self._files[1], self._fingerprint, since)


def _load(file: Path, fingerprint: str) -> Mapping[str, Page]:
    """Return the pages of a file; an empty mapping if there is no such file, or one of another fingerprint."""
    try:
        state = file.stat()
    except OSError:
        return {}
    return _decoded(file, fingerprint, state.st_ino, state.st_size, state.st_mtime_ns)


# The preview reads the same files again and again.
@lru_cache(maxsize=len(FILES))
def _decoded(file: Path, fingerprint: str, *_: int) -> Mapping[str, Page]:
    return kept(file, fingerprint, dict[str, Page]) or {}


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
