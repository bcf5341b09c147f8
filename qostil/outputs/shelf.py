"""Keep outputs in the project's cache, each under a key that holds everything it was made from.

They are folders below `.cache/qostil/site/` and may be deleted at any time. A file is put into a site as a hard link,
so that nothing is copied. One that was changed there has another size or time, and its hash is compared: what is not
as it was written is never used again.
"""

from __future__ import annotations

import os
import re
import shutil
import time
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

import msgspec

from qostil.links.leads import Leads
from qostil.outputs.output import Output
from qostil.outputs.spare import adopt
from qostil.system.hashing import hash_of
from qostil.system.sealed import read_sealed, write_sealed

# The folder in the cache.
FOLDER = "site"
_RECORD = "record.msgpack"
# How many frames are kept: that of the site, and that of its preview, each with the one before.
_FRAMES = 4
_FRAME = re.compile(r"[0-9a-f]{32}")
# Another build may be about to use what this one does not, in seconds.
_PATIENCE = 3600


class KeptFile(msgspec.Struct, frozen=True, array_like=True):
    """A file of an output, as it was written."""

    name: str
    is_yielding: bool
    size: int
    time: int
    digest: bytes


class Kept(msgspec.Struct, frozen=True, array_like=True):
    """An output on the shelf; its files lie beside it, named by their numbers."""

    key: str
    files: tuple[KeptFile, ...]
    data: dict[str, list[bytes]]
    leads: Leads


class Shelf:
    """The outputs that were made in one frame: by the same code, with the same settings and data."""

    def __init__(self, folder: Path | None, frame: str) -> None:
        """Set the folder of all frames, if there may be one, and a hash of what all topics depend on."""
        # Where no cache may be, no file can be: nothing is found there, and nothing written.
        self._all = folder or Path(os.devnull, "none")
        self._folder = self._all / frame
        self._used: set[str] = set()
        # The inodes of the files of each output that was found.
        self._inodes: dict[str, Sequence[int]] = {}

    def take(self, key: str) -> Kept | None:
        """Return the output of a key if it is as it was written; otherwise None.

        >>> Shelf(None, "frame").take("төлем")
        """
        self._used.add(key)
        folder = self._folder / key
        try:
            kept = msgspec.msgpack.decode(read_sealed(folder / _RECORD), type=Kept)
            self._inodes[key] = list(_inodes(folder, kept.files)) if kept.key == key else ()
            return kept if len(self._inodes[key]) == len(kept.files) else None
        except (OSError, msgspec.MsgspecError):
            return None

    def put(self, key: str, output: Output) -> Kept | None:
        """Write an output; return None if that cannot be done, since the shelf is optional."""
        aside = self._folder / f".{key}-{os.getpid()}"
        try:
            aside.mkdir(parents=True)
            files = tuple(_write(aside / str(number), *one) for number, one in enumerate(output.files))
            kept = Kept(key, files, {path: list(rows) for path, rows in output.data.items()}, output.leads)
            write_sealed(aside / _RECORD, msgspec.msgpack.encode(kept))
            shutil.rmtree(self._folder / key, ignore_errors=True)
            aside.rename(self._folder / key)
        except OSError:
            shutil.rmtree(aside, ignore_errors=True)
            return None
        return kept

    def adopt(self, outputs: Iterable[Kept], site: Path) -> set[str]:
        """Put the spare of a site in its place; return the names of the files of these outputs that it has already."""
        wanted: dict[str, int] = {}
        for kept in outputs:
            for file, inode in zip(kept.files, self._inodes.get(kept.key, ()), strict=False):
                if not (file.is_yielding and file.name in wanted):
                    wanted[file.name] = inode
        return adopt(site, wanted, self._folder.stat().st_dev if wanted else -1)

    def install(self, kept: Kept, site: Path, has: Collection[str] = ()) -> None:
        """Put the files of an output into a site that `has` some. Raise OSError if one cannot be put there."""
        here, there = f"{self._folder}/{kept.key}/", f"{site}/"
        for number, file in enumerate(kept.files):
            if file.name not in has:
                place(f"{here}{number}", there + file.name, file.is_yielding)

    def forget_others(self) -> None:
        """Delete the outputs that nobody has asked for, and the oldest frames."""
        now = time.time()
        with suppress(OSError):
            os.utime(self._folder)
            for folder in self._folder.iterdir():
                if folder.name not in self._used and folder.stat().st_mtime < now - _PATIENCE:
                    shutil.rmtree(folder, ignore_errors=True)
            named = filter(_FRAME.fullmatch, os.listdir(self._all))  # noqa: PTH208 - names are asked for
            frames = sorted((self._all / name for name in named), key=lambda one: one.stat().st_mtime, reverse=True)
            for frame in frames[_FRAMES:]:
                shutil.rmtree(frame, ignore_errors=True)


def place(file: str, to: str, is_yielding: bool) -> None:
    """Link a file to a place in a site, or copy it where the file system has no links."""
    # Paths are strings here: there are tens of thousands, and pathlib is slow.
    if os.path.lexists(to):
        if is_yielding:
            return
        os.unlink(to)  # noqa: PTH108
    try:
        os.link(file, to)
    except FileNotFoundError:
        Path(to).parent.mkdir(parents=True, exist_ok=True)
        _link_or_copy(file, to)
    except OSError:
        shutil.copy2(file, to)


def _link_or_copy(file: str, to: str) -> None:
    try:
        os.link(file, to)
    except OSError:
        shutil.copy2(file, to)


def _write(file: Path, name: str, content: bytes, is_yielding: bool) -> KeptFile:
    file.write_bytes(content)
    state = file.stat()
    return KeptFile(name, is_yielding, state.st_size, state.st_mtime_ns, hash_of(content))


def _inodes(folder: Path, files: Sequence[KeptFile]) -> Iterator[int]:
    """Yield the inodes of files, up to one that is not as it was written; only of a touched one the content is read."""
    top = str(folder)
    for number, file in enumerate(files):
        state = os.stat(f"{top}/{number}")  # noqa: PTH116 - tens of thousands, and pathlib is slow
        is_untouched = (state.st_size, state.st_mtime_ns) == (file.size, file.time)
        if not is_untouched and hash_of((folder / str(number)).read_bytes()) != file.digest:
            return
        yield state.st_ino
