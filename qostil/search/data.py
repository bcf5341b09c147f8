"""The tables of the search: YAML for those who edit it, the same values as JSON for the browser."""

from __future__ import annotations

from typing import Any

from qostil.system.data_files import kept, read_data

NAMES = ("kazakh", "russian", "letters", "synonyms", "stop_words", "ranking")


@kept
def table(name: str) -> Any:
    """Read a table of qostil/data/ by its name.

    >>> table("kazakh")["devoice"]["б"]
    'п'
    """
    return read_data(f"{name}.yml", object)
