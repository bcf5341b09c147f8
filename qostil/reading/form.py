"""Normalize text to the Unicode form NFC, in which each letter is one character."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

# Characters that NFC never changes. Nearly every text has no others, and one match is faster than normalizing.
_UNCHANGED = re.compile(
    "[\x00-\u02ff\u0400-\u0482\u048a-\u04ff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2190-\u2328\u2116]*"
)


@cache
def _long_runs() -> re.Pattern[str]:
    """Return a pattern for 31 or more combining marks in a row: no language has them, and sorting takes too long."""
    marks = "".join(chr(code) for code in range(0x300, 0x1E950) if unicodedata.combining(chr(code)))
    return re.compile(f"([{marks}]{{31,}})")


def composed(text: str) -> str:
    """Return a text in form NFC, in which «й» is one character and not «и» with a breve.

    >>> [len(form) for form in ("и\\u0306", composed("и\\u0306"))]
    [2, 1]
    """
    if _UNCHANGED.fullmatch(text):
        return text
    pieces = _long_runs().split(text)
    pieces[::2] = (unicodedata.normalize("NFC", piece) for piece in pieces[::2])
    return "".join(pieces)
