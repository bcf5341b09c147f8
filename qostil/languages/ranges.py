"""The type of the words between the ends of a range or list: from 1 to 3, 2 and 3."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Ranges:
    """Regular expressions of lower-case letters; "" if the language has none."""

    # Words before the end of a range: up to.
    to: str
    # Words between two members of a list: and; or.
    conjunctions: str
    disjunctions: str
    # The case ending at the beginning of a range.
    ablative: str

    @property
    def between(self) -> str:
        """Any of the words."""
        return "|".join(filter(None, (self.to, self.conjunctions, self.disjunctions)))
