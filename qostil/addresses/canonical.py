"""Normalize and compare web addresses."""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import quote, urlsplit, urlunsplit

from qostil.addresses.tracking import without_tracking

_DEFAULT_PORTS = {"http": 80, "https": 443}


@lru_cache(maxsize=10_000)
def canonical(address: str) -> str:
    """Return the canonical form of an address, equal for addresses that a server cannot distinguish.

    Scheme and host are in lower case, non-ASCII letters are percent-encoded, default ports and the fragment are
    removed, and an empty path becomes a slash. A string that is no address is returned unchanged.

    >>> canonical("HTTPS://Bee.gg:443/settings#үй"), canonical("https://beeline.kz")
    ('https://bee.gg/settings', 'https://beeline.kz/')
    """
    try:
        parts = urlsplit(address.partition("#")[0])
        port = parts.port
    except ValueError:
        return address
    if not parts.hostname:
        return address
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    shown = "" if port in (None, _DEFAULT_PORTS.get(parts.scheme)) else f":{port}"
    path, query = _encoded(parts.path or "/"), _encoded(parts.query)
    return urlunsplit((parts.scheme, host + shown, path, query, ""))


def _encoded(part: str) -> str:
    """Percent-encode characters that are not allowed in an address; keep existing encodings."""
    return quote(part, safe="/%:@!$&'()*+,;=~-._?[]", errors="replace")


def fragment_of(address: str) -> str:
    """Return the fragment of an address, as written, if it can be an anchor in the page; else "".

    A fragment that begins with a sign is for the page's script (`#/tariff`, `#!/`) or the browser (`#:~:text=`).

    >>> fragment_of("https://bee.gg/a#price"), fragment_of("https://bee.gg/a#/price")
    ('price', '')
    """
    fragment = address.partition("#")[2]
    return fragment if fragment[:1] not in ("/", "!", ":") else ""


def same_place(one: str, other: str) -> bool:
    """Return whether two addresses are the same except for a final slash and tracking parameters.

    >>> same_place("https://bee.gg/a/?utm_source=b", "https://bee.gg/a")
    True
    >>> same_place("http://bee.gg/a", "https://bee.gg/a")
    False
    """
    return _bare(one) == _bare(other)


def _bare(address: str) -> str:
    path, mark, query = canonical(without_tracking(address)).partition("?")
    return path.rstrip("/") + mark + query
