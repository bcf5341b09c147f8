"""Find what calls the readers of a page away: buttons, forms to ask, links to other pages, icons."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from selectolax.lexbor import LexborNode

from qostil.languages.known import either

BUTTON, FORM, LINKS, ICON, COMMENTS = (
    "a button",
    "a form",
    "links to other pages",
    "an icon",
    "comments of readers",
)
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6", "dt", "summary")
_BUTTON = re.compile(r"(?<![a-z])(?:btn|button)(?![a-z])")
_OPENS = re.compile(r"accordion|collaps|faq|question|toggle|expand|spoiler|disclosure")
_RELATED = re.compile(either(lambda language: language.documents.related), re.IGNORECASE)
_RELATED_NAME = re.compile(r"(?<![a-z])(?:related|similar|recommended|read-?also|see-?also|more-?articles)(?![a-z])")
_ASK = re.compile(either(lambda language: language.documents.call_to_ask), re.IGNORECASE)
_COMMENTS = re.compile(
    r"(?<![a-z])(?:comments(?!-(?:open|closed|off|enabled|disabled))|comment-?(?:list|respond|form|section|thread)s?"
    r"|respond|disqus\w*)(?![a-z])"
)
_ICON = re.compile(
    r"(?<![a-z])(?:fa|fas|far|fab|icons?|material-(?:icons|symbols)|glyphicon|dashicons|mdi|bi"
    r"|arrow|chevron|caret|plus|minus|toggle)(?![a-z])"
)
# Signs, or the name of an icon in a font that draws it.
_SIGNS = re.compile(r"(?:[^\w]|[a-z_])+")
# Links to places in the same page are an index of its questions.
_INSIDE = re.compile(r"#\w")
_SMALL = ("i", "span", "em", "b", "a", "div")
# The longest text on a button, and the longest words that call to what follows.
_LONGEST_BUTTON, _LONGEST_CALL = 40, 80
# A form stands so many elements behind the words that call to it, at most.
_NEAR = 3


def names_of(node: LexborNode) -> str:
    """Return the classes and the id of an element in small letters."""
    return f"{node.attributes.get('class') or ''} {node.attributes.get('id') or ''}".lower().strip()


def reason_to_leave_out(node: LexborNode) -> str:
    """Return what an element is, if it is no content whatever stands around it; otherwise "".

    >>> from selectolax.lexbor import LexborHTMLParser
    >>> page = LexborHTMLParser("<a class=btn href=/a>Жазылу</a><i class=fa>+</i><p>Тағы оқыңыз: <a>Тарифтер</a></p>")
    >>> [reason_to_leave_out(node) for node in page.body.iter()]
    ['a button', 'an icon', 'links to other pages']
    """
    names = names_of(node)
    if _COMMENTS.search(names):
        return COMMENTS
    if _is_icon(node, names):
        return ICON
    if _is_button(node, names):
        return BUTTON
    return LINKS if _is_related(node, names) else ""


def opens_panel(button: LexborNode) -> bool:
    """Return whether a button opens a panel, as those of an accordion do."""
    attributes = button.attributes
    if "aria-expanded" in attributes or "aria-controls" in attributes or _is_heading(button.parent):
        return True
    if "collapse" in (attributes.get("data-toggle"), attributes.get("data-bs-toggle")):
        return True
    around = f"{names_of(button)} {names_of(button.parent) if button.parent else ''}"
    return bool(_OPENS.search(around)) or _text(button).endswith("?")


def called(siblings: Sequence[LexborNode]) -> dict[int, str]:
    """Return the places of words that call to what follows, and of that, with the reason.

    >>> from selectolax.lexbor import LexborHTMLParser
    >>> body = LexborHTMLParser("<p>Иә.</p><h3>Ұқсас мақалалар</h3><ul><li><a>Тарифтер</a></ul>").body
    >>> called(list(body.iter()))
    {1: 'links to other pages', 2: 'links to other pages'}
    """
    elements = [(at, node) for at, node in enumerate(siblings) if not (node.tag or "-").startswith("-")]
    found: dict[int, str] = {}
    for number, (at, node) in enumerate(elements):
        following = elements[number + 1 : number + 1 + _NEAR]
        text = _text(node) if following else ""
        if not text or len(text) > _LONGEST_CALL:
            continue
        if _RELATED.fullmatch(text.rstrip(" :.…")) and _is_only_links(following[0][1], ""):
            found |= {at: LINKS, following[0][0]: LINKS}
        elif _ASK.match(text):
            form = _up_to_form(following)
            found |= dict.fromkeys([at, *form] if form else [], FORM)
    return found


def _up_to_form(following: Sequence[tuple[int, LexborNode]]) -> list[int]:
    """Return the places of the elements up to a form, if nothing but short words stands before it; otherwise []."""
    places: list[int] = []
    for at, node in following:
        places.append(at)
        if node.tag == "form" or node.css_first(
            "form, input:not([type]), input[type=text], input[type=tel], input[type=email]"
        ):
            return places
        if node.tag in HEADINGS or len(_text(node)) > _LONGEST_CALL:
            return []
    return []


def _text(node: LexborNode) -> str:
    return " ".join((node.text() or "").split())


def _is_heading(node: LexborNode | None) -> bool:
    return node is not None and (node.tag or "") in HEADINGS[1:]


def _is_icon(node: LexborNode, names: str) -> bool:
    if node.tag not in _SMALL or not (node.attributes.get("aria-hidden") == "true" or _ICON.search(names)):
        return False
    return bool(_SIGNS.fullmatch(_text(node)))


def _is_button(node: LexborNode, names: str) -> bool:
    """Return whether an element looks like a button, stands alone, and opens no panel."""
    if node.tag not in _SMALL or not (node.attributes.get("role") == "button" or _BUTTON.search(names)):
        return False
    if opens_panel(node) or not 0 < len(_text(node)) <= _LONGEST_BUTTON or _has_text_beside(node):
        return False
    target = node.attributes.get("href") or ""
    leads_away = target.startswith("#popup") or target[:1] not in ("", "#")
    return leads_away or not (_INSIDE.match(target) or _has_answer(node))


def _has_text_beside(node: LexborNode) -> bool:
    texts = (each.text_content or "" for each in (node.prev, node.next) if each is not None and each.tag == "-text")
    return any(map(str.strip, texts))


def _has_answer(node: LexborNode) -> bool:
    """Return whether what follows an element is a text that it may open."""
    behind = next(_elements_behind(node), None)
    return behind is not None and behind.tag not in HEADINGS and bool(_text(behind)) and not _is_only_links(behind, "")


def _elements_behind(node: LexborNode) -> Iterator[LexborNode]:
    following = node.next
    while following is not None:
        if not (following.tag or "-").startswith("-"):
            yield following
        following = following.next


def _is_related(node: LexborNode, names: str) -> bool:
    """Return whether an element holds nothing but links to related pages, and maybe the words that say so."""
    if _RELATED_NAME.search(names):
        heading = next((_text(each) for each in node.css("h1, h2, h3, h4, h5, h6")), "")
        return _is_only_links(node, heading)
    if node.tag in HEADINGS or node.tag == "a":
        return False
    said = _RELATED.match(_text(node))
    return bool(said) and _is_only_links(node, said[0] if said else "")


def _is_only_links(node: LexborNode, heading: str) -> bool:
    """Return whether all letters of an element are those of its links and of the words above them."""
    links = [node] if node.tag == "a" else node.css("a")
    if any(_INSIDE.match(link.attributes.get("href") or "") for link in links):
        return False
    linked = sum(map(_letters, map(_text, links)))
    return linked > 0 and linked + _letters(heading) >= _letters(_text(node))


def _letters(text: str) -> int:
    return sum(map(str.isalnum, text))
