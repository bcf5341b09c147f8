"""The type of the function words: stop words of ids, and particles joined to a word by a hyphen."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Particles:
    """Function words in lower case."""

    # Stop words: they do not describe the subject of a question, and are left out of its id.
    not_telling: frozenset[str]
    # A hyphen at the end of a line belongs to the word if one of the former follows, or one of the latter precedes.
    behind_hyphen: frozenset[str]
    before_hyphen: frozenset[str]
