"""Record the changes that the normalization rules make to the rows of a source."""

from __future__ import annotations

from dataclasses import dataclass, field

import msgspec

from qostil.importer.source_text import TextRow


class Change(msgspec.Struct, frozen=True):
    """A change that a rule made at a line of the source."""

    rule: str
    line: int
    before: str
    after: str


class Dropped(msgspec.Struct, frozen=True):
    """A line that is in no item, with the reason; line 0 is text that the reader of the format left out."""

    line: int
    text: str
    reason: str


@dataclass
class ChangeLog:
    """The log of one source: every change and every dropped line."""

    changes: list[Change] = field(default_factory=list)
    dropped: list[Dropped] = field(default_factory=list)
    title: str = ""

    def change(self, rule: str, row: TextRow, text: str) -> TextRow:
        """Return the row with another text, and log the change."""
        if text != row.text:
            self.changes.append(Change(rule, row.lines[0], row.text, text))
        return row.having(text)

    def drop(self, row: TextRow, reason: str) -> None:
        """Log a dropped row with the reason."""
        self.dropped += [Dropped(line, row.text, reason) for line in row.lines]
