"""Keep the pictures of earlier builds, so that only what is new is drawn.

They are files in `.cache/qostil/pictures/`, named by what they are drawn from, and may be deleted at any time.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

from qostil.reading.store import fingerprint
from qostil.system.cache import cache_of
from qostil.system.sealed import read_sealed, write_sealed

_FOLDER = "pictures"
_SUFFIX = ".png"


class Drawn:
    """The pictures that a project has, and those that a build asks for."""

    def __init__(self, root: Path) -> None:
        """Set the project's root. Nobody else can know the names: they hold a hash of this package's own files."""
        self._folder = cache_of(root, _FOLDER)
        self._rules = fingerprint()
        self._used: set[str] = set()

    def get(self, draw: Callable[..., bytes], *words: object) -> bytes:
        """Return a picture that was drawn from the same words before, or draw it.

        >>> from tempfile import TemporaryDirectory
        >>> with TemporaryDirectory() as root:
        ...     drawn = Drawn(Path(root))
        ...     drawn.get(str.encode, "Чек керек пе?").decode(), len(list(Path(root).rglob("*.png")))
        ('Чек керек пе?', 1)
        """
        name = self.name(draw, *words)
        self._used.add(name)
        if self._folder is None:
            return draw(*words)
        with suppress(OSError):
            return read_sealed(self._folder / name)
        picture = draw(*words)
        with suppress(OSError):
            write_sealed(self._folder / name, picture)
        return picture

    def keep(self, names: Iterable[str]) -> None:
        """Keep pictures that the site has, whether this build has drawn them or not."""
        self._used.update(names)

    def name(self, draw: Callable[..., bytes], *words: object) -> str:
        """Return the name of a picture, which says what it is drawn from."""
        return f"{_key(self._rules, draw.__qualname__, *words)}{_SUFFIX}"

    def forget_others(self) -> None:
        """Delete the pictures that nobody has asked for: their questions are written otherwise now."""
        for file in self._folder.glob(f"*{_SUFFIX}") if self._folder else ():
            if file.name not in self._used:
                with suppress(OSError):
                    file.unlink()


def _key(*words: object) -> str:
    digest = hashlib.blake2b(digest_size=16)
    for word in words:
        told = word if isinstance(word, bytes) else repr(word).encode()
        digest.update(len(told).to_bytes(8) + told)
    return digest.hexdigest()
