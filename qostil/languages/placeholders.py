"""The type of the placeholder words (TODO) that editors write: pieces of regular expressions."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Placeholders:
    """Placeholder words; "" if the language has none of a kind."""

    # A placeholder anywhere, in capitals.
    todo: str
    # A placeholder in brackets, alone or before more words, case-insensitive.
    note: str
    # A placeholder in round brackets, which may also contain a sentence, before more words.
    certain_note: str
