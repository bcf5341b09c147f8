"""Parse the HTML pages of a built site: their links, the files they load, their anchors."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urlsplit

from selectolax.lexbor import LexborHTMLParser

_ATTRIBUTES = ("href", "src", "poster", "action")
# What makes a browser fetch something before the reader has touched anything.
_LOADED = (
    ("script[src], img[src], iframe[src], source[src], video[src], audio[src], embed[src], track[src]", "src"),
    *((f"link[rel~={rel}][href]", "href") for rel in ("stylesheet", "preload", "modulepreload", "prefetch", "icon")),
    *((f"link[rel~={rel}][href]", "href") for rel in ("preconnect", "dns-prefetch", "manifest")),
    ("object[data]", "data"),
)
# An address that a browser runs; Material has one that does nothing.
_CODE = re.compile(r"[\s\x00-\x20]*(?:(?:javascript|vbscript)\s*:(?!void\(0\)$)|data:(?!image/))", re.IGNORECASE)
_ELSEWHERE = re.compile(r"(?:https?:)?//|javascript:|data:", re.IGNORECASE)


class BuiltPage:
    """One HTML file, by its name from the root of the site."""

    def __init__(self, name: str, html: str) -> None:
        self.name = name
        self._html = LexborHTMLParser(html)

    @property
    def path(self) -> str:
        """The URL of the page, relative to the root of the site.

        >>> BuiltPage("kk/contacts/index.html", "").path
        'kk/contacts/'
        """
        return self.name.removesuffix("index.html")

    @property
    def addresses(self) -> Iterator[str]:
        """Every address that the page links to or loads, as written.

        >>> list(BuiltPage("a.html", '<a href="tel:3131">3131</a><img src="a.png" srcset="b.png 2x">').addresses)
        ['tel:3131', 'a.png', 'b.png']
        """
        for name in _ATTRIBUTES:
            yield from (node.attributes[name] or "" for node in self._html.css(f"[{name}]"))
        for node in self._html.css("[srcset]"):
            for candidate in (node.attributes["srcset"] or "").split(","):
                yield from candidate.split()[:1]

    @property
    def loads(self) -> Iterator[str]:
        """Every address that a browser loads without a click, as written.

        >>> list(BuiltPage("a.html", '<script src="//a.kz/a.js"></script><a href="https://a.kz">А</a>').loads)
        ['//a.kz/a.js']
        """
        for selector, name in _LOADED:
            yield from (node.attributes[name] or "" for node in self._html.css(selector))

    @property
    def scripts(self) -> Iterator[str]:
        """Code that runs without a script element: event handlers, javascript: addresses, refreshes.

        >>> list(BuiltPage("a.html", '<p onclick="pay()"><a href="javascript:pay()">А</a>').scripts)
        ['onclick="pay()"', 'javascript:pay()']
        """
        for node in self._html.css("*"):
            yield from (f'{name}="{value}"' for name, value in node.attributes.items() if name.startswith("on"))
        yield from (address for address in self.addresses if _CODE.match(address))
        for node in self._html.css("meta[http-equiv=refresh i], base"):
            content = node.attributes.get("content") or node.attributes.get("href") or ""
            yield from [content] * bool(_ELSEWHERE.search(content))

    @cached_property
    def anchors(self) -> frozenset[str]:
        """Every anchor of the page: the ids of its elements, and the names of its links."""
        named = (node.attributes for node in self._html.css("[id], a[name]"))
        return frozenset(str(attributes.get("id") or attributes.get("name")) for attributes in named)


class BuiltSite:
    """A folder of built pages, and the address under which it will be served."""

    def __init__(self, folder: Path, url: str) -> None:
        self.folder = folder
        self.url = url

    @cached_property
    def files(self) -> frozenset[str]:
        """The names of all files, from the root of the site."""
        files = (path for path in self.folder.rglob("*") if path.is_file())
        return frozenset(path.relative_to(self.folder).as_posix() for path in files)

    @cached_property
    def pages(self) -> Mapping[str, BuiltPage]:
        """The pages under their names."""
        names = sorted(name for name in self.files if name.endswith(".html"))
        return {name: BuiltPage(name, (self.folder / name).read_text(encoding="utf-8")) for name in names}

    def inside(self, address: str) -> str | None:
        """Return the file name that a full address stands for, or None if the address is outside the site."""
        if not address.startswith(self.url):
            return None
        path = unquote(urlsplit(address).path).removeprefix(unquote(urlsplit(self.url).path))
        return path + "index.html" if not path or path.endswith("/") else path
