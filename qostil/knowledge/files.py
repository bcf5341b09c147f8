"""Find, read and decode the data files of a project; a missing file is replaced by the one in this package."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

import msgspec

from qostil.system.errors import CannotRunError
from qostil.system.regular_file import read_regular

DATA_FOLDER = "qostil/data"
BESIDE_PACKAGE = Path(__file__).parent.parent / "data"

T = TypeVar("T")


def path_of(root: Path, name: str) -> Path:
    """Return the path of a data file or folder, in the project or this package.

    >>> path_of(Path("/nowhere"), "glossary.yml") == BESIDE_PACKAGE / "glossary.yml"
    True
    """
    own = root / DATA_FOLDER / name
    return own if os.path.lexists(own) else BESIDE_PACKAGE / name


def read_content(root: Path, name: str) -> bytes:
    """Read a data file. Raises CannotRunError with one line if that fails."""
    try:
        return read_regular(path_of(root, name))
    except OSError as error:
        raise CannotRunError(_wrong(name, error)) from error


def decode_yaml(name: str, content: bytes, kind: type[T]) -> T:
    """Decode a YAML data file. Raises CannotRunError with one line if it is invalid.

    >>> decode_yaml("words.yml", "[логин, құпия сөз]".encode(), tuple[str, ...])
    ('логин', 'құпия сөз')
    """
    try:
        return msgspec.yaml.decode(content, type=kind)
    except (ValueError, RecursionError) as error:
        raise CannotRunError(_wrong(name, error)) from error


def _wrong(name: str, error: Exception) -> str:
    return f"{DATA_FOLDER}/{name}: {' '.join(str(error).split())}; mend it, its head says how it is written"


def contracts_of(root: Path) -> Sequence[str]:
    """Return the names of the contracts that have a clause index."""
    return sorted(file.stem for file in path_of(root, "contracts").glob("*.yml"))


def watched(root: Path) -> Sequence[Path]:
    """Return the folders of data files to watch for changes of the site."""
    return root / DATA_FOLDER, BESIDE_PACKAGE
