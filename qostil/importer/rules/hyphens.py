"""A hyphen at a line's end: a word cut in two, or one that has a hyphen of its own."""

from __future__ import annotations

import re
from collections.abc import Collection

from qostil.languages.known import LANGUAGES

_CUT = re.compile(r"(?P<head>[\w./]+(?:-\w+)*)-$")
_TAIL = re.compile(r"^[\w./]+")
# What comes behind a hyphen of its own, and before one, in any of the languages.
_OWN_TAILS = frozenset[str]().union(*(language.particles.behind_hyphen for language in LANGUAGES.values()))
_OWN_HEADS = frozenset[str]().union(*(language.particles.before_hyphen for language in LANGUAGES.values()))


def joined(before: str, after: str, words: Collection[str]) -> str:
    """Join two lines; `words` are those that the document has elsewhere, in small letters.

    >>> joined("жаңа мобиль-", "дік қосымша", {"мобильдік"}), joined("сондай-", "ақ", ())
    ('жаңа мобильдік қосымша', 'сондай-ақ')
    """
    cut, tail = _CUT.search(before), _TAIL.match(after)
    if not cut or not tail:
        return f"{before} {after}"
    return before + after if _is_own(cut["head"], tail[0], words) else before[:-1] + after


def _is_own(head: str, tail: str, words: Collection[str]) -> bool:
    """Whether the hyphen belongs to the word."""
    low_head, low_tail = head.lower(), tail.lower()
    if f"{low_head}-{low_tail}" in words:
        return True
    if low_head + low_tail in words:
        return False
    if low_tail in _OWN_TAILS or low_head.rpartition("-")[2] in _OWN_HEADS or tail[0].isupper():
        return True
    return not head.isalpha() or not head[-1].islower() or head.isascii() != tail.isascii() or head.isascii()
