"""Find and remove tracking parameters of addresses, which are not allowed in the content and the registry."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

# Families of parameters by prefix, single parameters by their whole name.
_TRACKING = re.compile(
    r"(?:utm_|_?ym_|appmetrica|mc_[ce]id$|_openstat$|referrer$|_g[al]$"
    r"|(?:yclid|ysclid|gclid|dclid|fbclid|msclkid|twclid|igshid|gbraid|wbraid)$)",
    re.IGNORECASE,
)


def tracking(address: str) -> list[str]:
    """Return the names of the tracking parameters of an address.

    >>> tracking("https://bee.gg/settings?utm_source=a&lang=kk&referrer=appmetrica_tracking_id%3D26")
    ['utm_source', 'referrer']
    """
    return [name for name, _ in _parameters(address) if _TRACKING.match(name)]


def without_tracking(address: str) -> str:
    """Return the address without its tracking parameters; the rest is not changed.

    >>> without_tracking("https://bee.gg/settings?utm_source=a&lang=kk#төлем")
    'https://bee.gg/settings?lang=kk#төлем'
    >>> without_tracking("https://bee.gg/settings?referrer=a")
    'https://bee.gg/settings'
    """
    before, _, fragment = address.partition("#")
    kept = [written for name, written in _parameters(address) if not _TRACKING.match(name)]
    return before.partition("?")[0] + ("?" if kept else "") + "&".join(kept) + ("#" if fragment else "") + fragment


def _parameters(address: str) -> Iterator[tuple[str, str]]:
    """Yield the name of each parameter, and the parameter as written."""
    for written in address.partition("#")[0].partition("?")[2].split("&"):
        if written:
            yield unquote(written.partition("=")[0]), written
