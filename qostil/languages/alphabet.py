"""The letters of a language, and the orders in which it is written of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Alphabet:
    """An alphabet; every letter is a small one, and for regular expressions there are the capitals too."""

    small: str
    # The letters of a lettered list in their order: «а)», «б)», «в)».
    listed: str
    # From the most frequent letter to the rarest one; it tells in which encoding a file was written.
    frequent: str
    # A letter as a loan word has it in a neighbour language: «әкімшілік» is looked for as «акимшилик».
    folded: Mapping[str, str]
    # A letter in Latin ones, for ids; letters that another language has too may stand there alone.
    latin: Mapping[str, str]
    # Letters that many leave out, with what they write instead, and what facts are read with.
    read_as: Mapping[str, str] = field(default_factory=dict)
    # What Word calls a list that is counted in letters of the language, and its letters in their order.
    word_lists: Mapping[str, str] = field(default_factory=dict)

    @property
    def capitals(self) -> str:
        """The capital letters, in the order of the small ones."""
        return self.small.upper()
