"""Switch between the public release and the previous one by exchanging two folders atomically."""

from __future__ import annotations

import ctypes
import errno
import os
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import filelock

from qostil.outputs import spare
from qostil.publishing.place import is_mount
from qostil.system.errors import CannotRunError

# How long a second run waits for the first, in seconds.
PATIENCE = 600
_AT_FDCWD, _RENAME_EXCHANGE = -100, 2


class Releases:
    """The folder of a site, and the hidden folders next to it: the new build, the previous release, a spare, a lock.

    The spare is the release before the previous one, of which the next build reuses what is still right.
    """

    def __init__(self, site: Path) -> None:
        """Set the paths next to the folder of a site, which may not exist yet."""
        self.site, self._name = site, re.escape(site.name)
        self.previous = site.with_name(f".{site.name}-previous")
        self.new = site.with_name(f".{site.name}-new") / site.name  # findings show the later name of the folder
        self._spare = site.with_name(f".{site.name}-spare")
        self._lock = site.with_name(f".{site.name}-lock")
        if self.previous.is_symlink() or (self.previous.exists() and not self.previous.is_dir()):
            raise CannotRunError(f"{self.previous}: stands where the release before is kept; move it away")

    @contextmanager
    def alone(self, tell: Callable[[str], None]) -> Iterator[None]:
        """Lock out other runs: wait for a running one, and delete the remains of a killed one."""
        lock = filelock.FileLock(self._lock)
        try:
            try:
                lock.acquire(blocking=False)
            except filelock.Timeout:
                tell(f"{self.site.name}: another run is publishing; waiting for it")
                lock.acquire(timeout=PATIENCE)
        except filelock.Timeout as error:
            raise CannotRunError(f"{self.site}: another run has been publishing for long; stop it first") from error
        try:
            self._clear()
            yield
        finally:
            lock.release()

    @contextmanager
    def aside(self) -> Iterator[Path]:
        """Create a folder for a new build, which no web server shows yet; delete it afterwards."""
        try:
            self.new.parent.mkdir(mode=0o700)  # within the try: Ctrl-C may come as soon as the folder is there
            self.new.mkdir()
            self.new.chmod(0o755)  # a web server must be able to read the site, whatever the umask is
            _move(self._spare, self.new / spare.FOLDER)
            yield self.new
        finally:
            _move(self.new / spare.FOLDER, self._spare)
            shutil.rmtree(self.new.parent, ignore_errors=True)

    def _clear(self) -> None:
        """Delete the remains of a killed run, by the folder names of this version and of older ones."""
        ours = re.compile(rf"\.{self._name}-(?:new|old-\d+|(?!previous)[a-z0-9_]{{8}})")
        for left in self.site.parent.iterdir():
            if ours.fullmatch(left.name) and left.is_dir() and not left.is_symlink():
                shutil.rmtree(left, ignore_errors=True)

    def switch(self) -> None:
        """Replace the site by the new build, and the previous release by the site; that becomes the spare."""
        if not self.site.exists():
            self.new.rename(self.site)
            return
        self._exchange(self.new, self.site)
        if self.previous.exists():
            self._exchange(self.new, self.previous)
            _move(self.new, self._spare)
        else:
            self.new.rename(self.previous)

    def roll_back(self) -> None:
        """Restore the previous release; a second call undoes the first."""
        if not (self.site.is_dir() and self.previous.is_dir()):
            raise CannotRunError(f"{self.site.name}: no release before this one is kept; publish an earlier commit")
        self._exchange(self.previous, self.site)

    def _exchange(self, a: Path, b: Path) -> None:
        try:
            exchange(a, b)
        except OSError as error:
            if error.errno == errno.EBUSY:
                raise is_mount(self.site) from error
            raise


def _move(folder: Path, to: Path) -> None:
    """Move a folder, if it is one, to where nothing stands; a failure is ignored, since the spare is optional."""
    if folder.is_dir() and not folder.is_symlink() and not os.path.lexists(to):
        with suppress(OSError):
            folder.rename(to)


def exchange(a: Path, b: Path) -> None:
    """Exchange two folders.

    On Linux, the file system does it atomically; elsewhere there is a moment between two renames.
    """
    if _exchange_at_once(a, b):
        return
    behind = b.with_name(f"{a.name}-behind")
    b.rename(behind)
    a.rename(b)
    behind.rename(a)


def _exchange_at_once(a: Path, b: Path) -> bool:
    renameat2 = getattr(ctypes.CDLL(None), "renameat2", None) if os.name == "posix" else None
    if renameat2 is None:
        return False
    return bool(renameat2(_AT_FDCWD, os.fsencode(a), _AT_FDCWD, os.fsencode(b), _RENAME_EXCHANGE) == 0)
