"""Write a file aside, then rename: whoever reads it finds the old content or the new, never a part of it."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path


def write_aside(file: Path, content: bytes, mode: int | None = None) -> None:
    """Put content in the place of a file, with the mode that is given; where that fails, all is as it was.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     write_aside(Path(folder, "a.md"), "Сәлем".encode())
    ...     [(file.name, file.read_text("utf-8")) for file in Path(folder).iterdir()]
    [('a.md', 'Сәлем')]
    """
    aside = file.with_name(f".{file.name}.{os.getpid()}")
    try:
        with aside.open("xb") as new:
            new.write(content)
        if mode is not None:
            aside.chmod(mode)
        aside.replace(file)
    except BaseException:
        with suppress(OSError):
            aside.unlink()
        raise
