"""What links show, and what the pages at their end say."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class LinkWords:
    """Words of links and of the web; the strings are pieces of regular expressions, read in any case."""

    # A text of such words alone points, or bids the reader to follow, and names nothing.
    vague: frozenset[str]
    # A link of such words alone has no text worth keeping when a document is imported.
    pointing: str
    # A number of three or four digits behind such a word is one to be called.
    answers_at_number: str
    # Zones of the web in letters of the language.
    zones: str
    # The title of a page that is not there.
    not_found: str
