"""The companies whose answers a site publishes: how people name each, which pages are its own, where to call."""

from __future__ import annotations

import os
from pathlib import Path

import msgspec
import yaml

from qostil.knowledge.asked import FOLDER
from qostil.model.locale import Locale
from qostil.system.errors import CannotRunError
from qostil.system.text_file import read_text

FILE = f"{FOLDER}/operators.yml"


class Names(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a company is called in each language."""

    kk: str
    ru: str


class _Written(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A company: what it is called, how people write its names, where its pages begin, and how it is reached."""

    name: str | Names
    names: list[str]
    pages: list[str]
    contacts: str
    phone: str = ""


class Operator(_Written, frozen=True):
    """A company as it was read: `lines` says where the file has each of its keys."""

    lines: dict[str, int] = {}

    def called(self, locale: Locale) -> str:
        """Return what readers of a language call it.

        >>> Operator(Names("Қазақтелеком", "Казахтелеком"), [], [], "").called("kk")
        'Қазақтелеком'
        """
        return self.name if isinstance(self.name, str) else str(getattr(self.name, locale))

    def line(self, key: str) -> int:
        """Return the line of a key in the file; of one that is taken from elsewhere in it, the first of the entry."""
        return self.lines.get(key) or min(self.lines.values(), default=1)


def read_operators(root: Path) -> tuple[Operator, ...]:
    """Read asked/operators.yml of a project; a project without one names no operator."""
    file = root / FILE
    return parse_operators(read_text(file, FILE)) if os.path.lexists(file) else ()


def parse_operators(text: str) -> tuple[Operator, ...]:
    """Read the text of the file.

    >>> text = "- name: Miksline\\n  names: [микслайн]\\n  pages: [miksline/]\\n  contacts: miksline/#call"
    >>> (told,) = parse_operators(text)
    >>> told.names, told.lines["contacts"]
    (['микслайн'], 4)
    """
    try:
        loader = yaml.CSafeLoader(text)
        node = loader.get_single_node()
        written = msgspec.convert(loader.construct_document(node) if node else (), tuple[_Written, ...])
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        why = " ".join(str(error).split())
        raise CannotRunError(f"{FILE}: {why}; mend it, its head says how it is written") from error
    entries = node.value if node else ()
    lines = [{str(key.value): key.start_mark.line + 1 for key, _ in entry.value} for entry in entries]
    told = zip(map(msgspec.structs.asdict, written), lines, strict=True)
    return tuple(Operator(**one, lines=found) for one, found in told)
