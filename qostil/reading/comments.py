"""Parse Qostil's directives in HTML comments: the suppression of a check, an open question, a list of items, a
drawing.

<!-- qostil-allow structure: the Kazakh edition shows one more picture -->
<!-- qostil-question: the two price lists name different pages; which one is right? -->
<!-- qostil-items: home-internet/payments -->
<!-- qostil-drawing: router-restart -->
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from selectolax.lexbor import LexborHTMLParser, LexborNode

from qostil.model.item import Drawing, Listing
from qostil.model.page import Excuse, OpenQuestion

_DIRECTIVE = re.compile(r"\s*qostil-(?P<verb>[\w-]+)(?P<rest>.*)", re.DOTALL)
_ALLOW = re.compile(r"\s*(?P<check>[^\s:]*)\s*:?\s*(?P<reason>.*)", re.DOTALL)
# A line that the build replaces by a list, which is as far set in.
LISTING = re.compile(r"(?P<indent>[ \t]{0,40})<!--\s*qostil-items(?:(?!-->).)*-->\s*")
_DRAWING = re.compile(r"[ \t]{0,40}<!--\s*qostil-drawing(?:(?!-->).)*-->\s*")
_COMMENT = re.compile(r"<!--(?:(?!<!--).)*?-->", re.DOTALL)


def read_comment(
    comment: str, line: int, lines: Sequence[str], following: Sequence[int] = ()
) -> Excuse | OpenQuestion | Listing | Drawing | None:
    """Parse a comment that begins at a line (from 1) of a file; return None if it is no directive.

    A caller that parses many comments of one file computes its `following_text` once.

    >>> read_comment(" qostil-allow letters: сөздің өзі туралы ", 1, ["<!-- … -->", "", "Сөз", "", "Басқа"])
    Excuse(line=1, first=1, last=3, check='letters', reason='сөздің өзі туралы')
    >>> read_comment(" жай ескерту ", 1, [""])
    """
    found = _DIRECTIVE.match(comment)
    if not found or found["verb"] == "table":
        return None  # the build replaces this comment by a table
    rest = " ".join(found["rest"].split())
    if found["verb"] == "question":
        return OpenQuestion(line, rest.lstrip(": "))
    if found["verb"] == "items":
        return Listing(line, rest.lstrip(": "), bool(LISTING.fullmatch(lines[line - 1])))
    if found["verb"] == "drawing":
        return Drawing(line, rest.lstrip(": "), bool(_DRAWING.fullmatch(lines[line - 1])))
    allow = _ALLOW.match(rest) if found["verb"] == "allow" else None
    first, last = _block(line, min(line + comment.count("\n"), len(lines)), lines, following or following_text(lines))
    # An unknown directive suppresses nothing; its check reports it under the name as written.
    check, reason = (allow["check"], allow["reason"]) if allow else (f"qostil-{found['verb']}", "")
    return Excuse(line, first, last, check, reason)


def following_text(lines: Sequence[str]) -> list[int]:
    """Return for each line, from 0, and the end the first line from there with text outside comments; else the count.

    >>> following_text(["<!-- … -->", "", "Сөз", ""])
    [2, 2, 2, 4, 4]
    """
    text = _COMMENT.sub(lambda found: "\n" * found[0].count("\n"), "\n".join(lines)).split("\n")
    following = [len(text)] * (len(text) + 1)
    for n in range(len(text) - 1, -1, -1):
        following[n] = n if text[n].strip() else following[n + 1]
    return following


def _block(begin: int, end: int, lines: Sequence[str], following: Sequence[int]) -> tuple[int, int]:
    """Return the first and last line of the block with the comment; of the next block if the comment is alone."""
    index = end - 1
    if following[begin - 1] >= end and following[end] < len(lines):
        index = following[end]
    last = next((n for n in range(index + 1, len(lines)) if not lines[n].strip()), len(lines))
    first = next((n + 1 for n in range(begin - 1, -1, -1) if not lines[n].strip()), 0)
    return first + 1, last


def strip(html: str) -> str:
    """Remove all comments from rendered HTML: notes between editors are not published.

    The rest is serialized from the tree that an HTML5 parser builds, so that no remainder becomes a tag, and no
    stray end tag closes an element around the text.

    >>> strip("<p>Жауап</p><!-- qostil-question: неге? -->")
    '<p>Жауап</p>'
    >>> strip("</div><p title='<!--'>Жауап</p>")
    '<p title="&lt;!--">Жауап</p>'
    """
    parser = LexborHTMLParser(html)
    if parser.root is not None:
        _drop_comments(parser.root)
    return (parser.body.inner_html if parser.body else None) or ""


def _drop_comments(node: LexborNode) -> None:
    child = node.child
    while child is not None:
        following = child.next
        if child.is_comment_node:
            child.remove()
        else:
            _drop_comments(child)
        child = following
