"""The companies whose answers a site publishes: how people name each, which pages are its own, where to call."""

from __future__ import annotations

from pathlib import Path

import msgspec

from qostil.data_files import read_text
from qostil.search.asked import FOLDER
from qostil.settings import CannotRunError

FILE = f"{FOLDER}/operators.yml"


class Operator(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A company: its names as people write them, the beginnings of its pages' addresses, and how it is reached."""

    name: str
    names: list[str]
    pages: list[str]
    contacts: str
    phone: str = ""


def read_operators(root: Path) -> list[Operator]:
    """Read asked/operators.yml of a project; a project without one names no operator."""
    file = root / FILE
    if not file.exists():
        return []
    try:
        return msgspec.yaml.decode(read_text(file, FILE), type=list[Operator])
    except (ValueError, RecursionError) as error:
        why = " ".join(str(error).split())
        raise CannotRunError(f"{FILE}: {why}; mend it, its head says how it is written") from error
