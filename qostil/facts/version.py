"""Versions of programs: iOS 7.16.0, Android 7.21.0, 7.16.0."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qostil.facts.fact import Span

_VERSION = re.compile(
    r"\b(?P<system>iOS|Android|Андроид|Windows|macOS)\s+(?P<known>\d+(?:\.\d+)*)"
    r"|(?<![\d.])(?P<bare>\d+(?:\.\d+){2,3})(?![\d.]*\d)",
    re.IGNORECASE,
)


def find(text: str) -> Iterator[Span]:
    """Yield versions, with the system where it stands before them.

    >>> [version.value for version in find("iOS 7.16.0 және одан төмен")]
    ['ios 7.16.0']
    """
    for found in _VERSION.finditer(text):
        system = (found["system"] or "").lower().replace("андроид", "android")
        yield Span(found.start(), found.end(), f"{system} {found['known'] or found['bare']}".strip())
