"""Find, read and decode the data files of a site, in the folder `knowledge/` beside its pages.

Each file may be missing, or hold comments only; it counts as empty then.
"""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

import msgspec

from qostil.system.errors import CannotRunError
from qostil.system.regular_file import read_regular
from qostil.system.text_file import read_text

KNOWLEDGE_FOLDER = "knowledge"
_CONFLICT = re.compile(r"(?:<{7}|\|{7}|={7}|>{7})(?:\s|$)")

T = TypeVar("T")


def read_content(root: Path, name: str) -> bytes:
    """Read a data file; return no bytes if it is missing. Raises CannotRunError with one line if that fails."""
    path = root / KNOWLEDGE_FOLDER / name
    try:
        return read_regular(path) if os.path.lexists(path) else b""
    except OSError as error:
        raise CannotRunError(_wrong(name, error.strerror or error)) from error


def is_conflict_mark(line: str) -> bool:
    """Return whether a line is one of those that git writes around two versions that it could not merge.

    >>> is_conflict_mark("<<<<<<< HEAD"), is_conflict_mark("======="), is_conflict_mark("төлем#чек")
    (True, True, False)
    """
    return bool(_CONFLICT.match(line))


def refuse_foreign_links(root: Path) -> None:
    """Raise CannotRunError for a link in the data folder that leads out of the project: publishing would not follow it.

    >>> refuse_foreign_links(Path("/nowhere"))
    """
    folder = root / KNOWLEDGE_FOLDER
    inside = (entry for at, _, _ in os.walk(folder) for entry in os.scandir(at) if entry.is_symlink())
    for path in [folder, *(Path(entry.path) for entry in inside)]:
        if path.is_symlink() and not path.resolve().is_relative_to(root.resolve()):
            place = path.relative_to(root).as_posix()
            raise CannotRunError(f"{place}: is a link that leads out of the project; put the file itself there")


def read_optional_text(root: Path, path: str) -> str:
    """Read a text file of the project; return "" if it is missing. Raises CannotRunError with one line if that fails.

    >>> read_optional_text(Path("/nowhere"), "knowledge/links.yml")
    ''
    """
    return read_text(root / path, path) if os.path.lexists(root / path) else ""


def decode_yaml(name: str, content: bytes, kind: type[T], empty: T) -> T:
    """Decode a YAML data file; return `empty` if it holds no value. Raises CannotRunError with one line.

    >>> decode_yaml("words.yml", "[логин, құпия сөз]".encode(), tuple[str, ...], ())
    ('логин', 'құпия сөз')
    >>> decode_yaml("words.yml", "# Сөздер".encode(), tuple[str, ...], ())
    ()
    """
    try:
        value = _values(content)
        return empty if value is None else msgspec.convert(value, kind)
    except (ValueError, RecursionError) as error:
        raise CannotRunError(_wrong(name, error)) from error


# In a preview, which is built anew after each change, nearly all files are as they were.
@lru_cache(maxsize=64)
def _values(content: bytes) -> object:
    return msgspec.yaml.decode(content)


def _wrong(name: str, error: object) -> str:
    return f"{KNOWLEDGE_FOLDER}/{name}: {' '.join(str(error).split())}; mend it, its head says how it is written"


def names_of(root: Path, folder: str) -> Sequence[str]:
    """Return the names of the contracts that have a file in a folder of the data: a clause index, a card."""
    return sorted(file.stem for file in (root / KNOWLEDGE_FOLDER / folder).glob("*.yml"))


def index_path(contract: str) -> str:
    """Return the path of a contract's clause index, in the project.

    >>> index_path("miksline")
    'knowledge/contracts/miksline.yml'
    """
    return f"{KNOWLEDGE_FOLDER}/contracts/{contract}.yml"
