"""What a built HTML page leads to, loads, runs, and can be led to: all that the checks of a built site ask of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec
from selectolax.lexbor import LexborHTMLParser

_ATTRIBUTES = ("href", "src", "poster", "action")
# What makes a browser fetch something before the reader has touched anything.
_SOURCES = ", ".join(f"{tag}[src]" for tag in ("script", "img", "iframe", "source", "video", "audio", "embed", "track"))
_RELATIONS = ("stylesheet", "preload", "modulepreload", "prefetch", "icon", "preconnect", "dns-prefetch", "manifest")
_LOADED = (
    (_SOURCES, "src"),
    (", ".join(f"link[rel~={relation}][href]" for relation in _RELATIONS), "href"),
    ("object[data]", "data"),
)
# An address that a browser runs; Material has one that does nothing.
_CODE = re.compile(r"[\s\x00-\x20]*(?:(?:javascript|vbscript)\s*:(?!void\(0\)$)|data:(?!image/))", re.IGNORECASE)
_ELSEWHERE = re.compile(r"(?:https?:)?//|javascript:|data:", re.IGNORECASE)
# What stands in the text of every page that has an event handler; only then are its attributes looked at one by one.
_HANDLER = re.compile(r"[\s/\"']on\w*\s*=", re.IGNORECASE)


class BuiltPage(msgspec.Struct, frozen=True):
    """One HTML file, by its name from the root of the site."""

    name: str
    # Every address that it links to or loads, as written, once.
    addresses: tuple[str, ...] = ()
    # Every address that a browser loads without a click, as written.
    loads: tuple[str, ...] = ()
    # Code that runs without a script element: event handlers, javascript: addresses, refreshes.
    scripts: tuple[str, ...] = ()
    # The ids of its elements, and the names of its links.
    anchors: frozenset[str] = frozenset()

    @property
    def path(self) -> str:
        """The URL of the page, relative to the root of the site.

        >>> BuiltPage("kk/contacts/index.html").path
        'kk/contacts/'
        """
        return self.name.removesuffix("index.html")


def read_built(name: str, html: str) -> BuiltPage:
    """Parse a page; nothing of its tree is kept.

    >>> page = read_built("a.html", '<a id="fee" href="tel:3131">3131</a><img src="a.png" srcset="b.png 2x">')
    >>> page.addresses, page.loads, sorted(page.anchors)
    (('tel:3131', 'a.png', 'b.png'), ('a.png',), ['fee'])
    >>> read_built("a.html", '<p onclick="pay()"><a href="javascript:pay()">Ақы</a>').scripts
    ('onclick="pay()"', 'javascript:pay()')
    """
    tree = LexborHTMLParser(html)
    addresses = tuple(dict.fromkeys(_addresses(tree)))
    loads = dict.fromkeys(node.attributes[key] or "" for selector, key in _LOADED for node in tree.css(selector))
    scripts = (*_handlers(tree, html), *filter(_CODE.match, addresses), *_refreshes(tree))
    named = (node.attributes for node in tree.css("[id], a[name]"))
    anchors = frozenset(str(attributes.get("id") or attributes.get("name")) for attributes in named)
    return BuiltPage(name, addresses, tuple(loads), scripts, anchors)


def _addresses(tree: LexborHTMLParser) -> Iterator[str]:
    for name in _ATTRIBUTES:
        yield from (node.attributes[name] or "" for node in tree.css(f"[{name}]"))
    for node in tree.css("[srcset]"):
        for candidate in (node.attributes["srcset"] or "").split(","):
            yield from candidate.split()[:1]


def _handlers(tree: LexborHTMLParser, html: str) -> Iterator[str]:
    for node in tree.css("*") if _HANDLER.search(html) else ():
        yield from (f'{name}="{value}"' for name, value in node.attributes.items() if name.startswith("on"))


def _refreshes(tree: LexborHTMLParser) -> Iterator[str]:
    for node in tree.css("meta[http-equiv=refresh i], base"):
        content = node.attributes.get("content") or node.attributes.get("href") or ""
        yield from [content] * bool(_ELSEWHERE.search(content))
