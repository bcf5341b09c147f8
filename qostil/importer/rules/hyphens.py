"""A hyphen at a line's end: a word cut in two, or one that has a hyphen of its own."""

from __future__ import annotations

import re
from collections.abc import Collection

_CUT = re.compile(r"(?P<head>[\w./]+(?:-\w+)*)-$")
_TAIL = re.compile(r"^[\w./]+")
# What comes behind a hyphen of its own in either language.
_OWN_TAILS = frozenset(
    "ақ да де то либо нибудь таки ка ші шы ның нің дың дің тың тің ға ге қа ке та те тан тен дан ден ым мен".split()
)
_OWN_HEADS = frozenset(
    "сондай кез өзіне өз үй қол мән жай ай іс аты жөні кім не қандай е из по кое кто что как где".split()
)


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
