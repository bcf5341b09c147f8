"""Convert rendered HTML to items by a traversal of the tree that a browser would build."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property, lru_cache

from selectolax.lexbor import LexborHTMLParser, LexborNode

from qostil.model.item import Drawing, Element, Image, Item, Kind, Line, Link, Listing, Note
from qostil.model.page import Excuse, OpenQuestion
from qostil.reading import comments
from qostil.reading.item_draft import ItemBuilder
from qostil.reading.leftovers.text_run import is_footnote
from qostil.reading.marks import MARK, NO_ANCHOR, OPEN
from qostil.reading.tags import BLOCKS, OPAQUE, PHRASES, heading_text, is_permalink, is_plain, kind_of, note_kind

# A heading that is only an id: Markdown takes the id for the question.
_LONE_ID = re.compile(r"\{:?\s*#(\S+)\s*\}")
_IDS = re.compile(r"#\s*([\w-]+)")
# A malformed id at the end of a heading: «{ # an-id }», «{ #an-id», «( #an-id )», two in a row.
_BROKEN_ID = re.compile(
    r"(?<=\S)(?:\s{0,9}\{:?[^{}]{1,80}\})?\s{0,9}(?:[({\[]{1,2}:?\s{0,3}#?|(?<=\s)#)\s{0,3}"
    r"(?P<id>[A-Za-z][\w-]{0,80})\s{0,3}[)}\]]{0,2}\Z"
)
# No malformed id is longer. Many headings may stand in one line: only the end of the line is searched for each.
_LONGEST_ID = 300

_NOTE = re.compile(r"[\s>]*(?:(?:[-+*]|\d{1,9}[.)])\s+)*(?:!!!|\?\?\?)")
_HEADING = re.compile(r"[\s>]*##(?!#)")
# The mark of a draft as it stands in the source: in rendered HTML, and in a tag, the attribute is not taken for one.
_DRAFT = re.compile(r"\{[^{}]*\bdraft=[\"']?true\b[^{}]*\}")


def clean(text: str) -> str:
    """Remove line marks from a text, and collapse its white space.

    >>> clean(f"Чек{chr(10)}{chr(0xFDD0)}12{chr(0xFDD1)}керек")
    'Чек керек'
    """
    return " ".join(_unmarked(text).split())


class Outline:
    """The items of a page, its anchors and Qostil's comment directives, in the order of the page."""

    def __init__(self, first_line: int, lines: Sequence[str]) -> None:
        """Create an empty outline; `lines` are the source of the HTML, `first_line` is the number of the first."""
        self.anchors: list[str] = []
        self.excuses: list[Excuse] = []
        self.questions: list[OpenQuestion] = []
        self.broken_ids: list[Line] = []
        self._line = first_line
        self._lines = lines
        self._drafts = [ItemBuilder("", "", first_line)]

    @classmethod
    def of(cls, html: str, first_line: int, lines: Sequence[str]) -> Outline:
        """Parse HTML, and return its outline."""
        outline, root = cls(first_line, lines), LexborHTMLParser(html).root
        if root is not None and root.parent is not None:  # the document: comments may precede its root
            outline._children(root.parent, "paragraph")
        return outline

    @property
    def items(self) -> tuple[Item, ...]:
        """Return the intro, then the items."""
        return tuple(draft.finish() for draft in self._drafts)

    @cached_property
    def _following(self) -> list[int]:
        return comments.following_text(self._lines)

    @property
    def _draft(self) -> ItemBuilder:
        return self._drafts[-1]

    def _visit(self, node: LexborNode, kind: Kind | None) -> None:
        tag = node.tag or ""
        if tag == "-text":
            self._text(node.text_content or "", kind)
        elif tag == "-comment":
            self._comment(node.comment_content or "")
        elif tag and tag[0] != "-":
            self._element(node, tag, kind)

    def _children(self, node: LexborNode, kind: Kind | None) -> None:
        child = node.child
        while child is not None:
            self._visit(child, kind)
            child = child.next

    def _move_to(self, mark: str) -> None:
        """Set the current line to that of a mark, at most the last line: a page may contain a false mark."""
        self._line = min(int(mark), len(self._lines))

    def _move_to_heading(self, anchor: str) -> None:
        """Move to a heading that has no mark, such as one right below the address of a link: its item begins there."""
        at = bisect_right(self._headings, self._line)
        if at < len(self._headings) and f"#{anchor}" in self._lines[self._headings[at] - 1]:
            self._line = self._headings[at]

    @cached_property
    def _headings(self) -> list[int]:
        return [number for number, line in enumerate(self._lines, 1) if _HEADING.match(line)]

    def _text(self, text: str, kind: Kind | None) -> None:
        if OPEN not in text:
            self._write(text, kind)
            return
        first, *marked = MARK.split(text)
        if marked and not self._draft.is_writing:
            self._move_to(marked[0])  # text at the start of a block belongs to the line of the next mark, if any
        self._write(first, kind)
        for number, piece in zip(marked[::2], marked[1::2], strict=True):
            self._move_to(number)
            self._write(piece, kind)

    def _write(self, text: str, kind: Kind | None) -> None:
        if kind:
            self._draft.write(text, self._line, kind)

    def _comment(self, text: str) -> None:
        if found := MARK.match(text):
            self._move_to(found[1])
        directive = comments.read_comment(MARK.sub("", text), self._line, self._lines, self._following)
        if isinstance(directive, Excuse):
            self.excuses.append(directive)
        elif isinstance(directive, Listing):
            self._draft.listings.append(directive)
        elif isinstance(directive, Drawing):
            self._draft.drawings.append(directive)
        elif directive:
            self.questions.append(directive)

    def _element(self, node: LexborNode, tag: str, kind: Kind | None) -> None:
        attributes = self._attributes(node)
        classes = attributes.get("class", "").split()
        if tag == "h2":
            if not any(map(MARK.fullmatch, node.attributes)):
                self._move_to_heading(attributes.get("id", ""))
            self._open_item(node, attributes)
        self._note(tag, attributes, clean(node.text()) if tag in PHRASES else "")
        if tag != "a" or not is_permalink(node):
            self._draft.count(tag, node.parent.tag if tag == "li" and node.parent else None)
            if classes or tag == "details":
                self._mark_note(node, note_kind(tag, classes))
            if tag in ("a", "img"):
                self._collect(node, tag, attributes, kind)
        if tag == "code":
            self._write(f"`{clean(node.text()).replace('`', ' ')}`", kind)
        if tag not in OPAQUE:
            self._descend(node, tag, kind_of(node, tag, classes, kind))

    def _attributes(self, node: LexborNode) -> dict[str, str]:
        """Return the element's attributes without line marks; move to its line."""
        attributes = {}
        for name, value in node.attributes.items():
            if OPEN in name and (found := MARK.fullmatch(name)):
                self._move_to(found[1])
            else:
                attributes[_unmarked(name)] = _unmarked(value or "")
        return attributes

    def _note(self, tag: str, attributes: dict[str, str], text: str) -> None:
        """Record the element's anchor, and the element itself unless Markdown makes such elements."""
        attributes.pop(NO_ANCHOR, None)
        anchor = attributes.get("id", "")
        if anchor:
            self.anchors.append(anchor)
        is_made = is_plain(tag, attributes) and anchor[:2] != "__" and not text
        if is_made and tag != "h2":
            return  # nearly every element ends here
        element = Element(self._line, tag, attributes, text)
        is_made = is_made and not element.is_nearly_a_draft
        # A browser repeats an inline tag that is never closed in every following block.
        if not is_made and element not in self._draft.elements:
            self._draft.elements.append(element)

    def _mark_note(self, node: LexborNode, kind: str) -> None:
        """Add a note to the item, if there is one; it has no mark of its own unless it is a tag in the source."""
        if not kind:
            return
        before = max(self._line - 1, self._draft.notes[-1].line if self._draft.notes else 0)
        at = bisect_right(self._note_lines, before)
        is_tag = any(map(MARK.fullmatch, node.attributes)) or at == len(self._note_lines)
        self._draft.notes.append(Note(self._line if is_tag else self._note_lines[at], kind))

    @cached_property
    def _note_lines(self) -> list[int]:
        return [number for number, line in enumerate(self._lines, 1) if _NOTE.match(line)]

    def _open_item(self, node: LexborNode, attributes: dict[str, str]) -> None:
        written, question = "" if NO_ANCHOR in attributes else attributes.get("id", ""), clean(heading_text(node))
        if lone := _LONE_ID.fullmatch(question):
            written, question = lone[1], ""
            self.anchors.append(written)
        elif not written and (broken := self._broken_id(question, attributes)):
            written, question = broken
        self._drafts.append(ItemBuilder(written, question, self._line, self._is_draft(attributes)))

    def _is_draft(self, attributes: dict[str, str]) -> bool:
        """Return whether a heading is marked as a draft; take the mark away, which is not published."""
        found = attributes.get("draft") == "true" and _is_marked_as_draft(self._lines[self._line - 1])
        if found:
            del attributes["draft"]
        return found

    def _broken_id(self, question: str, attributes: dict[str, str]) -> tuple[str, str] | None:
        """Return the id that a heading was meant to have, and its question without it; None if no id was meant."""
        found = _BROKEN_ID.search(self._lines[self._line - 1].rstrip("# ")[-_LONGEST_ID:])
        if not found or not (found["id"] in attributes or "#" in found[0]):
            return None
        if not attributes.get(found["id"]):
            attributes.pop(found["id"], None)  # Markdown took the id for an attribute
        self.broken_ids.append(Line(self._line, found[0].strip()))
        self.anchors += dict.fromkeys([found["id"], *_IDS.findall(found[0])])
        return found["id"], _BROKEN_ID.sub("", question)

    def _collect(self, node: LexborNode, tag: str, attributes: dict[str, str], kind: Kind | None) -> None:
        text = clean(node.text()) or _alt(node) if tag == "a" else ""
        if is_footnote(attributes.get("href", ""), text):
            return
        if tag == "a" and (text or "href" in attributes):  # with neither, it is an anchor
            block = self._draft.block if kind else -1
            self._draft.links.append(Link(self._line, attributes.get("href", ""), text, block))
        elif tag == "img":
            image = Image(self._line, attributes.get("src", ""), clean(attributes.get("alt", "")))
            self._draft.images.append(image)

    def _descend(self, node: LexborNode, tag: str, kind: Kind | None) -> None:
        if tag in BLOCKS:
            self._draft.close_block()
        elif tag == "br":
            self._write(" ", kind)
        self._children(node, kind)
        if tag in BLOCKS:
            self._draft.close_block()


def _unmarked(text: str) -> str:
    return MARK.sub("", text) if OPEN in text else text


@lru_cache(maxsize=1)
def _is_marked_as_draft(line: str) -> bool:
    """Return whether a line has the mark of a draft; cached, since many headings may stand in one line, as HTML."""
    return bool(_DRAFT.search(line))


def _alt(link: LexborNode) -> str:
    image = link.css_first("img")
    return clean(image.attributes.get("alt") or "") if image else ""
