"""Keep the pictures of earlier builds, so that only what is new is drawn.

They are files in `.cache/qostil/pictures/`, named by what they are drawn from, and may be deleted at any time.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path

from qostil.reading.store import fingerprint
from qostil.system.aside import write_aside
from qostil.system.regular_file import read_regular

_FOLDER = ".cache/qostil/pictures"
_SUFFIX = ".png"


class Drawn:
    """The pictures that a project has, and those that a build asks for."""

    def __init__(self, root: Path) -> None:
        """Set the project's root. Nobody else can know the names: they hold a hash of this package's own files."""
        self._folder = root / _FOLDER
        self._rules = fingerprint(version("pillow"), version("fontpkg-onest"))
        self._used: set[str] = set()

    def get(self, draw: Callable[..., bytes], *words: object) -> bytes:
        """Return a picture that was drawn from the same words before, or draw it.

        >>> from tempfile import TemporaryDirectory
        >>> with TemporaryDirectory() as root:
        ...     drawn = Drawn(Path(root))
        ...     drawn.get(str.encode, "Чек керек пе?").decode(), len(list(Path(root).rglob("*.png")))
        ('Чек керек пе?', 1)
        """
        file = self._folder / f"{_key(self._rules, draw.__qualname__, *words)}{_SUFFIX}"
        self._used.add(file.name)
        with suppress(OSError):
            return read_regular(file)
        picture = draw(*words)
        with suppress(OSError):
            write_aside(file, picture)
        return picture

    def forget_others(self) -> None:
        """Delete the pictures that nobody has asked for: their questions are written otherwise now."""
        for file in self._folder.glob(f"*{_SUFFIX}"):
            if file.name not in self._used:
                with suppress(OSError):
                    file.unlink()


def _key(*words: object) -> str:
    digest = hashlib.blake2b(digest_size=16)
    for word in words:
        told = word if isinstance(word, bytes) else repr(word).encode()
        digest.update(len(told).to_bytes(8) + told)
    return digest.hexdigest()


def lend_drawn(root: Path, other: Path) -> None:
    """Let a copy of a project have the pictures of the project itself, and keep its own there.

    >>> lend_drawn(Path("/nowhere"), Path("/nowhere/else"))
    """
    with suppress(OSError):
        (root / _FOLDER).mkdir(parents=True, exist_ok=True)
        (other / _FOLDER).parent.mkdir(parents=True, exist_ok=True)
        (other / _FOLDER).symlink_to((root / _FOLDER).resolve(), target_is_directory=True)
