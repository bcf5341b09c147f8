"""The type of the words near short phone numbers, and of the names of operating systems."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Trade:
    """Words in lower case, in addition to the Latin words that every language uses."""

    # Words near three or four digits that make them a short phone number.
    called: tuple[str, ...]
    # Names of operating systems in letters of the language, with their Latin names.
    systems: Mapping[str, str]
