"""Resolve the address of a link to its target, without the network."""

from __future__ import annotations

import posixpath
import re
from functools import lru_cache
from typing import Literal, NamedTuple
from urllib.parse import unquote, urlsplit

from qostil.model.locale import Locale, split_locale

# The URL standard and all browsers remove these characters before they parse the scheme.
_DROPPED = re.compile(r"[\t\n\r]|^[\x00-\x20]+|[\x00-\x20]+$")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")


class Target(NamedTuple):
    """The target of an address.

    `inside`: a file of the docs folder, `path` is relative to the project. `rooted`: a page of this site,
    `path` is relative to the site's root. `outside`: anything else, `path` is the address.
    """

    kind: Literal["inside", "rooted", "outside"]
    path: str
    fragment: str = ""


def target_locale(to: Target, docs: str) -> Locale | None:
    """Return the language of a target; None if it is in neither language folder.

    >>> target_locale(Target("inside", "docs/ru/payments.md"), "docs"), target_locale(Target("rooted", "kk"), "docs")
    ('ru', 'kk')
    """
    if to.kind == "outside":
        return None
    return split_locale(f"{to.path.removeprefix(docs + '/') if to.kind == 'inside' else to.path}/.")[0]


@lru_cache(maxsize=10_000)
def scheme_of(address: str) -> str:
    """Return the scheme of an address in lower case, parsed as in a browser; "" if there is none.

    >>> scheme_of("tel:3131"), scheme_of(" java\\tscript:alert(1)"), scheme_of("payments.md#чек")
    ('tel', 'javascript', '')
    """
    found = _SCHEME.match(_DROPPED.sub("", address))
    return found[1].lower() if found else ""


def target(page_path: str, href: str, site_url: str = "") -> Target:
    """Return the target of a link on a page.

    >>> target("docs/kk/home-internet/index.md", "payments.md#paid-wrong-login")
    Target(kind='inside', path='docs/kk/home-internet/payments.md', fragment='paid-wrong-login')
    >>> target("docs/kk/index.md", "https://qostil.example/ru/", "https://qostil.example/")
    Target(kind='rooted', path='ru/', fragment='')
    >>> target("docs/kk/index.md", "https://bee.gg/settings").kind
    'outside'
    """
    if site_url and href.startswith(site_url):
        href = "/" + href.removeprefix(site_url)
    to = _parsed(href)
    if to.kind != "inside":
        return to
    if not to.path:
        return Target("inside", page_path, to.fragment)
    return Target("inside", _joined(posixpath.dirname(page_path), to.path), to.fragment)


@lru_cache(maxsize=20_000)
def _parsed(href: str) -> Target:
    """Return the target of an address; the path of one inside is as written. The same stand on many pages."""
    if scheme_of(href) or href.startswith("//"):
        return Target("outside", href)
    try:
        parts = urlsplit(href)
    except ValueError:
        return Target("outside", href)
    path, fragment = unquote(parts.path), unquote(parts.fragment)
    return Target("rooted", path[1:], fragment) if path.startswith("/") else Target("inside", path, fragment)


@lru_cache(maxsize=20_000)
def _joined(folder: str, path: str) -> str:
    return posixpath.normpath(posixpath.join(folder, path))
