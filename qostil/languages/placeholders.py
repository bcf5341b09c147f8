"""What editors write where they mean to come back; pieces of regular expressions."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Placeholders:
    """Words of a note to oneself; "" where the language has none of a kind."""

    # It stands for itself everywhere, in capitals.
    todo: str
    # In brackets alone or before more words, in any case.
    note: str
    # In round brackets, where a sentence may stand too, before more words.
    certain_note: str
