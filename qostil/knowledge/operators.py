"""Parse operators.yml: the companies whose answers a site publishes, with names, pages and phone numbers."""

from __future__ import annotations

from pathlib import Path

import msgspec
import yaml

from qostil.knowledge.files import KNOWLEDGE_FOLDER, read_optional_text
from qostil.model.locale import Locale
from qostil.system.errors import CannotRunError

FILE = f"{KNOWLEDGE_FOLDER}/operators.yml"


class Names(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The names of a company in each language."""

    kk: str
    ru: str


class _Written(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An entry of the file: the company's name, its spellings by users, its pages' prefixes, contacts and phone."""

    name: str | Names
    names: list[str]
    pages: list[str]
    contacts: str
    phone: str = ""


class Operator(_Written, frozen=True):
    """A company; `lines` maps each key to its line in the file."""

    lines: dict[str, int] = {}

    def called(self, locale: Locale) -> str:
        """Return the company's name in a language.

        >>> Operator(Names("Қазақтелеком", "Казахтелеком"), [], [], "").called("kk")
        'Қазақтелеком'
        """
        return self.name if isinstance(self.name, str) else str(getattr(self.name, locale))

    def line(self, key: str) -> int:
        """Return the line of a key in the file; the first of the entry if the key comes from a YAML merge."""
        return self.lines.get(key) or min(self.lines.values(), default=1)


def read_operators(root: Path) -> tuple[Operator, ...]:
    """Read operators.yml of a project; return no operators if the file does not exist."""
    return parse_operators(read_optional_text(root, FILE))


def parse_operators(text: str) -> tuple[Operator, ...]:
    """Parse the text of the file. Raises CannotRunError if it is invalid.

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
    operators = zip(map(msgspec.structs.asdict, written), lines, strict=True)
    return tuple(Operator(**fields, lines=found) for fields, found in operators)
