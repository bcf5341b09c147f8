"""Compare wordings: what a reader cannot see, and what changes no meaning, is left out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from qostil.facts.folding import fold

_QUOTES = dict.fromkeys(map(ord, "«»„“”‟‹›″"), '"')
_APOSTROPHES = dict.fromkeys(map(ord, "‘’ʼ`´′"), "'")
_HYPHENS = dict.fromkeys(map(ord, "‐‑−"), "-")
# Soft hyphens and other characters without width.
_UNSEEN = dict.fromkeys(map(ord, "\xad\u200b\u200c\u200d\u2060\ufeff"), "")
_ALIKE = _QUOTES | _APOSTROPHES | _HYPHENS | _UNSEEN
# A dash or a hyphen between the ends of a range; a dash before a number that it makes negative; any other dash.
_RANGE = re.compile(r"(?<=\d) ?[-‒–—―] ?(?=\d)")
_MINUS = re.compile(r"(?<!\S)[‒–—―](?=\d)")
_DASH = re.compile(r"[‒–—―]")

# What a link leads to.
TARGET = re.compile(r"→\S+")
# A number with its groups of thousands, decimals, parts of a date or a time; a word with its inner hyphens; the target
# of a link; any other sign.
_TOKEN = re.compile(r"→\S+|(?<![\w.,])\d{1,3}(?: \d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,:/-]\d+)*(?!\w)|\w+(?:[-']\w+)*|\S")
# Signs that may be missing or others without another meaning, such as a comma, a full stop or a bracket.
_IDLE = frozenset(".,;:!-'()")


class Token(NamedTuple):
    """A word, a number or a sign: as it is written, and the form by which it is compared."""

    written: str
    form: str


@lru_cache(maxsize=10_000)
def tokens(text: str) -> tuple[Token, ...]:
    """Return the tokens of a text without those that change no meaning.

    Ignored are spaces, kinds of dashes and quotation marks, ё for е, capital letters, commas, full stops, and the
    grouping of digits.

    >>> [token.form for token in tokens("Төлем — 10 000 ₸, «Beeline» арқылы.")]
    ['төлем', '10000', '₸', '"', 'beeline', '"', 'арқылы']
    >>> forms("Ещё 0,75 % – за день") == forms("еще 0,75% за день")
    True
    """
    return tuple(_tokens(unicodedata.normalize("NFC", text)))


def _tokens(text: str) -> Iterator[Token]:
    plain = _MINUS.sub("-", _RANGE.sub("-", " ".join(text.translate(_ALIKE).split())))
    plain = " ".join(_DASH.sub(" ", plain).split())
    for found in _TOKEN.finditer(plain):
        word = found[0]
        is_minus = word == "-" and plain[found.end() : found.end() + 1].isdigit()
        if word not in _IDLE or is_minus:
            # A target is an address, in which capital letters count.
            yield Token(word, word if word[0] == "→" else _form(word))


@lru_cache(maxsize=20_000)
def _form(word: str) -> str:
    return fold(word).replace(" ", "")


def forms(text: str) -> str:
    """Return the normal form of a text; two texts with the same one say the same.

    >>> forms("«Логин» деген не?")
    '" логин " деген не ?'
    """
    return " ".join(token.form for token in tokens(text))
