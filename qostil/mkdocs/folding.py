"""Fold the sections by topic of a page with clauses: an element for each, which opens when an address leads into it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import groupby

from selectolax.lexbor import LexborHTMLParser, LexborNode

_ALL = '<details class="qostil-topics"><summary>{head}</summary>\n{inside}</details>\n'
_ONE = '<details class="qostil-topic"><summary>{heading}</summary>\n{inside}</details>\n'


def fold(html: str, ids: Collection[str], head: str) -> str:
    """Wrap the sections with these ids into one element that a reader unfolds, and each section into another in it.

    A section is a second-level heading with what follows it; `head` is the name of the outer element.

    >>> print(fold('<p>Бұл — шарт.</p><h2 id="payment">Төлеу</h2><p>Ай сайын.</p>', ["payment"], "Тақырыптар"))
    <p>Бұл — шарт.</p><details class="qostil-topics"><summary>Тақырыптар</summary>
    <details class="qostil-topic"><summary><h2 id="payment">Төлеу</h2></summary>
    <p>Ай сайын.</p></details>
    </details>
    <BLANKLINE>
    """
    written = ""
    for is_topic, sections in groupby(_sections(html), lambda section: section[0].attributes.get("id") in ids):
        parts = [_one(section) if is_topic else _html(section) for section in sections]
        written += _ALL.format(head=head, inside="".join(parts)) if is_topic else "".join(parts)
    return written if ids else html


def _sections(html: str) -> Iterator[list[LexborNode]]:
    """Yield the nodes of the page up to its first second-level heading, then each heading with what follows it."""
    section: list[LexborNode] = []
    for node in _top_level(html):
        if node.tag == "h2" and section:
            yield section
            section = []
        section.append(node)
    if section:
        yield section


def _top_level(html: str) -> Iterator[LexborNode]:
    body = LexborHTMLParser(html).body
    node = body.child if body else None
    while node is not None:
        yield node
        node = node.next


def _one(section: list[LexborNode]) -> str:
    return _ONE.format(heading=section[0].html, inside=_html(section[1:]))


def _html(nodes: list[LexborNode]) -> str:
    return "".join(node.html or "" for node in nodes)
