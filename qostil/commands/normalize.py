"""`qostil normalize`: write pages in Unicode form NFC, and change nothing else."""

from __future__ import annotations

import stat
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from qostil.model.locale import PAGE_SUFFIXES
from qostil.reading.form import composed
from qostil.system.aside import write_aside
from qostil.system.errors import CannotRunError


@click.command("normalize")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
def command(paths: Sequence[Path]) -> None:
    """Write files, and the pages in folders, in Unicode form NFC; line ends, mode and the rest stay.

    Exit code 2: a file could not be read or written, and is as it was.
    """
    for file in [file for path in paths for file in _files(path)]:
        try:
            if _normalize(file):
                click.echo(f"written: {file}")
        except OSError as error:
            raise CannotRunError(f"{file}: {error.strerror}; nothing of it was changed") from error


def _files(path: Path) -> Iterator[Path]:
    if not path.is_dir():
        yield path
        return
    for file in sorted(path.rglob("*")):
        if file.suffix in PAGE_SUFFIXES and file.is_file() and not file.is_symlink():
            yield file


def _normalize(path: Path) -> bool:
    """Normalize a file; return whether it changed."""
    file = path.resolve()  # resolves a symbolic link
    if file.exists() and not file.is_file():
        raise CannotRunError(f"{path}: is no file")
    content = file.read_bytes()
    try:
        normalized = composed(content.decode("utf-8")).encode()
    except UnicodeDecodeError as error:
        raise CannotRunError(f"{path}: is not UTF-8 (byte {error.start}); save it as UTF-8") from error
    if normalized != content:
        write_aside(file, normalized, stat.S_IMODE(file.stat().st_mode))
    return normalized != content
