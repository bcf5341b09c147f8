"""Read what a Word file keeps apart from its body: footnotes, endnotes, comments and tracked deletions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from qostil.importer.source_text import LeftOut

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_KINDS = ("footnote", "endnote")
# Text that was deleted or moved away, as long as the change is not accepted.
TAKEN_AWAY = (f"{_W}del", f"{_W}moveFrom")
# Text, and what stands for a space in one line.
_SHOWN = tuple(f"{_W}{name}" for name in ("t", "p", "tab", "br", "cr"))


class Notes:
    """The footnotes and endnotes of a document, each told once, behind the paragraph that refers to it."""

    def __init__(self, document: Any) -> None:
        """Read all notes of a document."""
        self._notes = {
            (kind, element.get(f"{_W}id")): text_of(element)
            for kind in _KINDS
            for element in _part(document, f"{kind}s")
            # The lines between a page and its notes have a type.
            if element.get(f"{_W}type", "normal") == "normal" and text_of(element)
        }
        self._told: set[tuple[str, str]] = set()

    @property
    def text(self) -> str:
        """Return the text of all notes."""
        return "\n".join(self._notes.values())

    def of(self, paragraph: Any) -> Iterator[str]:
        """Yield the notes to which a paragraph refers, without those of text boxes in it."""
        for reference in paragraph.iter(*(f"{_W}{kind}Reference" for kind in _KINDS)):
            key = (reference.tag.removeprefix(_W).removesuffix("Reference"), reference.get(f"{_W}id"))
            owner = next(reference.iterancestors(f"{_W}p"))
            if owner is paragraph and not is_taken_away(reference) and key in self._notes and key not in self._told:
                self._told.add(key)
                yield self._notes[key]

    def not_told(self) -> Iterator[LeftOut]:
        """Yield the notes to which nothing refers."""
        for key, text in self._notes.items():
            if key not in self._told:
                yield LeftOut(text, f"a {key[0]} to which nothing refers")


def left_out_of(document: Any) -> Iterator[LeftOut]:
    """Yield the comments and the tracked deletions of a document."""
    for comment in _part(document, "comments"):
        if text_of(comment):
            yield LeftOut(text_of(comment), "a comment")
    for element in document.element.body.iter(*TAKEN_AWAY):
        text = "".join(part.text or "" for part in element.iter(f"{_W}delText", f"{_W}t"))
        if text.strip():
            yield LeftOut(" ".join(text.split()), "a tracked deletion")


def text_of(element: Any) -> str:
    """Return the text of a note or a comment on one line."""
    parts = (part.text if part.tag == f"{_W}t" else " " for part in element.iter(*_SHOWN))
    return " ".join("".join(part or "" for part in parts).split())


def is_taken_away(element: Any) -> bool:
    """Return whether an element stands in a tracked deletion."""
    return next(element.iterancestors(*TAKEN_AWAY), None) is not None


def is_copy(element: Any) -> bool:
    """Return whether an element is in the copy that Word writes for its old versions."""
    return any(ancestor.tag.endswith("}Fallback") for ancestor in element.iterancestors())


def _part(document: Any, kind: str) -> list[Any]:
    """Return the elements of a part of the file, such as its comments."""
    from docx.oxml import parse_xml

    parts = (each.target_part for each in document.part.rels.values() if each.reltype.endswith(f"/{kind}"))
    return [element for part in parts for element in parse_xml(part.blob)]
