"""What the rules did to the rows of a source on the way to an item."""

from __future__ import annotations

from dataclasses import dataclass, field

import msgspec

from qostil.importer.source_text import TextRow


class Change(msgspec.Struct, frozen=True):
    """What a rule has changed, at a line of the source."""

    rule: str
    line: int
    before: str
    after: str


class Dropped(msgspec.Struct, frozen=True):
    """A line that is in no item, and why."""

    line: int
    text: str
    reason: str


@dataclass
class ChangeLog:
    """What the rules did to one source: every change and every line that was dropped."""

    changes: list[Change] = field(default_factory=list)
    dropped: list[Dropped] = field(default_factory=list)
    title: str = ""

    def change(self, rule: str, row: TextRow, text: str) -> TextRow:
        """Give a row another text, and remember it."""
        if text != row.text:
            self.changes.append(Change(rule, row.lines[0], row.text, text))
        return row.having(text)

    def drop(self, row: TextRow, reason: str) -> None:
        """Leave a row out, and remember why."""
        self.dropped += [Dropped(line, row.text, reason) for line in row.lines]
