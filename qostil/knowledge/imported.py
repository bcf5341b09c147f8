"""Read and write what the last import brought to a page: an import of a newer edition is compared with it.

The folder `knowledge/imported/` has a file for each page that was imported, at the path of the page.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from pathlib import Path

import msgspec
import yaml

from qostil.knowledge.files import KNOWLEDGE_FOLDER, decode_yaml, read_content
from qostil.model.locale import Locale

_FOLDER = "imported"
_HEAD = """\
# What the last import brought to «{key}», before any editor changed it. «qostil import» writes this file, and compares
# a newer edition of the document with it; nobody edits it. Commit it with the page.
"""
# Rows are not wrapped, so that git shows the row that changed.
_WIDTH = 1_000_000
# Signs beyond U+FFFF and the line end U+0085, as the fast dumper writes them.
_ESCAPED = re.compile(r"\\[UN]")


class ImportedText(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """An item in one language: its question, and the rows of its answer with one space between words."""

    question: str
    answer: tuple[str, ...] = ()
    # What the import asked a person in comments below the answer.
    asked: tuple[str, ...] = ()


class ImportedItem(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An item by the id that it has on the page, in the languages in which it was imported."""

    id: str
    texts: Mapping[Locale, ImportedText]


class Imported(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What an import brought to a page, and the names of its sources."""

    sources: Mapping[Locale, str] = {}
    items: tuple[ImportedItem, ...] = ()


def imported_path(page: str) -> str:
    """Return the path of what the last import brought to a page, in the project.

    >>> imported_path("home-internet/payments")
    'knowledge/imported/home-internet/payments.yml'
    """
    return f"{KNOWLEDGE_FOLDER}/{_FOLDER}/{page}.yml"


def load_imported(root: Path, page: str) -> Imported | None:
    """Read what the last import brought to a page; return None if no import is remembered.

    >>> load_imported(Path("/nowhere"), "home-internet/payments")
    """
    name = f"{_FOLDER}/{page}.yml"
    if not os.path.lexists(root / imported_path(page)):
        return None
    return decode_yaml(name, read_content(root, name), Imported, Imported())


def imported_text(page: str, imported: Imported) -> str:
    """Return the text of the file, sorted by item; equal imports give equal bytes.

    >>> item = ImportedItem("receipt", {"kk": ImportedText("Чек керек пе?", ("Иә.",))})
    >>> print(imported_text("a", Imported({"kk": "a.docx"}, (item,))).partition("page.\\n")[2])
    sources:
      kk: a.docx
    items:
    - id: receipt
      texts:
        kk:
          question: Чек керек пе?
          answer:
          - Иә.
    <BLANKLINE>
    """
    items = tuple(sorted(imported.items, key=lambda item: item.id))
    data = msgspec.to_builtins(msgspec.structs.replace(imported, items=items))
    return _HEAD.format(key=page) + _yaml(data)


def _yaml(data: object) -> str:
    """Write YAML by the fast dumper; where it escapes signs that people can read, such as a smile, by the slow one."""
    written = _written(data, yaml.CSafeDumper)
    return _written(data, yaml.SafeDumper) if _ESCAPED.search(written) else written


def _written(data: object, dumper: type[yaml.CSafeDumper | yaml.SafeDumper]) -> str:
    return str(yaml.dump(data, Dumper=dumper, allow_unicode=True, sort_keys=False, width=_WIDTH))
