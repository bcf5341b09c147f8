"""Read the YAML tables of words and letters in this package."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import msgspec

_FOLDER = Path(__file__).parent


@cache
def language_table(name: str) -> Any:
    """Read a table by its name: a file of one language, or a file of all languages.

    >>> language_table("kk/stem")["devoice"]["б"], language_table("letters")["keyboard"]["қ"]
    ('п', 'к')
    """
    return msgspec.yaml.decode((_FOLDER / f"{name}.yml").read_bytes())
