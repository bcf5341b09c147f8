"""What the address of a link means, before anything is asked of the network."""

from __future__ import annotations

import posixpath
import re
from functools import lru_cache
from typing import Literal, NamedTuple
from urllib.parse import unquote, urlsplit

from qostil.model.locale import Locale, split_locale

# The URL standard drops these before it looks for a scheme, and so does every browser.
_DROPPED = re.compile(r"[\t\n\r]|^[\x00-\x20]+|[\x00-\x20]+$")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")


class Target(NamedTuple):
    """Where an address leads.

    `inside`: a file of the docs folder, `path` relative to the project. `rooted`: this site, written from
    its root, `path` relative to the site. `outside`: anything else, `path` is the address.
    """

    kind: Literal["inside", "rooted", "outside"]
    path: str
    fragment: str = ""


def target_locale(to: Target, docs: str) -> Locale | None:
    """Return the language of the side that a target is on; None where it is on neither.

    >>> target_locale(Target("inside", "docs/ru/payments.md"), "docs"), target_locale(Target("rooted", "kk"), "docs")
    ('ru', 'kk')
    """
    if to.kind == "outside":
        return None
    return split_locale(f"{to.path.removeprefix(docs + '/') if to.kind == 'inside' else to.path}/.")[0]


@lru_cache(maxsize=10_000)
def scheme_of(address: str) -> str:
    """Return the scheme of an address in small letters, as a browser would find it; "" where there is none.

    >>> scheme_of("tel:3131"), scheme_of(" java\\tscript:alert(1)"), scheme_of("payments.md#чек")
    ('tel', 'javascript', '')
    """
    found = _SCHEME.match(_DROPPED.sub("", address))
    return found[1].lower() if found else ""


def target(page_path: str, href: str, site_url: str = "") -> Target:
    """Tell where a link on a page leads.

    >>> target("docs/kk/home-internet/index.md", "payments.md#paid-wrong-login")
    Target(kind='inside', path='docs/kk/home-internet/payments.md', fragment='paid-wrong-login')
    >>> target("docs/kk/index.md", "https://qostil.example/ru/", "https://qostil.example/")
    Target(kind='rooted', path='ru/', fragment='')
    >>> target("docs/kk/index.md", "https://bee.gg/settings").kind
    'outside'
    """
    if site_url and href.startswith(site_url):
        href = "/" + href.removeprefix(site_url)
    if scheme_of(href) or href.startswith("//"):
        return Target("outside", href)
    try:
        parts = urlsplit(href)
    except ValueError:
        return Target("outside", href)
    path, fragment = unquote(parts.path), unquote(parts.fragment)
    if path.startswith("/"):
        return Target("rooted", path[1:], fragment)
    inside = posixpath.normpath(posixpath.join(posixpath.dirname(page_path), path)) if path else page_path
    return Target("inside", inside, fragment)
