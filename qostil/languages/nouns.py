"""Which forms of a word are one word, for the terms of a glossary."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Nouns:
    """What a language must offer so that its terms are found in all their forms; all words are in small letters."""

    # Return the form under which a word of a term is filed.
    base: Callable[[str], str]
    # Return which of the filed forms, all with the first letter of the word, a word of a text may be a form of.
    forms_of: Callable[[str, Sequence[str]], tuple[str, ...]]
    # Return the beginning that all forms of a forbidden word share.
    beginning: Callable[[str], str]
    # How many letters at the end of a noun its forms may change at most.
    longest_change: int
