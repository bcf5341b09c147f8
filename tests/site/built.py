"""A built site as a browser would read it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import cast
from urllib.parse import urljoin, urlsplit
from xml.etree import ElementTree

from selectolax.lexbor import LexborHTMLParser, LexborNode

from qostil.model.locale import LOCALES

SITEMAP = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


@dataclass(frozen=True)
class BuiltPage:
    """An HTML file, its path from the root of the site and its full address."""

    path: str
    url: str
    html: LexborHTMLParser

    def one(self, selector: str) -> LexborNode:
        """Return the only element that the selector finds."""
        (found,) = self.html.css(selector)
        return found

    def attribute(self, selector: str, name: str) -> str:
        """Return an attribute of the only element that the selector finds."""
        return self.one(selector).attributes[name] or ""

    def addresses(self, selector: str) -> Iterator[str]:
        """Yield the full addresses of links, images and scripts."""
        for node in self.html.css(selector):
            address = node.attributes.get("href") or node.attributes.get("src")
            if address:
                yield urljoin(self.url, address)

    def hreflangs(self) -> dict[str, str]:
        """Return the alternates that the page names."""
        links = self.html.css("link[rel=alternate][hreflang]")
        return {str(link.attributes["hreflang"]): str(link.attributes["href"]) for link in links}


@dataclass(frozen=True)
class Built:
    """The folder of a site, the address it was built for, and what the build printed."""

    folder: Path
    url: str
    output: str

    @cached_property
    def html(self) -> dict[str, BuiltPage]:
        """Every HTML file, by its full address."""
        found = (self._read(path) for path in sorted(self.folder.rglob("*.html")))
        return {page.url: page for page in found}

    @cached_property
    def pages(self) -> list[BuiltPage]:
        """The pages of the knowledge base in both languages, those of single items too."""
        return [page for page in self.html.values() if page.path.endswith("/index.html") and page.path[:2] in LOCALES]

    @property
    def topics(self) -> list[BuiltPage]:
        """The pages that stand in files of their own."""
        return [page for page in self.pages if page.path[3:5] != "q/"]

    def page(self, address: str) -> BuiltPage:
        """Return the page at an address relative to the site."""
        return self.html[urljoin(self.url, address)]

    def file(self, address: str) -> Path:
        """Say where the file of a full address would stand."""
        inside = urlsplit(address).path.removeprefix(urlsplit(self.url).path)
        return self.folder / (inside + "index.html" if inside.endswith("/") or not inside else inside)

    def sitemap(self) -> dict[str, dict[str, str]]:
        """Return the alternates of each address in the site map."""
        tree = ElementTree.parse(self.folder / "sitemap.xml")  # noqa: S314 - a file of our own
        return {
            str(entry.findtext("s:loc", namespaces=SITEMAP)): {
                cast("str", link.get("hreflang")): cast("str", link.get("href"))
                for link in entry.findall("x:link", SITEMAP)
            }
            for entry in tree.findall("s:url", SITEMAP)
        }

    def _read(self, path: Path) -> BuiltPage:
        inside = path.relative_to(self.folder).as_posix()
        url = urljoin(self.url, inside.removesuffix("index.html"))
        return BuiltPage(inside, url, LexborHTMLParser(path.read_text("utf-8")))
