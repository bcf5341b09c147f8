"""The tables of words and letters that lie beside the languages as YAML."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import msgspec

_FOLDER = Path(__file__).parent


@cache
def language_table(name: str) -> Any:
    """Read a table by its name: a file of a language, or one that all languages share.

    >>> language_table("kk/stem")["devoice"]["б"], language_table("letters")["keyboard"]["қ"]
    ('п', 'к')
    """
    return msgspec.yaml.decode((_FOLDER / f"{name}.yml").read_bytes())
