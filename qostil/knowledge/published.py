"""Read and write published.txt: every page and item that was ever published, which readers may have saved.

It is a set: lines may stand in any order, twice, and between the marks of a merge conflict, so that it merges without
harm.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path

from qostil.addresses.saved import is_saved_address
from qostil.knowledge.files import KNOWLEDGE_FOLDER, is_conflict_mark, read_optional_text
from qostil.system.errors import CannotRunError

FILE = f"{KNOWLEDGE_FOLDER}/published.txt"
_HEAD = """\
# Every address that was published, without its language: readers have saved links to it, so it keeps its promise.
#
# Who edits it: nobody by hand. «qostil publish» adds what is new; commit it then. No line is ever taken out: what is
# renamed, moved or given up gets a line in redirects.yml.
"""
# The most characters of a quoted line.
_SHOWN = 60

# The addresses, each with its first line in the file.
Published = Mapping[str, int]


def load_published(root: Path) -> Published:
    """Read the published addresses of a project; there are none if there is no file."""
    return read_published(read_optional_text(root, FILE))


def read_published(text: str) -> Published:
    """Parse the text of the file. Raises CannotRunError for a line that is no address.

    >>> read_published("# Ескі\\n<<<<<<< ours\\ncontacts\\n=======\\ncontacts#call\\n>>>>>>> theirs\\ncontacts\\n")
    {'contacts': 3, 'contacts#call': 5}
    >>> read_published("contacts\\nhttps://бөтен.kz/")
    Traceback (most recent call last):
    qostil.system.errors.CannotRunError: knowledge/published.txt:2: «https://бөтен.kz/» is no address of a page or an \
item without language, as in contacts#call; take the line out
    """
    found: dict[str, int] = {}
    for number, line in enumerate(text.split("\n"), 1):
        address = line.strip()
        if not address or address.startswith("#") or is_conflict_mark(address):
            continue
        if not is_saved_address(address):
            shown = address[:_SHOWN] if address.isprintable() else f"{address[:_SHOWN]!a}"
            why = "is no address of a page or an item without language, as in contacts#call; take the line out"
            raise CannotRunError(f"{FILE}:{number}: «{shown}» {why}")
        found.setdefault(address, number)
    return found


def published_text(addresses: Collection[str]) -> str:
    """Return the text of the file, one line an address, sorted.

    >>> print(published_text({"contacts#call", "contacts"}).removeprefix(_HEAD).strip())
    contacts
    contacts#call
    """
    return _HEAD + "".join(f"{address}\n" for address in sorted(addresses))
