"""Read and write since when each item has been published with one language behind the other."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from qostil.knowledge.files import KNOWLEDGE_FOLDER, read_optional_text
from qostil.system.errors import CannotRunError

FILE = f"{KNOWLEDGE_FOLDER}/lagging.txt"
_HEAD = """\
# Items that were published with one language behind the other, and since when. «qostil publish» writes this file.
"""
_WRONG = "is no item with a day; take the line out, «qostil publish» writes it"

# The first day by the address of the item.
Lagging = Mapping[str, date]


def load_lagging(root: Path) -> Lagging:
    """Read the file of a project; return nothing if there is none."""
    return read_lagging(read_optional_text(root, FILE))


def read_lagging(text: str) -> Lagging:
    """Parse the text of the file; of two lines for one item the earlier day counts, as after a merge.

    >>> read_lagging("payments#receipt 2026-11-20")
    {'payments#receipt': datetime.date(2026, 11, 20)}

    Raises CannotRunError for another line.
    """
    found: dict[str, date] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            address, _, day = line.strip().rpartition(" ")
            try:
                found[address] = min(date.fromisoformat(day), found.get(address, date.max))
            except ValueError as error:
                raise CannotRunError(f"{FILE}:{number}: «{line:.60}» {_WRONG}") from error
    return found


def lagging_text(lagging: Lagging) -> str:
    """Return the text of the file, sorted by item.

    >>> print(lagging_text({"b#tv": date(2026, 11, 20), "a#.": date(2026, 11, 2)}).removeprefix(_HEAD).rstrip())
    a#. 2026-11-02
    b#tv 2026-11-20
    """
    return _HEAD + "".join(f"{address} {day}\n" for address, day in sorted(lagging.items()))
