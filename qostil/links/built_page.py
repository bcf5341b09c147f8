"""What a built HTML page leads to, loads, runs, and can be led to: all that the checks of a built site ask of it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from qostil.styles.elements import Element, elements_of

_ATTRIBUTES = ("href", "src", "poster", "action")
# What makes a browser fetch something before the reader has touched anything.
_LOADING = frozenset({"script", "img", "iframe", "source", "video", "audio", "embed", "track"})
_RELATIONS = frozenset(
    {"stylesheet", "preload", "modulepreload", "prefetch", "icon", "preconnect", "dns-prefetch", "manifest"}
)
# An address that a browser runs; Material has one that does nothing.
_CODE = re.compile(r"[\s\x00-\x20]*(?:(?:javascript|vbscript)\s*:(?!void\(0\)$)|data:(?!image/))", re.IGNORECASE)
_ELSEWHERE = re.compile(r"(?:https?:)?//|javascript:|data:", re.IGNORECASE)
_HANDLER = re.compile(r"on\w*")

# The elements of a page by the names of their attributes.
_ByAttribute = Mapping[str, Sequence[Element]]


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

    @property
    def folder(self) -> str:
        """The URL of the folder in which the page lies, relative to the root of the site.

        >>> BuiltPage("kk/pay/index.html").folder, BuiltPage("404.html").folder
        ('kk/pay/', '')
        """
        return self.name[: self.name.rfind("/") + 1]

    @property
    def above(self) -> str:
        """The URL of what is above the page, relative to the root of the site.

        >>> BuiltPage("kk/home/pay/index.html").above, BuiltPage("kk/index.html").above
        ('kk/home/', '')
        """
        return self.path[: self.path.rfind("/", 0, -1) + 1]


def read_built(name: str, html: str) -> BuiltPage:
    """Return what the elements of a page say.

    >>> page = read_built("a.html", '<a id="fee" href="tel:3131">3131</a><img src="a.png" srcset="b.png 2x">')
    >>> page.addresses, page.loads, sorted(page.anchors)
    (('tel:3131', 'a.png', 'b.png'), ('a.png',), ['fee'])
    >>> read_built("a.html", '<p onclick="pay()"><a href="javascript:pay()">Ақы</a>').scripts
    ('onclick="pay()"', 'javascript:pay()')
    """
    elements = elements_of(html)
    having = _by_attribute(elements)
    addresses = tuple(dict.fromkeys(_addresses(having)))
    scripts = (*_handlers(having), *filter(_CODE.match, addresses), *_refreshes(elements))
    return BuiltPage(name, addresses, tuple(dict.fromkeys(_loads(having))), scripts, frozenset(_anchors(having)))


def _by_attribute(elements: Sequence[Element]) -> _ByAttribute:
    found = defaultdict[str, list[Element]](list)
    for element in elements:
        for name in element.attributes:
            found[name].append(element)
    return found


def _values(having: _ByAttribute, name: str) -> Iterator[tuple[Element, str]]:
    """Yield the elements that have an attribute, each with its value."""
    return ((element, element.attributes[name] or "") for element in having.get(name, ()))


def _addresses(having: _ByAttribute) -> Iterator[str]:
    for name in _ATTRIBUTES:
        yield from (value for _, value in _values(having, name))
    for _, value in _values(having, "srcset"):
        for candidate in value.split(","):
            yield from candidate.split()[:1]


def _loads(having: _ByAttribute) -> Iterator[str]:
    yield from (value for element, value in _values(having, "src") if element.tag in _LOADING)
    for element, relations in _values(having, "rel"):
        if element.tag == "link" and _RELATIONS.intersection(relations.lower().split()):
            yield from filter(None, [element.attributes.get("href")])
    yield from (value for element, value in _values(having, "data") if element.tag == "object")


def _handlers(having: _ByAttribute) -> Iterator[str]:
    for name in filter(_HANDLER.fullmatch, having):
        yield from (f'{name}="{value}"' for _, value in _values(having, name))


def _refreshes(elements: Sequence[Element]) -> Iterator[str]:
    for tag, attributes in elements:
        if tag == "base" or (tag == "meta" and (attributes.get("http-equiv") or "").lower() == "refresh"):
            content = attributes.get("content") or attributes.get("href") or ""
            yield from [content] * bool(_ELSEWHERE.search(content))


def _anchors(having: _ByAttribute) -> Iterator[str]:
    yield from (value or element.attributes.get("name") or "" for element, value in _values(having, "id"))
    yield from (value for element, value in _values(having, "name") if element.tag == "a")
