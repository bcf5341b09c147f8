"""The type of the words that carry the meaning of a sentence: negation, direction, obligation, actor, condition."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

SignKind = Literal["negation", "direction", "obligation", "actor", "condition", "money", "term"]


@dataclass(frozen=True)
class Sign:
    """What some words say: their kinds, a value that is the same in every form, and the pattern of the words.

    The pattern matches whole words of text in lower case.
    """

    kinds: tuple[SignKind, ...]
    value: str
    pattern: str


@dataclass(frozen=True)
class Signs:
    """The signs of a language. Of two that begin at one word the first is found, so that «не менее» is no negation."""

    words: Sequence[Sign]
    # Beginnings and endings of words that turn a word into its contrary: недоступно, ақысыз.
    negating_before: tuple[str, ...] = ()
    negating_after: tuple[str, ...] = ()
