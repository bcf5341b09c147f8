"""Find web addresses, e-mail addresses, USSD codes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from urllib.parse import parse_qsl, urlencode, urlsplit

from qostil.addresses.tracking import without_tracking
from qostil.facts.folding import blank
from qostil.languages.known import SMALL_LETTERS, either
from qostil.model.fact import Span
from qostil.model.locale import Locale

_SCHEME = re.compile(r"https?://[^\s\0<>«»\"`]+", re.IGNORECASE)
# A host from its first dot on: searching for a dot is many times faster than searching for words.
_HOST = re.compile(
    r"\.(?<=[A-Za-z0-9].)(?:[A-Za-z0-9-]{1,63}\.){0,5}(?P<zone>[A-Za-z]{2,20})(?![\w@]|-[A-Za-z0-9])(?P<path>/[^\s\0<>«»\"`)\]]*)?"
)
_LABEL = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-"
_ZONES = frozenset("kz gg com org net ru news me io app info biz uz kg eu ai tv cc gov edu online site".split())
_EMAIL = re.compile(r"[A-Za-z0-9_.+-](?<![\w.+-].)[\w.+-]{0,63}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_USSD = re.compile(r"[*#](?<![\w*#].)[*#]?\d+(?:[*#]\d+)*#")
_LOCALE = re.compile(rf"/{either(lambda language: '|'.join(language.codes))}(?=/|$)", re.IGNORECASE)
_ENDING = re.compile(rf"(?:-[{SMALL_LETTERS}]{{1,6}})?[.,;:!?)]*$")


def links(text: str, _: Locale) -> Iterator[Span]:
    """Yield web addresses with or without a scheme; a Kazakh case ending after an address is not part of it.

    >>> [link.value for link in links("https://www.Beeline.kz/kk/products/?utm_source=a. bee.gg/settings-тен", "kk")]
    ['beeline.kz/{locale}/products', 'bee.gg/settings']
    """
    if "://" in text:
        spans = [_link(text, found.start(), found.end()) for found in _SCHEME.finditer(text)]
        yield from spans
        text = blank(text, spans)
    for found in _HOST.finditer(text):
        label = text[max(0, found.start() - 63) : found.start()]
        start = found.start() - len(label) + len(label.rstrip(_LABEL))
        if found["path"] or found["zone"].lower() in _ZONES:
            yield _link(text, start, found.end())


def _link(text: str, start: int, end: int) -> Span:
    address = _ENDING.sub("", text[start:end])
    return Span(start, start + len(address), normal_address(address))


@lru_cache(maxsize=10_000)
def normal_address(address: str) -> str:
    """Return an address without scheme, www, tracking and final slash, with {locale} in place of its language code.

    >>> normal_address("https://beeline.kz/ru/vozvrat-oborudovaniya")
    'beeline.kz/{locale}/vozvrat-oborudovaniya'
    """
    try:
        parts = urlsplit(without_tracking(address if "://" in address else f"//{address}"))
    except ValueError:
        return address
    query = parse_qsl(parts.query)
    path = _LOCALE.sub("/{locale}", parts.path).rstrip("/")
    return parts.netloc.lower().removeprefix("www.") + path + (f"?{urlencode(query)}" if query else "")


def emails(text: str, _: Locale) -> Iterator[Span]:
    """Yield e-mail addresses.

    >>> [email.value for email in emails("Info@Example.kz-ке жазыңыз", "kk")]
    ['info@example.kz']
    """
    if "@" in text:
        for found in _EMAIL.finditer(text):
            address = found[0].rstrip("-")
            yield Span(found.start(), found.start() + len(address), address.lower())


def ussd(text: str, _: Locale) -> Iterator[Span]:
    """Yield USSD and service codes.

    >>> [code.value for code in ussd("*102# теріңіз, imei: *#06#", "kk")]
    ['*102#', '*#06#']
    """
    if "#" in text:
        yield from (Span(found.start(), found.end(), found[0]) for found in _USSD.finditer(text))
