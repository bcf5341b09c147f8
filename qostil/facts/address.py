"""Addresses: links, e-mail, USSD codes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import parse_qsl, urlencode, urlsplit

from qostil.facts.fact import Span

_URL = re.compile(
    r"https?://[^\s<>«»\"`]+"
    r"|(?<![\w@.-])(?:[a-z0-9-]+\.)+(?:kz|gg|com|org|net|ru|news|me|io|app|info|biz|қаз|рф)\b(?:/[^\s<>«»\"`)\]]*)?",
    re.IGNORECASE,
)
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_USSD = re.compile(r"\*\d+(?:\*\d+)*#")
_TRACKING = re.compile(r"utm_|ym_|appmetrica|referrer$|fbclid$|gclid$", re.IGNORECASE)
_LOCALE = re.compile(r"^/(?:kk|kz|ru)(?=/|$)", re.IGNORECASE)


def links(text: str) -> Iterator[Span]:
    """Yield web addresses, with or without their scheme.

    >>> [link.value for link in links("https://www.Beeline.kz/kk/products/?utm_source=a. bee.gg/settings")]
    ['beeline.kz/{locale}/products', 'bee.gg/settings']
    """
    for found in _URL.finditer(text):
        address = found[0].rstrip(".,;:!?)»")
        yield Span(found.start(), found.start() + len(address), normal_address(address))


def normal_address(address: str) -> str:
    """Write an address without scheme, www, tracking and the final slash, and with {locale} for its language.

    >>> normal_address("https://beeline.kz/ru/vozvrat-oborudovaniya")
    'beeline.kz/{locale}/vozvrat-oborudovaniya'
    """
    try:
        parts = urlsplit(address if "://" in address else f"//{address}")
    except ValueError:
        return address
    query = [(key, value) for key, value in parse_qsl(parts.query) if not _TRACKING.match(key)]
    path = _LOCALE.sub("/{locale}", parts.path).rstrip("/")
    return parts.netloc.lower().removeprefix("www.") + path + (f"?{urlencode(query)}" if query else "")


def emails(text: str) -> Iterator[Span]:
    """Yield e-mail addresses.

    >>> [email.value for email in emails("Info@Example.kz мекенжайына жазыңыз")]
    ['info@example.kz']
    """
    return (Span(found.start(), found.end(), found[0].rstrip(".").lower()) for found in _EMAIL.finditer(text))


def ussd(text: str) -> Iterator[Span]:
    """Yield USSD codes.

    >>> [code.value for code in ussd("*102# теріңіз")]
    ['*102#']
    """
    return (Span(found.start(), found.end(), found[0]) for found in _USSD.finditer(text))
