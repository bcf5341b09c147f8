"""The words by which contracts number and name their parts: pieces of regular expressions."""

from __future__ import annotations

from dataclasses import dataclass

from qostil.languages.letters import LATIN_TWINS

# The signs of Roman numbers: keyboards have letters of their own that look like two of them.
ROMAN = f"IVXL{LATIN_TWINS['I']}{LATIN_TWINS['X']}"
CHAPTER_NUMBER = rf"(\d{{1,2}}|[{ROMAN}]+)"


@dataclass(frozen=True)
class ContractWords:
    """Parts of a contract; "" where the language has no such word."""

    # A whole mark, with a group for its number.
    annex: str
    chapter: str
    # How a line goes on behind «Приложение 2 …» that says to what; how the line above «2-қосымша» ends that does.
    annex_to: str
    above_annex: str
    # The word before the number of a clause, or behind its hyphen.
    clause_before: str
    clause_behind: str
    # A word behind «3)» that makes it the middle of a citation.
    cited_behind: str
    # What makes «10.50» an amount.
    currency: str
    # How words for parties, duties and rights begin, of which every contract is full.
    signs: str
