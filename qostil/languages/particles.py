"""Small words: those that a short name leaves out, and those that a hyphen joins to another word."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Particles:
    """Words in small letters."""

    # They tell nothing of what a question is about, and are left out of its id.
    not_telling: frozenset[str]
    # Behind one of the former, and before one of the latter, a hyphen at the end of a line is the word's own.
    behind_hyphen: frozenset[str]
    before_hyphen: frozenset[str]
