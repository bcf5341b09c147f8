"""One address however it is written."""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import quote, urlsplit, urlunsplit

from qostil.addresses.tracking import without_tracking

_DEFAULT_PORTS = {"http": 80, "https": 443}


@lru_cache(maxsize=10_000)
def canonical(address: str) -> str:
    """Write an address so that two that a server cannot tell apart are the same; the fragment is left out.

    Scheme and host are in small letters, letters beyond ASCII are percent-encoded, the port is named only where
    it is not the usual one, and an empty path is a slash. What is no address is returned as it is.

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
    """Encode what may not stand in an address, and leave what already is encoded."""
    return quote(part, safe="/%:@!$&'()*+,;=~-._?[]", errors="replace")


def fragment_of(address: str) -> str:
    """Return the fragment of an address that can be looked for in a page, as written.

    What begins with a sign is for the page's own script (`#/tariff`, `#!/`) or for the browser (`#:~:text=`).

    >>> fragment_of("https://bee.gg/a#price"), fragment_of("https://bee.gg/a#/price")
    ('price', '')
    """
    fragment = address.partition("#")[2]
    return fragment if fragment[:1] not in ("/", "!", ":") else ""


def same_place(one: str, other: str) -> bool:
    """Whether two addresses lead to the same place: a final slash and tracking parameters make no difference.

    >>> same_place("https://bee.gg/a/?utm_source=b", "https://bee.gg/a")
    True
    >>> same_place("http://bee.gg/a", "https://bee.gg/a")
    False
    """
    return _bare(one) == _bare(other)


def _bare(address: str) -> str:
    path, mark, query = canonical(without_tracking(address)).partition("?")
    return path.rstrip("/") + mark + query
