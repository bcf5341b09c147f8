"""Rendered HTML to items: a walk over the document as a browser would build it."""

from __future__ import annotations

from collections.abc import Sequence

from selectolax.lexbor import LexborHTMLParser, LexborNode

from qostil.item import Element, Image, Item, Kind, Link
from qostil.page import Excuse, OpenQuestion
from qostil.reading import comments
from qostil.reading.draft import Draft
from qostil.reading.marks import LINE_ATTRIBUTE, MARK

_KINDS: dict[str, Kind] = {"td": "cell", "th": "cell", "blockquote": "paragraph"}
_BLOCKS = frozenset(
    {"p", "div", "section", "dl", "dt", "dd", "ol", "ul", "table", "tr", "figure", "details", "summary"}
)
_HEADINGS = frozenset({"h1", "h3", "h4", "h5", "h6"})
_OPAQUE = frozenset({"pre", "script", "style", "iframe", "noscript", "template", "svg", "math", "object"})
# Attributes that Markdown itself writes on what it makes.
_PLAIN_ATTRIBUTES = frozenset({"id", "class", "href", "src", "alt", "title"})


def clean(text: str) -> str:
    """Take line marks out of a text, and fold its white space.

    >>> clean(f"Чек{chr(10)}{chr(0xFDD0)}12{chr(0xFDD1)}керек")
    'Чек керек'
    """
    return " ".join(MARK.sub("", text).split())


class Outline:
    """The items of a page, its anchors and the comments that speak to Qostil, in the order of the page."""

    def __init__(self, html: str, first_line: int, lines: Sequence[str]) -> None:
        self.anchors: list[str] = []
        self.excuses: list[Excuse] = []
        self.questions: list[OpenQuestion] = []
        self._line = first_line
        self._lines = lines
        self._drafts = [Draft("", "", first_line)]
        root = LexborHTMLParser(html).root
        if root is not None:
            self._visit(root, "paragraph")

    @property
    def items(self) -> tuple[Item, ...]:
        """The intro, then the items."""
        return tuple(draft.finish() for draft in self._drafts)

    @property
    def _draft(self) -> Draft:
        return self._drafts[-1]

    def _visit(self, node: LexborNode, kind: Kind) -> None:
        tag = node.tag or ""
        if tag == "-text":
            self._text(node.text_content or "", kind)
        elif tag == "-comment":
            self._comment(node.comment_content or "")
        elif tag and tag[0] != "-":
            self._element(node, tag, kind)

    def _children(self, node: LexborNode, kind: Kind) -> None:
        child = node.child
        while child is not None:
            self._visit(child, kind)
            child = child.next

    def _text(self, text: str, kind: Kind) -> None:
        first, *marked = MARK.split(text)
        self._draft.write(first, self._line, kind)
        for number, piece in zip(marked[::2], marked[1::2], strict=True):
            self._line = int(number)
            self._draft.write(piece, self._line, kind)

    def _comment(self, text: str) -> None:
        if found := MARK.match(text):
            self._line = int(found[1])
        directive = comments.read(MARK.sub("", text), self._line, self._lines)
        if isinstance(directive, Excuse):
            self.excuses.append(directive)
        elif directive:
            self.questions.append(directive)

    def _element(self, node: LexborNode, tag: str, kind: Kind) -> None:
        attributes = {name: value or "" for name, value in node.attributes.items()}
        if attributes.get("class") == "headerlink":
            return
        self._note(tag, attributes)
        if tag == "h2":
            self._open_item(node, attributes)
        elif tag == "code":
            self._draft.write(f"`{clean(node.text())}`", self._line, kind)
        elif tag not in _OPAQUE:
            self._count(node, tag, attributes)
            self._descend(node, tag, self._kind(node, tag, attributes, kind))

    def _note(self, tag: str, attributes: dict[str, str]) -> None:
        """Keep the line, the anchor, and the element where it is not one of Markdown's plain ones."""
        written = attributes.pop(LINE_ATTRIBUTE, "")
        if written:
            self._line = int(written) if written.isdecimal() else self._line
        if attributes.get("id"):
            self.anchors.append(attributes["id"])
        made_by_hand = written and tag not in _HEADINGS | {"h2"}
        if made_by_hand or not attributes.keys() <= _PLAIN_ATTRIBUTES or attributes.get("id", "").startswith("__"):
            self._draft.elements.append(Element(self._line, tag, attributes))

    def _open_item(self, node: LexborNode, attributes: dict[str, str]) -> None:
        anchor = attributes.get("id", "")
        explicit = anchor if f"#{anchor}" in self._lines[self._line - 1] else ""
        question = "".join(clean_heading(node))
        self._drafts.append(Draft(explicit, clean(question), self._line))

    def _count(self, node: LexborNode, tag: str, attributes: dict[str, str]) -> None:
        draft = self._draft
        draft.count(tag, node.parent.tag if node.parent else None, attributes.get("class", "").split())
        if tag == "a":
            text = clean(node.text()) or _alt(node)
            draft.links.append(Link(self._line, attributes.get("href", ""), text))
        elif tag == "img":
            src, alt = attributes.get("src", ""), clean(attributes.get("alt", ""))
            draft.images.append(Image(self._line, MARK.sub("", src), alt))

    @staticmethod
    def _kind(node: LexborNode, tag: str, attributes: dict[str, str], kind: Kind) -> Kind:
        if tag == "li":
            return "step" if node.parent and node.parent.tag == "ol" else "bullet"
        if tag in _HEADINGS:
            return "heading"
        if tag == "details" or "admonition" in attributes.get("class", "").split():
            return "note"
        return _KINDS.get(tag, kind)

    def _descend(self, node: LexborNode, tag: str, kind: Kind) -> None:
        is_block = tag in _BLOCKS or tag in _HEADINGS or tag in _KINDS or tag == "li"
        if is_block:
            self._draft.close_block()
        elif tag == "br":
            self._draft.write(" ", self._line, kind)
        self._children(node, kind)
        if is_block:
            self._draft.close_block()


def clean_heading(node: LexborNode) -> list[str]:
    """Collect the texts of a heading without its permanent link."""
    texts, child = [], node.child
    while child is not None:
        if child.attributes.get("class") != "headerlink":
            texts.append(child.text_content or child.text())
        child = child.next
    return texts


def _alt(link: LexborNode) -> str:
    image = link.css_first("img")
    return clean(image.attributes.get("alt") or "") if image else ""
