"""Normalize spelling variants for matching (capitals, no-break spaces, dashes, ё) without changing positions."""

from __future__ import annotations

from collections.abc import Iterable

from qostil.languages.known import LANGUAGES
from qostil.model.fact import Span

# Ends a line inside a text that goes on in the next one; «\n» ends the text as well.
LINE_END = "\v"
_SPACES = dict.fromkeys(f"\u00a0\u202f\u2009\t{LINE_END}", " ")
_DASHES = dict.fromkeys("–\u2011\u2212", "-")
_LETTERS = {letter: read for language in LANGUAGES.values() for letter, read in language.alphabet.read_as.items()}
_SAME = tuple((_SPACES | _DASHES | _LETTERS).items())


def fold(text: str) -> str:
    """Return a text of the same length in lower case with plain spaces and hyphens, for the patterns of facts.

    >>> fold("10\u00a0000–15\u202f000 ТЕҢГЕ, Трёх")
    '10 000-15 000 теңге, трех'
    """
    low = text.lower()
    if len(low) != len(text):  # the lower case of one Turkish capital has two characters
        low = "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)
    for written, read in _SAME:
        low = low.replace(written, read)
    return low


def blank(text: str, spans: Iterable[Span]) -> str:
    r"""Replace spans of a text by the same number of NUL characters.

    >>> blank("25 шілде 10:00", [Span(0, 8, "07-25")])
    '\x00\x00\x00\x00\x00\x00\x00\x00 10:00'
    """
    pieces: list[str] = []
    last = 0
    for span in sorted(spans):
        if span.end > last:
            start = max(span.start, last)
            pieces += (text[last:start], "\0" * (span.end - start))
            last = span.end
    return "".join([*pieces, text[last:]])
