"""Classify the HTML elements of a rendered page for its outline."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from selectolax.lexbor import LexborNode

from qostil.model.item import Kind

_KINDS: dict[str, Kind] = {"td": "cell", "th": "cell", "blockquote": "paragraph"}
_HEADINGS = frozenset({"h1", "h3", "h4", "h5", "h6"})
# Block elements: the start and the end of one end the running text.
BLOCKS = _HEADINGS | _KINDS.keys()
BLOCKS |= set("p div section pre dl dt dd ol ul li table tr figure details summary".split())
# Elements that are traversed but whose text is no running text: a heading's text is the question.
_NOT_PROSE = frozenset({"h2", "pre", "code"})
# Elements that are not traversed, since a browser does not parse their content as text; a page may not contain them.
OPAQUE = frozenset({"script", "style", "iframe", "noscript", "template", "svg", "math", "object"})

# Elements that say something of the words in them: that they are deleted, an exponent, an abbreviation, code.
PHRASES = frozenset("pre abbr cite del dfn ins mark q s samp small strike sub sup u var".split())

# The elements that Markdown itself generates; a browser adds the first three to every page.
_SKELETON = frozenset({"html", "head", "body"})
_PLAIN_ELEMENTS = _SKELETON | BLOCKS | {"h2", "a", "img", "br", "hr", "em", "strong", "code", "thead", "tbody"}
# The classes of a note that say how it is set, not what it is.
_SETTING = frozenset({"admonition", "inline", "end"})
_PLAIN_ATTRIBUTES = frozenset({"id", "class", "href", "src", "alt", "title"})


def is_plain(tag: str, attributes: Collection[str]) -> bool:
    """Return whether Markdown itself generates such an element with such attributes.

    >>> is_plain("p", ["id"]), is_plain("p", ["onclick"]), is_plain("form", []), is_plain("body", ["class"])
    (True, False, False, False)
    """
    return tag in _PLAIN_ELEMENTS and _PLAIN_ATTRIBUTES.issuperset(attributes) and not (attributes and tag in _SKELETON)


def kind_of(node: LexborNode, tag: str, classes: Collection[str], around: Kind | None) -> Kind | None:
    """Return the kind of text in an element, given the kind around it; None if it is no running text."""
    if around is None or tag in _NOT_PROSE:
        return None
    if tag == "li":
        return "step" if node.parent and node.parent.tag == "ol" else "bullet"
    if tag in _HEADINGS:
        return "heading"
    return "note" if tag == "details" or "admonition" in classes else _KINDS.get(tag, around)


def note_kind(tag: str, classes: Sequence[str]) -> str:
    """Return the kind of a note or a section to unfold; "" if an element is neither.

    >>> note_kind("div", ["admonition", "danger"]), note_kind("details", ["tip"]), note_kind("details", [])
    ('danger', 'tip', 'note')
    """
    if tag != "details" and ("admonition" not in classes or tag == "li"):
        return ""
    return next((name for name in classes if name not in _SETTING), "note")


def is_permalink(node: LexborNode) -> bool:
    """Return whether an element is the permalink that the site adds to a heading."""
    heading = node.parent
    if node.tag != "a" or heading is None or node.attributes.get("class") != "headerlink":
        return False
    return node.attributes.get("href") == f"#{heading.attributes.get('id')}"


def heading_text(heading: LexborNode) -> str:
    """Return the text of a heading without its permalink; line marks are kept."""
    text, child = "", heading.child
    while child is not None:
        text += "" if is_permalink(child) else child.text_content or child.text()
        child = child.next
    return text
