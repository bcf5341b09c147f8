"""Join words hyphenated at a line's end; keep a hyphen that belongs to the word."""

from __future__ import annotations

import re
from collections.abc import Collection

from qostil.languages.known import LANGUAGES

_CUT = re.compile(r"(?P<head>[\w./]+(?:-\w+)*)-$")
# The sign that programs write only where they divide a word at a line's end.
_SOFT = "\u2010"
_TAIL = re.compile(r"^[\w./]+")
# The parts of words after and before a hyphen that belongs to the word, in all languages.
_OWN_TAILS = frozenset[str]().union(*(language.particles.behind_hyphen for language in LANGUAGES.values()))
_OWN_HEADS = frozenset[str]().union(*(language.particles.before_hyphen for language in LANGUAGES.values()))


def joined(before: str, after: str, words: Collection[str]) -> str:
    """Join two lines; `words` are those elsewhere in the document, in lower case.

    >>> joined("жаңа мобиль-", "дік қосымша", {"мобильдік"}), joined("сондай-", "ақ", ())
    ('жаңа мобильдік қосымша', 'сондай-ақ')
    """
    if before.endswith(_SOFT):
        return before[:-1] + after
    cut, tail = _CUT.search(before), _TAIL.match(after)
    if not cut or not tail:
        return f"{before} {after}"
    return before + after if _is_own(cut["head"], tail[0], words) else before[:-1] + after


def _is_own(head: str, tail: str, words: Collection[str]) -> bool:
    """Return whether the hyphen belongs to the word."""
    low_head, low_tail = head.lower(), tail.lower()
    if f"{low_head}-{low_tail}" in words:
        return True
    if low_head + low_tail in words:
        return False
    if low_tail in _OWN_TAILS or low_head.rpartition("-")[2] in _OWN_HEADS or tail[0].isupper():
        return True
    return not head.isalpha() or not head[-1].islower() or head.isascii() != tail.isascii() or head.isascii()
