"""What is read of a source, and what becomes of each of its lines on the way to an item."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import msgspec

from qostil.contracts.clauses.lines import width_of


class Document(msgspec.Struct, frozen=True):
    """The text of a source in lines, with light Markdown for what its format knows of structure.

    A form feed begins a page. `notes` tell what the file holds besides text, such as pictures.
    """

    name: str
    text: str
    notes: tuple[str, ...] = ()

    @property
    def lines(self) -> list[str]:
        """The lines; the first one is line 1."""
        return self.text.replace("\f", "\f ").split("\n")


class Row(msgspec.Struct, frozen=True):
    """A line of the source, or several joined, on the way to an item; `lines` are counted from 1."""

    text: str
    lines: tuple[int, ...]
    # Blank lines before it, and whether a page begins with it.
    gap: int = 0
    opens_page: bool = False

    def having(self, text: str) -> Row:
        """The same row with another text.

        >>> Row("кӛмек", (3,)).having("көмек").lines
        (3,)
        """
        return self if text == self.text else msgspec.structs.replace(self, text=text)


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
class Ledger:
    """What the rules did to one source: every change and every line that was dropped."""

    changes: list[Change] = field(default_factory=list)
    dropped: list[Dropped] = field(default_factory=list)
    title: str = ""

    def change(self, rule: str, row: Row, text: str) -> Row:
        """Give a row another text, and remember it."""
        if text != row.text:
            self.changes.append(Change(rule, row.lines[0], row.text, text))
        return row.having(text)

    def drop(self, row: Row, reason: str) -> None:
        """Leave a row out, and remember why."""
        self.dropped += [Dropped(line, row.text, reason) for line in row.lines]


@dataclass(frozen=True)
class Layout:
    """How the lines of a source are laid out."""

    width: int
    usual_gap: int
    # Whether paragraphs are broken into lines, so that lines have to be joined.
    is_broken: bool

    @classmethod
    def of(cls, rows: Iterable[Row]) -> Layout:
        """Tell the layout from the rows of a source.

        >>> Layout.of([Row("Логинді тексеріңіз.", (1,)), Row("Чек керек.", (2,))]).is_broken
        False
        """
        rows = list(rows)
        width = max(width_of([row.text for row in rows]), _NARROWEST_PAPER)
        going_on = sum(row.text[:1].islower() for row in rows)
        gaps = sorted(row.gap for row in rows[1:])
        usual = gaps[len(gaps) // 2] if gaps else 0
        return cls(width, usual, width <= _WIDEST_PAPER and going_on >= _MANY * max(1, len(rows)))


_NARROWEST_PAPER, _WIDEST_PAPER = 40, 160
_MANY = 0.06


def rows_of(document: Document) -> Iterator[Row]:
    """Yield the lines that are not blank."""
    gap, page = 0, True
    for number, line in enumerate(document.lines, 1):
        page = page or "\f" in line or (line[:1] == " " and line[1:2].isalpha())
        if line.strip("\f \t\xa0"):
            yield Row(" ".join(line.split()), (number,), gap, page)
            gap, page = 0, False
        else:
            gap += 1
