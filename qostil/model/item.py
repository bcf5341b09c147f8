"""The types of an item (a question with its answer) and of the parts of the answer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

import msgspec

from qostil.model.fact import Fact

Kind = Literal["heading", "paragraph", "step", "bullet", "note", "cell"]

# The id of an item.
KEBAB = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_CODE = re.compile(r"`[^`]*`")


class Line(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A line of the Markdown file: its number, and its text as it is rendered."""

    number: int
    text: str


class Block(msgspec.Struct, frozen=True, array_like=True):
    """A piece of running text: a paragraph, a step, a cell."""

    kind: Kind
    lines: tuple[Line, ...]

    @property
    def text(self) -> str:
        """The text in one line; code is between backticks."""
        return self.lines[0].text if len(self.lines) == 1 else " ".join([line.text for line in self.lines])

    def line_of(self, words: str) -> int:
        """Return the number of the line with some words; the first line if no single line contains them."""
        return next((line.number for line in self.lines if words in line.text), self.lines[0].number)

    @property
    def prose(self) -> str:
        """The text in one line without code, which has no language.

        >>> Block("step", (Line(3, "Теріңіз:"), Line(4, "`*102#`"))).prose.strip()
        'Теріңіз:'
        """
        return _CODE.sub(" ", self.text)


class Link(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A link, with its target as written and the text that a reader sees; `block` is that of a fact."""

    line: int
    href: str
    text: str
    block: int = -1


class Image(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """An image, with its address as written and its alternative text."""

    line: int
    src: str
    alt: str


class Listing(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A comment that is replaced by links to the items of a page, which it names without language and suffix."""

    line: int
    key: str
    # Whether it has its line to itself.
    is_alone: bool


class Drawing(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A comment that is replaced by a drawing of knowledge/drawings/, which it names."""

    line: int
    name: str
    # Whether it has its line to itself.
    is_alone: bool


class Element(msgspec.Struct, frozen=True, array_like=True):
    """An HTML element that has attributes or that plain Markdown does not generate.

    `text` is what it changes the look of, such as a deletion or an exponent; "" for other elements.
    """

    line: int
    name: str
    attributes: dict[str, str]
    text: str = ""

    @property
    def is_nearly_a_draft(self) -> bool:
        """Whether it is the heading of an item with what was meant to be `draft=true`, the one mark of a draft.

        >>> marks = {"class": "draft"}, {"draft": "yes"}, {"id": "draft"}
        >>> [Element(7, "h2", mark).is_nearly_a_draft for mark in marks]
        [True, True, False]
        """
        classes = self.attributes.get("class", "").split()
        return self.name == "h2" and ("draft" in classes or any(name.startswith("draft") for name in self.attributes))


class Note(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A note, or a section to unfold: its first line, and its kind as Markdown names it, such as tip or danger."""

    line: int
    kind: str


class Claim(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """What a block says of price or time without a figure, such as «free» or «daily»; `block` is its number."""

    block: int
    value: str


class Term(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A glossary term in a text, by its Kazakh name; `wrong` is the forbidden variant used in its place."""

    line: int
    name: str
    wrong: str = ""

    @property
    def is_wrong(self) -> bool:
        """Return whether the text uses a forbidden variant."""
        return bool(self.wrong)


class Shape(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """The number of elements of each kind in an item, which must be equal in both languages."""

    steps: int = 0
    bullets: int = 0
    notes: int = 0
    tables: int = 0
    rows: int = 0
    subheadings: int = 0
    links: int = 0
    images: int = 0
    listings: int = 0
    drawings: int = 0


class Item(msgspec.Struct, frozen=True, array_like=True, cache_hash=True):
    """A level-2 heading with its id and the content below it; lines count from 1 in the file.

    The content of a page before the first such heading is also an item, the intro, without
    question and id.
    """

    id: str
    question: str
    line: int
    blocks: tuple[Block, ...] = ()
    links: tuple[Link, ...] = ()
    images: tuple[Image, ...] = ()
    elements: tuple[Element, ...] = ()
    shape: Shape = Shape()
    facts: tuple[Fact, ...] = ()
    terms: tuple[Term, ...] = ()
    # Whether its heading is marked as a draft: shown in the preview and never published.
    is_draft: bool = False
    listings: tuple[Listing, ...] = ()
    notes: tuple[Note, ...] = ()
    claims: tuple[Claim, ...] = ()
    # The same for two texts that say the same in one language.
    fingerprint: str = ""
    drawings: tuple[Drawing, ...] = ()

    @property
    def text(self) -> str:
        """Question and answer in one line."""
        return " ".join([self.question, *(line.text for block in self.blocks for line in block.lines)])

    @property
    def lines(self) -> Iterator[Line]:
        """Question and answer line by line."""
        yield Line(self.line, self.question)
        for block in self.blocks:
            yield from block.lines

    @property
    def last_line(self) -> int:
        """The number of the last line with text."""
        return max(line.number for line in self.lines)

    @property
    def is_empty(self) -> bool:
        """Return whether there is no text, image or list of items below the question.

        >>> Item("static-ip", "Статикалық IP деген не?", 4).is_empty
        True
        """
        return not (self.blocks or self.images or self.listings)
