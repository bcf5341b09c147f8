"""Where the data files of a project lie, and how they are read: in the project, or else beside this package."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

import msgspec

from qostil.system.errors import CannotRunError
from qostil.system.regular_file import read_regular

FOLDER = "qostil/data"
BESIDE_PACKAGE = Path(__file__).parent.parent / "data"

T = TypeVar("T")


def path_of(root: Path, name: str) -> Path:
    """Return where a data file or a folder of data files lies.

    >>> path_of(Path("/nowhere"), "glossary.yml") == BESIDE_PACKAGE / "glossary.yml"
    True
    """
    own = root / FOLDER / name
    return own if os.path.lexists(own) else BESIDE_PACKAGE / name


def read_data(root: Path, name: str, kind: type[T]) -> T:
    """Read a YAML file of data; what is wrong with it is one line."""
    try:
        return msgspec.yaml.decode(read_regular(path_of(root, name)), type=kind)
    except (OSError, ValueError, RecursionError) as error:
        why = " ".join(str(error).split())
        raise CannotRunError(f"{FOLDER}/{name}: {why}; mend it, its head says how it is written") from error


def contracts_of(root: Path) -> Sequence[str]:
    """Return the names of the contracts that have a clause index."""
    return sorted(file.stem for file in path_of(root, "contracts").glob("*.yml"))


def watched(root: Path) -> Sequence[Path]:
    """Return the folders of data files, a change of which is a change of the site."""
    return root / FOLDER, BESIDE_PACKAGE
