"""The tables of the search: YAML for those who edit it, the same values as JSON for the browser."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

import yaml

NAMES = ("kazakh", "russian", "letters", "synonyms", "stop_words", "ranking")


@cache
def table(name: str) -> Any:
    """Read a table of qostil/data/ by its name.

    >>> table("kazakh")["devoice"]["б"]
    'п'
    """
    return yaml.safe_load(files("qostil").joinpath("data", f"{name}.yml").read_text(encoding="utf-8"))
