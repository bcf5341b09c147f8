"""Split rendered pages into their sections."""

from __future__ import annotations

from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

Section = list[LexborNode]


def sections_of(html: str) -> Iterator[Section]:
    """Yield the nodes of a page up to its first second-level heading, then each heading with what follows it.

    >>> [id_of(section) for section in sections_of('<p>Бұл — шарт.</p><h2 id="payment">Төлеу</h2><p>Ай сайын.</p>')]
    ['', 'payment']
    """
    section: Section = []
    for node in _top_level(html):
        if node.tag == "h2" and section:
            yield section
            section = []
        section.append(node)
    if section:
        yield section


def id_of(section: Section) -> str:
    """Return the id of a section's heading; "" for what stands above the first one."""
    return (section[0].attributes.get("id") or "") if section[0].tag == "h2" else ""


def html_of(nodes: Section) -> str:
    """Return the HTML of some nodes."""
    return "".join(node.html or "" for node in nodes)


def _top_level(html: str) -> Iterator[LexborNode]:
    body = LexborHTMLParser(html).body
    node = body.child if body else None
    while node is not None:
        yield node
        node = node.next
