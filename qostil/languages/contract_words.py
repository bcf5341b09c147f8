"""The type of the words that number and name the parts of a contract: pieces of regular expressions."""

from __future__ import annotations

from dataclasses import dataclass

from qostil.languages.letters import LATIN_TWINS

# The letters of Roman numerals, with the Cyrillic letters that look like two of them.
ROMAN = f"IVXL{LATIN_TWINS['I']}{LATIN_TWINS['X']}"
CHAPTER_NUMBER = rf"(\d{{1,2}}|[{ROMAN}]+)"


@dataclass(frozen=True)
class ContractWords:
    """Words for the parts of a contract; "" if the language has no such word."""

    # A complete heading of an annex or a chapter, with a group for its number.
    annex: str
    chapter: str
    # The word after «Приложение 2» that names the annexed document; the end of such a line above «2-қосымша».
    annex_to: str
    above_annex: str
    # The word before the number of a clause, or after the number and a hyphen.
    clause_before: str
    clause_behind: str
    # A word after «3)» that shows that it is the middle of a citation.
    cited_behind: str
    # The word after «10.50» that makes it an amount.
    currency: str
    # Who pays, and who is paid, as the subject of a sentence.
    subscriber: str
    operator: str
    # What a subscriber must do or bear; what an operator may do to him; what costs him money.
    duty: str
    power: str
    cost: str
    # The word of a list of rights.
    right: str
    # Words that turn what follows or precedes them into its contrary; "" if the language has none there.
    negation_before: str
    negation_after: str
    # Beginnings of words for parties, duties and rights, which are frequent in every contract.
    signs: str
