"""Fold the sections by topic of a page with clauses: an element for each, which opens when an address leads into it."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

_OPEN = '<details class="qostil-topic"><summary>{heading}</summary>\n'
_CLOSE = "</details>\n"


def fold(html: str, ids: Collection[str], head: str) -> str:
    """Wrap each second-level heading with one of the ids, and what follows it, into an element that a reader unfolds.

    `head` is the text above the first of them.

    >>> print(fold('<p>Бұл — шарт.</p><h2 id="payment">Төлеу</h2><p>Ай сайын.</p>', ["payment"], "Тақырыптар"))
    <p>Бұл — шарт.</p><p class="qostil-topics">Тақырыптар</p>
    <details class="qostil-topic"><summary><h2 id="payment">Төлеу</h2></summary>
    <p>Ай сайын.</p></details>
    <BLANKLINE>
    """
    if not ids:
        return html
    written, is_open, has_head = [], False, False
    for node in _top_level(html):
        if node.tag == "h2":
            written += [_CLOSE] * is_open
            if is_open := node.attributes.get("id") in ids:
                written += [f'<p class="qostil-topics">{head}</p>\n'] * (not has_head)
                has_head = True
                written.append(_OPEN.format(heading=node.html))
                continue
        written.append(node.html or "")
    return "".join([*written, *[_CLOSE] * is_open])


def _top_level(html: str) -> Iterator[LexborNode]:
    body = LexborHTMLParser(html).body
    node = body.child if body else None
    while node is not None:
        yield node
        node = node.next
