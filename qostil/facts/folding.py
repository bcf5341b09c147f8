"""One form for what is written in several ways: capitals, no-break spaces, dashes, ё. Places stay as they are."""

from __future__ import annotations

_SAME = (("\u00a0", " "), ("\u202f", " "), ("\u2009", " "), ("\t", " "), ("ё", "е"))
_DASHES = (("–", "-"), ("\u2011", "-"), ("\u2212", "-"))


def fold(text: str) -> str:
    """Return a text of the same length that patterns of small letters, plain spaces and hyphens can read.

    >>> fold("10\u00a0000–15\u202f000 ТЕҢГЕ, Трёх")
    '10 000-15 000 теңге, трех'
    """
    low = text.lower()
    if len(low) != len(text):  # one Turkish capital has a small form of two characters
        low = "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)
    for written, read in (*_SAME, *_DASHES):
        low = low.replace(written, read)
    return low
