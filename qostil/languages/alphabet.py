"""How a language is written: its letters, and those that are read as another one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Alphabet:
    """Small letters of the language."""

    # The inside of a character class; endings behind a hyphen are written in these letters.
    letters: str
    # Letters that many leave out, with what they write instead.
    read_as: Mapping[str, str]
