"""The type of the names of months with their endings, and of the rules that exclude homonyms."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Months:
    """Names and regular expressions of lower-case letters; `NEVER` if there is nothing to match."""

    # From January to December, without the endings.
    stems: tuple[str, ...]
    # Strings of which a text must contain one to name a month.
    needles: tuple[str, ...]
    # A name up to its end, with the groups «stem» and «case».
    name: str
    # A name without a day, a year and a case ending is a month only before this.
    behind: str
    # Stems that are also other words, and what makes them months: their case, the text after or before them.
    ambiguous: frozenset[str]
    ambiguous_case: str
    ambiguous_behind: str
    ambiguous_before: str
