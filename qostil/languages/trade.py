"""Words of the trade in a text: how phone numbers are called, and the systems that programs run on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Trade:
    """Small letters; besides the Latin words that every language uses."""

    # Near three or four digits: they are a short number.
    called: tuple[str, ...]
    # Names of systems in the letters of the language, with the Latin ones.
    systems: Mapping[str, str]
