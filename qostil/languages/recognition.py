"""How to recognize that a word belongs to a language."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Recognition:
    """Words and endings in lower case that the neighbour language does not have."""

    # Words of the closed classes (pronouns, prepositions, conjunctions, modal words), and common verbs and nouns.
    words: frozenset[str]
    # A regular expression that matches a word with an ending of the language.
    ending: str
    # Words with such an ending that belong to no language.
    loans: frozenset[str] = frozenset()
