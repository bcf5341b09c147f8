"""Write files atomically: write a temporary file, then rename it, so that readers never see a partial file."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from itertools import takewhile
from pathlib import Path


def write_aside(file: Path, content: bytes, mode: int | None = None) -> None:
    """Replace the content of a file, with the given mode; if that fails, nothing changes.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     write_aside(Path(folder, "a.md"), "Сәлем".encode())
    ...     [(file.name, file.read_text("utf-8")) for file in Path(folder).iterdir()]
    [('a.md', 'Сәлем')]
    """
    write_together({file: content}, {} if mode is None else {file: mode})


def write_together(contents: Mapping[Path, bytes], modes: Mapping[Path, int] | None = None) -> None:
    """Write several files and their folders, some with a given mode; if one cannot be written, none is."""
    asides = {file: file.with_name(f".{file.name}.{os.getpid()}") for file in contents}
    # The first that exists stands in others that do.
    made = [folder for file in contents for folder in takewhile(lambda one: not one.exists(), file.parents)]
    before: dict[Path, bytes | None] = {}
    try:
        for file, content in contents.items():
            file.parent.mkdir(parents=True, exist_ok=True)
            _write(asides[file], content, (modes or {}).get(file))
        for file, aside in asides.items():
            was = file.read_bytes() if len(asides) > 1 and file.is_file() else None
            aside.replace(file)
            before[file] = was
    except BaseException:
        _restore(before)
        _undo(asides.values(), made)
        raise


def _restore(before: Mapping[Path, bytes | None]) -> None:
    """Give files that were already replaced their content again; remove those that were not there."""
    for file, content in before.items():
        with suppress(OSError):
            if content is None:
                file.unlink()
            else:
                write_aside(file, content, file.stat().st_mode)


def _write(aside: Path, content: bytes, mode: int | None) -> None:
    with aside.open("xb") as new:
        new.write(content)
    if mode is not None:
        aside.chmod(mode)


def _undo(asides: Iterable[Path], made: Sequence[Path]) -> None:
    for aside in asides:
        with suppress(OSError):
            aside.unlink()
    for folder in sorted(set(made), key=lambda folder: len(folder.parts), reverse=True):
        with suppress(OSError):
            folder.rmdir()
