"""Take out of a page what stands around its content: menus, feet, feedback, buttons."""

from __future__ import annotations

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from qostil.importer.formats.html.calls import COMMENTS, called, names_of, opens_panel, reason_to_leave_out
from qostil.importer.source_text import LeftOut
from qostil.languages.known import either

# Elements that readers do not see as text.
UNSEEN = ("script", "style", "noscript", "template", "svg", "iframe", "head", "select", "textarea", "option")
_FRAME = {
    "nav": "a menu",
    "aside": "text beside the content",
    "footer": "the foot of the page",
    "form": "a form",
    "dialog": "a dialog",
}
# Elements that never hold the content of a page; any other may hold it all by mistake.
_SURE = ("nav", "footer", "button")
_ROLES = {
    "navigation": "a menu",
    "banner": "the head of the page",
    "complementary": "text beside the content",
    "contentinfo": "the foot of the page",
    "search": "a form",
    "dialog": "a dialog",
}
# Names of classes and ids, by their words.
_NAMES = {
    "a menu": r"nav|navbar|navigation|menu|sidebar|breadcrumbs?|toc|pagination|pager|lang(?:uage)?(?:-?switch\w*)?",
    "the foot of the page": r"footer|copyright|colophon",
    "the head of the page": r"site-?header|page-?header|topbar|top-?bar|masthead|logo",
    "feedback": r"feedback|helpful|useful|vote|votes|voting|rating|rate|was-this|reactions?|like|likes",
    "text beside the content": r"aside|related|popular|see-?also|recommend\w*|promo|banner|advert\w*|ads|subscribe",
    "a notice of the site": r"cookies?(?:-\w+)?|consent|gdpr|modal|popup|toast|chat(?:-?widget)?",
    "a form": r"search(?:-?\w+)?|login|sign-?in|call-?back\w*|(?:contact|request|order|lead|feedback)-?form|wpcf7",
    "links to share": r"share|sharing|socials?|social-\w+",
}
_NAMED = {reason: re.compile(rf"(?<![a-z])(?:{names})(?![a-z])") for reason, names in _NAMES.items()}
# Names that belong to questions, whatever else is in them.
_OF_QUESTIONS = re.compile(r"faq|question|answer|accordion|collaps|content|article|main|item|body|panel")
_MOST, _MOST_COMMENTS = 0.4, 0.9
_FEEDBACK = re.compile(either(lambda language: language.documents.feedback), re.IGNORECASE)
_LONGEST_FEEDBACK = 120


def without_frame(parser: LexborHTMLParser) -> list[LeftOut]:
    """Remove what is no content from a page, and return its text with the reason.

    >>> page = LexborHTMLParser("<nav><a>Басты бет</a></nav><h1>Көмек</h1><button>Жіберу</button>")
    >>> [(part.text, part.reason) for part in without_frame(page)], page.body.text()
    ([('Басты бет', 'a menu'), ('Жіберу', 'a button')], 'Көмек')
    """
    body = parser.body
    if body is None:
        return []
    return [*_outside(body, _main(body)), *_inside(body, len(body.text() or ""))]


def _main(body: LexborNode) -> LexborNode | None:
    """Return the one element that holds the main content."""
    found = body.css("main, [role=main]") or body.css("article")
    return found[0] if len(found) == 1 and len(found[0].text() or "") > _MOST * len(body.text() or "") else None


def _outside(node: LexborNode, main: LexborNode | None) -> Iterator[LeftOut]:
    """Remove what is neither the main content nor around it."""
    if main is None or node.mem_id == main.mem_id:
        return
    for child in list(children(node)):
        if child.mem_id == main.mem_id or any(inner.mem_id == main.mem_id for inner in child.traverse()):
            yield from _outside(child, main)
        else:
            yield from _removed(child, "outside of the main content")


def _inside(node: LexborNode, length: int) -> Iterator[LeftOut]:
    """Remove the parts of a frame, by their elements, roles, names and words; `length` is that of the whole text."""
    siblings = list(children(node))
    calls = called(siblings)
    for at, child in enumerate(siblings):
        reason = calls.get(at) or _reason(child)
        if reason and _is_sure(child, reason, length):
            yield from _removed(child, reason)
        elif not (child.tag or "-").startswith("-"):
            yield from _inside(child, length)


def _is_sure(node: LexborNode, reason: str, length: int) -> bool:
    """Return whether an element is too small to hold the content by mistake; comments may be longer than it."""
    most = _MOST_COMMENTS if reason == COMMENTS else _MOST
    return (node.tag or "") in _SURE or len(node.text() or "") <= most * length


def _reason(node: LexborNode) -> str:
    tag = node.tag or ""
    if tag.startswith(("-", "!")):
        return ""
    if tag == "button":
        return "" if opens_panel(node) else "a button"
    if tag == "header" and (node.css_first("nav") or (_is_top(node) and not node.css_first("h1, h2"))):
        return "the head of the page"
    known = _FRAME.get(tag) or _ROLES.get(node.attributes.get("role") or "")
    return known or reason_to_leave_out(node) or _by_name(node) or _by_words(node)


def _is_top(node: LexborNode) -> bool:
    return node.parent is not None and node.parent.tag == "body"


def _by_name(node: LexborNode) -> str:
    names = names_of(node)
    if not names or _OF_QUESTIONS.search(names):
        return ""
    return next((reason for reason, pattern in _NAMED.items() if pattern.search(names)), "")


def _by_words(node: LexborNode) -> str:
    """Return the reason for a short element that asks whether the answer was useful."""
    if node.tag in ("h1", "h2", "h3", "h4", "summary", "dt", "body", "html"):
        return ""
    text = " ".join((node.text() or "").split())
    return "feedback" if len(text) <= _LONGEST_FEEDBACK and _FEEDBACK.match(text) else ""


def _removed(node: LexborNode, reason: str) -> Iterator[LeftOut]:
    text = " ".join((node.text(separator=" ") or "").split())
    node.decompose()
    if text:
        yield LeftOut(text, reason)


def children(node: LexborNode) -> Iterator[LexborNode]:
    """Yield the children of a node, texts included."""
    child = node.child
    while child is not None:
        yield child
        child = child.next
