"""The type of the words that make a figure a limit: at most, at least, more, less."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """Words next to a figure: patterns of words in lower case."""

    at_most: str
    less: str
    at_least: str
    more: str


@dataclass(frozen=True)
class Bounds:
    """The words of a language before a figure, and behind it: behind an ending that the figure may have."""

    before: Limits
    behind: Limits
    # A word that may turn round what follows a few words later: «не должен быть больше»; "" if there is none.
    negation: str = ""
