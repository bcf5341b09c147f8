"""The type of an alphabet: letters, their order in lists, their frequency and their transliteration."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Alphabet:
    """An alphabet in lower case; regular expressions may also use its capital letters."""

    small: str
    # The letters of a lettered list in their order: «а)», «б)», «в)».
    listed: str
    # From the most frequent letter to the rarest; used to detect the encoding of a file.
    frequent: str
    # The letter of the neighbour language that replaces a letter in loan words: «акимшилик» for «әкімшілік».
    folded: Mapping[str, str]
    # Transliteration to Latin letters, for ids; letters shared with another language may be listed only there.
    latin: Mapping[str, str]
    # Letters that many people replace by another; facts are parsed after the same replacement.
    read_as: Mapping[str, str] = field(default_factory=dict)
    # Word's names of the list formats that count in letters of the language, with their letters in order.
    word_lists: Mapping[str, str] = field(default_factory=dict)

    @property
    def capitals(self) -> str:
        """The capital letters, in the order of the small ones."""
        return self.small.upper()
