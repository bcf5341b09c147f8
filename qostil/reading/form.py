"""Unicode form: one letter, one character (NFC), however an editor's machine has written it."""

from __future__ import annotations

import re
import unicodedata
from functools import cache


@cache
def _long_runs() -> re.Pattern[str]:
    """More marks on one letter than any language has; to put them in order would take time without end."""
    marks = "".join(chr(code) for code in range(0x300, 0x1E950) if unicodedata.combining(chr(code)))
    return re.compile(f"([{marks}]{{31,}})")


def composed(text: str) -> str:
    """Return a text in form NFC, in which «й» is one character and not «и» with a breve.

    >>> [len(form) for form in ("и\\u0306", composed("и\\u0306"))]
    [2, 1]
    """
    if text.isascii():
        return text
    pieces = _long_runs().split(text)
    pieces[::2] = (unicodedata.normalize("NFC", piece) for piece in pieces[::2])
    return "".join(pieces)
