"""A folder of built pages: what files it has, what an address within it stands for, and what can be led to there."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from qostil.links.built_page import BuiltPage, read_built
from qostil.system.walking import entries_below

# The address of a site that is built without one of its own.
NO_SITE = "https://site.invalid/"
_UP = "../"
# A path that stands for itself: nothing in it is encoded, and nothing follows it.
_PLAIN = re.compile(r"[\w./-]*")
# A relative address that is appended to a folder as it is: its path has no dots, and no empty part.
_BELOW = re.compile(r"(?:[\w-]+/)*[\w-]+/(?:#[\w-]+)?")


class BuiltSite:
    """A folder of built pages, and the address under which it will be served."""

    def __init__(self, folder: Path, url: str, anchors: Mapping[str, frozenset[str]] | None = None) -> None:
        """Set the folder; of pages whose `anchors` are known by their names, these are not read."""
        self.folder = folder
        self.url = url
        self._anchors = dict(anchors or {})
        self._root = unquote(urlsplit(url).path)
        self._inside: dict[str, str | None] = {}

    @cached_property
    def files(self) -> frozenset[str]:
        """The names of all files, from the root of the site."""
        top = len(str(self.folder)) + 1
        found = entries_below(str(self.folder)) if self.folder.is_dir() else ()
        return frozenset(entry.path[top:].replace(os.sep, "/") for entry in found)

    @cached_property
    def pages(self) -> Sequence[str]:
        """The names of the pages, sorted."""
        return sorted(name for name in self.files if name.endswith(".html"))

    def read(self, name: str) -> BuiltPage:
        """Read a page."""
        return read_built(name, (self.folder / name).read_text(encoding="utf-8"))

    def anchors(self, name: str) -> frozenset[str]:
        """Return the anchors of a page; what is no page has none."""
        if name not in self._anchors:
            self._anchors[name] = self.read(name).anchors if name in self.files else frozenset()
        return self._anchors[name]

    def full(self, page: BuiltPage, address: str) -> str:
        """Return the full address that an address on a page stands for; raise ValueError if it is none.

        >>> BuiltSite(Path("site"), "https://qostil.example/").full(BuiltPage("kk/pay/index.html"), "../#fee")
        'https://qostil.example/kk/#fee'
        """
        if _BELOW.fullmatch(address):
            return f"{self.url}{page.folder}{address}"
        if is_shared(page, address):
            return _joined(f"{self.url}{page.above}_/", address)
        return urljoin(self.url + page.path, address)

    def inside(self, address: str) -> str | None:
        """Return the file name that a full address stands for, or None if the address is outside the site."""
        if address not in self._inside:
            self._inside[address] = self._name(address) if address.startswith(self.url) else None
        return self._inside[address]

    def _name(self, address: str) -> str:
        path = address.removeprefix(self.url)
        if not _PLAIN.fullmatch(path):
            path = _path(address).removeprefix(self._root)
        return path + "index.html" if not path or path.endswith("/") else path


def is_shared(page: BuiltPage, address: str) -> bool:
    """Return whether an address leads to the same from all pages beside a page, as every line of a menu does."""
    return address.startswith(_UP) and page.path.endswith("/")


# Topics are summed up one by one, and those of a section have its menu in common.
@lru_cache(maxsize=8192)
def _joined(base: str, address: str) -> str:
    return urljoin(base, address)


@lru_cache(maxsize=8192)
def _path(address: str) -> str:
    return unquote(urlsplit(address).path)
