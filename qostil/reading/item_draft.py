"""Build an item while the HTML tree of its page is traversed: collect lines and blocks of text, count elements."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from qostil.model.item import Block, Drawing, Element, Image, Item, Kind, Line, Link, Listing, Note, Shape

_COUNTED = {
    "table": "tables",
    "tr": "rows",
    **dict.fromkeys(("h1", "h3", "h4", "h5", "h6"), "subheadings"),
}


@dataclass
class ItemBuilder:
    """An unfinished item."""

    id: str
    question: str
    line: int
    is_draft: bool = False
    links: list[Link] = field(default_factory=list)
    images: list[Image] = field(default_factory=list)
    elements: list[Element] = field(default_factory=list)
    listings: list[Listing] = field(default_factory=list)
    drawings: list[Drawing] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    _blocks: list[Block] = field(default_factory=list)
    _open: dict[int, str] = field(default_factory=dict)
    _kind: Kind = "paragraph"
    _counts: Counter[str] = field(default_factory=Counter)

    @property
    def is_writing(self) -> bool:
        """Return whether a block is open."""
        return bool(self._open)

    @property
    def block(self) -> int:
        """Return the number of the open block, or else of the next."""
        return len(self._blocks)

    def write(self, text: str, line: int, kind: Kind) -> None:
        """Add text of a line to the open block."""
        if not self._open:
            self._kind = kind
        self._open[line] = self._open.get(line, "") + text

    def close_block(self) -> None:
        """End the open block; discard it if it has no text."""
        if not self._open:
            return
        lines = [(number, text.split()) for number, text in self._open.items()]
        written = [Line(number, " ".join(words)) for number, words in lines if words]
        if written:
            self._blocks.append(Block(self._kind, tuple(written)))
        self._open = {}

    def count(self, tag: str, parent: str | None) -> None:
        """Count an element whose number both languages must share."""
        if tag == "li":
            self._counts["steps" if parent == "ol" else "bullets"] += 1
        elif tag in _COUNTED:
            self._counts[_COUNTED[tag]] += 1

    def finish(self) -> Item:
        """Close the block, and return the item."""
        self.close_block()
        return Item(
            self.id,
            self.question,
            self.line,
            tuple(self._blocks),
            tuple(self.links),
            tuple(self.images),
            tuple(self.elements),
            self._shape(),
            is_draft=self.is_draft,
            listings=tuple(self.listings),
            notes=tuple(self.notes),
            drawings=tuple(self.drawings),
        )

    def _shape(self) -> Shape:
        collected = {name: len(getattr(self, name)) for name in ("notes", "links", "images", "listings", "drawings")}
        return Shape(**self._counts, **collected)
