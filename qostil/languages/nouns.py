"""The type of the functions that match the inflected forms of glossary terms."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Nouns:
    """The functions of a language that find terms in all their forms; all words are in lower case."""

    # Return the base form of a word of a term.
    base: Callable[[str], str]
    # Return the base forms of which a word of a text may be a form; all have the first letter of the word.
    forms_of: Callable[[str, Sequence[str]], tuple[str, ...]]
    # Return the common beginning of all forms of a forbidden word.
    beginning: Callable[[str], str]
    # The maximum number of letters at the end of a noun that its forms change.
    longest_change: int
