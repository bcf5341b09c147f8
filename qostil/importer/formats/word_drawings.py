"""Find the pictures of Word files: drawings in a line or beside it, and those of old versions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from qostil.importer.formats.figure import Figure, cut_of, described
from qostil.importer.formats.word_notes import is_copy, is_taken_away

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_V = "{urn:schemas-microsoft-com:vml}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
# A picture, and that of old versions, which also stands for an embedded object.
_PICTURES = (f"{_A}blip", f"{_V}imagedata")


def figures_of(paragraph: Any, document: Any) -> Iterator[Figure]:
    """Yield the pictures of a paragraph, without those of text boxes in it."""
    for element in paragraph.iter(*_PICTURES):
        owner = next(element.iterancestors(f"{_W}p"))
        if owner is paragraph and not is_taken_away(element) and not is_copy(element):
            yield Figure(_content(element, document.part), _alt(element), cut=cut_of(element))


def frame_notes(document: Any) -> Iterator[str]:
    """Yield a note on the pictures in the heads and feet of pages."""
    parts = [part for section in document.sections for part in (section.header, section.footer)]
    own = [part for part in parts if not part.is_linked_to_previous]
    count = sum(not is_copy(element) for part in own for element in part._element.iter(*_PICTURES))
    if count:
        yield f"pictures that are not carried: {count}; they are in the head or foot of pages, as a logo is"


def _content(element: Any, part: Any) -> bytes:
    """Return the bytes of a picture; none if the file only tells where it is."""
    relation = part.rels.get(element.get(f"{_R}embed") or element.get(f"{_R}id") or "")
    return b"" if relation is None or relation.is_external else bytes(relation.target_part.blob)


def _alt(element: Any) -> str:
    """Return the words of the nearest element around a picture that has some."""
    for ancestor in element.iterancestors():
        if ancestor.tag == f"{_W}p":
            return ""
        for owner in (ancestor, *ancestor.iterfind("{*}docPr"), *ancestor.iterfind("{*}nvPicPr/{*}cNvPr")):
            if text := described(owner.get("descr") or owner.get("alt")):
                return text
    return ""
