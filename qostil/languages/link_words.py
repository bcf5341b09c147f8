"""The type of the words in link texts and on linked pages."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class LinkWords:
    """Words of links and of the web; the strings are case-insensitive pieces of regular expressions."""

    # A link text of only such words («here», «read more») is vague: it does not name the target.
    vague: frozenset[str]
    # A link text of only such words is dropped when a document is imported.
    pointing: str
    # A number of three or four digits after such a word is a phone number.
    answers_at_number: str
    # Top-level domains in letters of the language.
    zones: str
    # Words in the title of a page that says «not found».
    not_found: str
