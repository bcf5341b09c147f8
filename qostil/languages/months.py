"""Names of months in a text, with their endings, and how to tell them from the words that look the same."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Months:
    """Names in small letters; the rest are regular expressions of small letters, `NEVER` where there is nothing."""

    # From January to December, without the endings.
    stems: tuple[str, ...]
    # Of what a text must hold one, so that it may name a month.
    needles: tuple[str, ...]
    # A name up to its end, with the groups «stem» and «case».
    name: str
    # Without a day and a year a name without a case is a month before this.
    behind: str
    # Stems that are other words too, and what makes them months: their case, what stands behind or before them.
    ambiguous: frozenset[str]
    ambiguous_case: str
    ambiguous_behind: str
    ambiguous_before: str
