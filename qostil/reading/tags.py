"""What the elements of a rendered page are to its outline."""

from __future__ import annotations

from collections.abc import Collection

from selectolax.lexbor import LexborNode

from qostil.model.item import Kind

_KINDS: dict[str, Kind] = {"td": "cell", "th": "cell", "blockquote": "paragraph"}
_HEADINGS = frozenset({"h1", "h3", "h4", "h5", "h6"})
# Where one of these begins or ends, the running text ends.
BLOCKS = _HEADINGS | _KINDS.keys()
BLOCKS |= set("p div section pre dl dt dd ol ul li table tr figure details summary".split())
# What is in these is looked at, but is no running text: a heading's words are its question.
_NOT_PROSE = frozenset({"h2", "pre", "code"})
# A browser makes something else of what is in these; none of them may stand in a page at all.
OPAQUE = frozenset({"script", "style", "iframe", "noscript", "template", "svg", "math", "object"})

# What Markdown itself makes; the first three a browser makes of every page.
_SKELETON = frozenset({"html", "head", "body"})
_PLAIN_ELEMENTS = _SKELETON | BLOCKS | {"h2", "a", "img", "br", "hr", "em", "strong", "code", "thead", "tbody"}
_PLAIN_ATTRIBUTES = frozenset({"id", "class", "href", "src", "alt", "title"})


def is_plain(tag: str, attributes: Collection[str]) -> bool:
    """Whether an element with such attributes is one of those that Markdown makes by itself.

    >>> is_plain("p", ["id"]), is_plain("p", ["onclick"]), is_plain("form", []), is_plain("body", ["class"])
    (True, False, False, False)
    """
    return tag in _PLAIN_ELEMENTS and _PLAIN_ATTRIBUTES.issuperset(attributes) and not (attributes and tag in _SKELETON)


def kind_of(node: LexborNode, tag: str, classes: Collection[str], around: Kind | None) -> Kind | None:
    """What the text in an element is, by the kind of what stands around it; None where it is no running text."""
    if around is None or tag in _NOT_PROSE:
        return None
    if tag == "li":
        return "step" if node.parent and node.parent.tag == "ol" else "bullet"
    if tag in _HEADINGS:
        return "heading"
    return "note" if tag == "details" or "admonition" in classes else _KINDS.get(tag, around)


def is_permalink(node: LexborNode) -> bool:
    """Whether an element is the link that the site puts behind a heading, to the heading itself."""
    heading = node.parent
    if node.tag != "a" or heading is None or node.attributes.get("class") != "headerlink":
        return False
    return node.attributes.get("href") == f"#{heading.attributes.get('id')}"


def heading_text(heading: LexborNode) -> str:
    """Return the text of a heading without its permanent link, line marks and all."""
    text, child = "", heading.child
    while child is not None:
        text += "" if is_permalink(child) else child.text_content or child.text()
        child = child.next
    return text
