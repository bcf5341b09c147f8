"""Parse operators.yml: the companies whose answers a site publishes, with names, pages and phone numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec
import yaml

from qostil.knowledge.files import KNOWLEDGE_FOLDER, read_optional_text
from qostil.model.locale import LOCALES, Locale
from qostil.settings.identity import Phone, Texts, is_number
from qostil.system.errors import CannotRunError

FILE = f"{KNOWLEDGE_FOLDER}/operators.yml"
HEAD = "mend it, its head says how it is written"
# The pages of a site, its scripts and its addresses name a company by its id.
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LONGEST_ID = 40
# The most characters of a quoted text.
_SHOWN = 60


class _Written(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An entry of the file: the company's id and name, its spellings by users, its pages, contacts and phones."""

    id: str
    name: str | Texts
    names: list[str]
    pages: list[str]
    contacts: str
    phones: tuple[Phone, ...] = ()


class Operator(_Written, frozen=True):
    """A company; `lines` maps each key to its line in the file."""

    lines: dict[str, int] = {}

    def called(self, locale: Locale) -> str:
        """Return the company's name in a language.

        >>> Operator("kt", Texts("Қазақтелеком", "Казахтелеком"), [], [], "").called("kk")
        'Қазақтелеком'
        """
        return self.name if isinstance(self.name, str) else self.name.of(locale)

    def line(self, key: str) -> int:
        """Return the line of a key in the file; the first of the entry if the key comes from a YAML merge."""
        return self.lines.get(key) or min(self.lines.values(), default=1)


def owner_of(page_address: str, item_id: str, operators: Iterable[Operator]) -> Operator | None:
    """Return the company whose answer an item is; None if it is everybody's. A page as a whole has the id "".

    The longest beginning decides, so that an item of one company may stand on a page of another.

    >>> beeline = Operator("beeline", "Beeline", [], ["home-internet/", "#where-to-call"], "")
    >>> miksline = Operator("miksline", "Miksline", [], ["home-internet/#cable"], "")
    >>> places = [("home-internet/", ""), ("home-internet/", "cable"), ("", "where-to-call"), ("", "")]
    >>> [getattr(owner_of(page, item, [beeline, miksline]), "id", None) for page, item in places]
    ['beeline', 'miksline', 'beeline', None]
    """
    place = place_of(page_address, item_id)
    claims = [(begin, operator) for operator in operators for begin in operator.pages if place.startswith(begin)]
    return max(claims, key=lambda claim: len(claim[0]), default=("", None))[1]


def place_of(page_address: str, item_id: str) -> str:
    """Return the place of an item inside its language, as the file writes it; of a page as a whole without an id.

    >>> place_of("contacts/", "call"), place_of("", "where-to-call"), place_of("contacts/", "")
    ('contacts/#call', '#where-to-call', 'contacts/#')
    """
    return f"{page_address}#{item_id}"


def read_operators(root: Path) -> tuple[Operator, ...]:
    """Read operators.yml of a project; return no operators if the file does not exist."""
    return parse_operators(read_optional_text(root, FILE))


def parse_operators(text: str) -> tuple[Operator, ...]:
    """Parse the text of the file. Raises CannotRunError if it is invalid.

    >>> text = "- id: mik\\n  name: Miksline\\n  names: [микслайн]\\n  pages: [miksline/]\\n  contacts: miksline/#call"
    >>> (told,) = parse_operators(text)
    >>> told.names, told.lines["contacts"]
    (['микслайн'], 5)
    """
    try:
        loader = yaml.CSafeLoader(text)
        node = loader.get_single_node()
        written = msgspec.convert(loader.construct_document(node) if node else (), tuple[_Written, ...])
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        why = " ".join(str(error).split())
        raise CannotRunError(f"{FILE}: {why}; {HEAD}") from error
    entries = node.value if node else ()
    lines = [{str(key.value): key.start_mark.line + 1 for key, _ in entry.value} for entry in entries]
    fields = zip(map(msgspec.structs.asdict, written), lines, strict=True)
    operators = tuple(Operator(**own, lines=found) for own, found in fields)
    for operator, key, wrong in _wrong(operators):
        raise CannotRunError(f"{FILE}:{operator.line(key)}: {wrong}")
    return operators


def _wrong_names(operator: Operator) -> Iterator[tuple[Operator, str, str]]:
    for locale in LOCALES:
        name = operator.called(locale)
        if not name.strip() or "\n" in name or len(name) > _SHOWN:
            shown = f"«{' '.join(name.split())[:_SHOWN]}» is no name that fits a button"
            yield operator, "name", f"{shown}; write one line of at most {_SHOWN} characters"


def _wrong(operators: Iterable[Operator]) -> Iterator[tuple[Operator, str, str]]:
    """Yield what is wrong with a key of a company."""
    seen = set()
    for operator in operators:
        if not _ID.fullmatch(operator.id) or len(operator.id) > _LONGEST_ID:
            shown = (
                f"«{operator.id[:_SHOWN]}» is no id; write up to {_LONGEST_ID} small Latin letters, digits and hyphens"
            )
            yield operator, "id", f"{shown}, as in su-arnasy"
        if operator.id in seen:
            yield operator, "id", f"another company has the id «{operator.id}» too; give each its own"
        seen.add(operator.id)
        yield from _wrong_names(operator)
        for phone in operator.phones:
            if not is_number(phone.number):
                shown = f"«{phone.number[:_SHOWN]}» is no telephone number"
                yield operator, "phones", f"{shown}; write digits, as in +7 700 000 00 00"
