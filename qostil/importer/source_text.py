"""Define the text of a source, its rows, and their layout."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import msgspec

from qostil.contracts.clauses.lines import width_of
from qostil.model.locale import Locale


class Cell(msgspec.Struct, frozen=True):
    """The place of a line in a table of the document; all are counted from 0."""

    table: int
    row: int
    column: int


class Look(msgspec.Struct, frozen=True):
    """What a line looks like in its document, as far as the format tells.

    `size` is the height of the letters in points, 0 if unknown; `indent` is the distance from the left edge of the text
    in points, or the number of spaces in plain text. `tag` names the kind of block: an HTML element with its class, a
    style of Word, a placeholder of a slide.
    """

    size: float = 0.0
    is_bold: bool = False
    is_italic: bool = False
    font: str = ""
    color: str = ""
    indent: float = 0.0
    tag: str = ""
    # The sign of a list in front of the line, as the document has it: «–», «➤».
    sign: str = ""
    # The language that the document states for the line.
    language: Locale | None = None
    cell: Cell | None = None
    # Whether the first word of the next line would not have fitted on this one; None if the format does not tell.
    is_full: bool | None = None


PLAIN = Look()
# The tag of what stands in a sheet.
SHEET = "sheet"


class LeftOut(msgspec.Struct, frozen=True):
    """Text that the reader of a format left out, such as a menu, with the reason."""

    text: str
    reason: str


class Picture(msgspec.Struct, frozen=True):
    """A picture of a document, which stands behind a line of its text, counted from 1; behind 0 if above all.

    Its name tells its content, so that equal pictures are one file.
    """

    line: int
    name: str
    content: bytes
    # The text that describes it to those who do not see it; "" if the document has none.
    alt: str = ""


class SourceText(msgspec.Struct, frozen=True):
    """The text of a source in lines; structure that the format has is written as light Markdown.

    A form feed starts a page. `notes` list what of the file is not read, such as the notes of a speaker.
    `looks` has the look of each line, or is empty if the format has none.
    """

    name: str
    text: str
    notes: tuple[str, ...] = ()
    looks: tuple[Look, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    # All text of the file, found in another way than the lines; "" if the lines are that.
    whole: str = ""
    pictures: tuple[Picture, ...] = ()

    @property
    def lines(self) -> list[str]:
        """Return the lines; the first one is line 1."""
        return self.text.replace("\f", "\f ").split("\n")


class TextRow(msgspec.Struct, frozen=True):
    """One or more joined lines of the source; `lines` are counted from 1."""

    text: str
    lines: tuple[int, ...]
    # The number of blank lines before the row, and whether the row starts a page.
    gap: int = 0
    opens_page: bool = False
    look: Look = PLAIN

    def having(self, text: str) -> TextRow:
        """Return a copy of the row with another text.

        >>> TextRow("кӛмек", (3,)).having("көмек").lines
        (3,)
        """
        return self if text == self.text else msgspec.structs.replace(self, text=text)


@dataclass(frozen=True)
class Layout:
    """The layout of the lines of a source: width and usual gap."""

    width: int
    usual_gap: int
    # Whether paragraphs are wrapped into lines that must be joined.
    is_broken: bool

    @classmethod
    def of(cls, rows: Iterable[TextRow]) -> Layout:
        """Compute the layout from the rows of a source.

        >>> Layout.of([TextRow("Логинді тексеріңіз.", (1,)), TextRow("Чек керек.", (2,))]).is_broken
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


# The width of a space in points, and of a tab in spaces.
_PER_SPACE, _TAB = 4.0, 4


def _spaces(line: str) -> int:
    shown = line.lstrip("\f").expandtabs(_TAB)
    return len(shown) - len(shown.lstrip())


def rows_of(document: SourceText) -> Iterator[TextRow]:
    """Yield the lines that are not blank."""
    gap, page = 0, True
    for number, line in enumerate(document.lines, 1):
        page = page or "\f" in line or (line[:1] == " " and line[1:2].isalpha())
        if line.strip("\f \t\xa0"):
            look = document.looks[number - 1] if document.looks else PLAIN
            if not look.indent and (spaces := _spaces(line)):
                look = msgspec.structs.replace(look, indent=_PER_SPACE * spaces)
            yield TextRow(" ".join(line.split()), (number,), gap, page, look)
            gap, page = 0, False
        else:
            gap += 1
