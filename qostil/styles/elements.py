"""The elements of a built page, found once for all that ask: what styles it uses, where it leads, and what it runs."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser

# Rows beside each other that differ in words and addresses alone: most of a page with a long menu. For a few, it is not
# worth while to look at them apart.
_ROW = r'<li>\s*<a href="[^"<>]*">[^<>]*</a>\s*</li>'
_ROWS = re.compile(rf"({_ROW}(?:\s*{_ROW}){{7,}})")
# Around the styles inside a page, which hold no elements.
_STYLE, _STYLE_END = "<style>", "</style>"


class Element(NamedTuple):
    """An element, by its tag and its attributes."""

    tag: str
    attributes: Mapping[str, str | None]


def elements_of(html: str) -> Sequence[Element]:
    """Return the elements of a page in their order, those of its menus last.

    >>> [tag for tag, _ in elements_of('<style>p{}</style><p id="fee">Ақы</p>')]
    ['html', 'head', 'style', 'body', 'p']
    >>> rows = '<li><a href="../pay/">Төлем</a></li> <li><a href="../tv/">Теледидар</a></li>'
    >>> [attributes["href"] for tag, attributes in elements_of(f"<ul>{rows}</ul>") if tag == "a"]
    ['../pay/', '../tv/']
    """
    before, style, rest = html.partition(_STYLE)
    return _found(before + style + rest[max(0, rest.find(_STYLE_END)) :])


# A page is looked at once without its styles, to find them, and once when all pages of its topic are there.
@lru_cache(maxsize=64)
def _found(html: str) -> Sequence[Element]:
    pieces = _ROWS.split(html)
    own = _parsed("<li></li>".join(pieces[::2]))
    return [*own, *(element for rows in pieces[1::2] for element in _of_rows(rows))]


# The pages of a topic have their menus in common.
@lru_cache(maxsize=16)
def _of_rows(rows: str) -> Sequence[Element]:
    return [Element("li", {}), *(element for element in _parsed(rows) if element.tag == "a")]


def _parsed(html: str) -> Sequence[Element]:
    return [Element(str(node.tag), node.attributes) for node in LexborHTMLParser(html).css("*")]
