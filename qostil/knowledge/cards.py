"""The cards of contracts: which statements each one shows, and the words in which they name their conditions.

A card is one file per contract in knowledge/cards/. It quotes the statements of the contract's page and adds nothing to
them: what readers see is the statement.
"""

from __future__ import annotations

import msgspec

from qostil.knowledge.files import KNOWLEDGE_FOLDER, decode_yaml
from qostil.model.locale import Locale
from qostil.system.errors import CannotRunError

CARDS_FOLDER = "cards"
# Words of a statement, in each language.
Quote = dict[Locale, str]


class CardFigure(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A figure of a clause, and its condition: who, when, counted from what, and the exception; all are quotes.

    Without a figure, it is a statement that has none, such as how to leave.
    """

    clause: str
    figure: Quote = {}
    who: Quote = {}
    when: Quote = {}
    counted_from: Quote = msgspec.field(default={}, name="from")
    exception: Quote = msgspec.field(default={}, name="except")

    @property
    def condition(self) -> dict[str, Quote]:
        """The parts of the condition that are written, by their names in the file."""
        parts = {"who": self.who, "when": self.when, "from": self.counted_from, "except": self.exception}
        return {name: quote for name, quote in parts.items() if quote}

    @property
    def quotes(self) -> dict[str, Quote]:
        """The figure, if there is one, and the parts of its condition.

        >>> figure = CardFigure("33.6", figure={"kk": "0,75 %"}, when={"kk": "әр кешіктірілген күн үшін"})
        >>> list(figure.quotes)
        ['figure', 'when']
        """
        return ({"figure": self.figure} if self.figure else {}) | self.condition


class _Written(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file: the rows by their ids in comparison.yml; a row is empty where the contract is silent."""

    rows: dict[str, tuple[CardFigure, ...]] = {}
    # A draft is shown to nobody until an editor has read it.
    draft: bool = False


class Card(_Written, frozen=True):
    """A card; `lines` maps each row to its line in the file."""

    lines: dict[str, int] = {}


def parse_card(name: str, content: bytes) -> Card:
    """Decode a card; a file without a value is one without rows. Raises CannotRunError with one line.

    >>> card = parse_card("cards/miksline.yml", b"rows:\\n  disputes:\\n  - clause: '36'\\n")
    >>> card.rows["disputes"][0].clause, card.lines
    ('36', {'disputes': 2})
    """
    written = decode_yaml(name, content, _Written, _Written())
    try:
        lines = content.decode("utf-8").split("\n")
    except UnicodeDecodeError as error:  # YAML may be UTF-16 as well
        raise CannotRunError(f"{KNOWLEDGE_FOLDER}/{name}: is not UTF-8; save it as UTF-8") from error
    found = {row: [n for n, line in enumerate(lines, 1) if line.strip().startswith(f"{row}:")] for row in written.rows}
    for row, numbers in found.items():
        if len(numbers) > 1:
            at = ", ".join(map(str, numbers))
            raise CannotRunError(f"{KNOWLEDGE_FOLDER}/{name}: the row «{row}» stands on lines {at}; keep one of them")
    return Card(written.rows, written.draft, {row: numbers[0] for row, numbers in found.items() if numbers})


def card_path(contract: str) -> str:
    """Return the path of a contract's card, in the project.

    >>> card_path("miksline")
    'knowledge/cards/miksline.yml'
    """
    return f"{KNOWLEDGE_FOLDER}/{CARDS_FOLDER}/{contract}.yml"
