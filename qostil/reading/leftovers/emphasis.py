"""Find asterisks and underscores of a code («*111*2#») that Markdown parsed as emphasis, so that they are not shown."""

from __future__ import annotations

import re
from itertools import chain

_BEFORE = re.compile(r"\d[\d#]")
_BEHIND = re.compile(r"[\d#]{2}")
# «102#»: this code is always dialled with an asterisk before it.
_WITHOUT_SIGN = re.compile(r"\d[\d*]*#")
# The rest of a code that contains a phone number, in digits or as a word: «*21*+77011234567#», «*144*нөмір#».
_DIGITS = re.compile(r"[\d#*]+")
_NUMBER = re.compile(r"[+\w][^#\n.,;:!?]{0,40}[\w)](?<![A-Z])#")
# A name in which underscores are letters.
_NAME = re.compile(r"[A-Za-z\d]+(?:_[A-Za-z\d]+)+")
# Punctuation around a code in a sentence.
_AROUND = " .,:;!?…()[]{}«»“„”\"'`"
_BOLD = re.compile(r"(\*\*|__)(\*.*[^*])\1")
_LATIN = re.compile(r"[A-Za-z0-9]{2}")
# A word next to the emphasis, without masked parts.
_BEGIN, _END = re.compile("[^\\s\ufffc]*"), re.compile("[^\\s\ufffc]*\\Z")
_PUNCTUATION = frozenset(",.;:)!?»")
_SIGNS = {"em": ("*", "_"), "strong": ("**", "__")}
# The length of the part of a line that is searched for a code of several emphases, in characters.
_LINE = 1000
_EITHER = str.maketrans("", "", "*_")


def eaten(tag: str, before: str, inside: str, after: str, source: str) -> str:
    """Return the code as written if an emphasis begins or ends inside a code or is a code; else an empty string.

    >>> eaten("em", "Теріңіз: ", "111", "2# және", "Теріңіз: *111*2# және")
    '*111*2#'
    >>> eaten("strong", "Нөмір: ", "3131", "-ге", "Нөмір: **3131**-ге")
    ''
    """
    if tag == "em" and _NAME.fullmatch(inside) and f"_{inside}_" in source:
        return f"_{inside}_"
    dialled = _NUMBER.match(after) if tag == "em" and _DIGITS.fullmatch(inside) else None
    if not inside or not (dialled or _is_in_a_code(tag, before, inside, after)):
        return ""
    left, right = _END.search(before), dialled or _BEGIN.match(after)
    around = (left[0] if left else "", right[0] if right else "")
    written = [f"{around[0]}{sign}{inside}{sign}{around[1]}" for sign in _SIGNS[tag]]
    bare = written[0].translate(_EITHER)
    others = (word for word in source[:_LINE].split() if word.translate(_EITHER) == bare)
    return _alone(next((word for word in chain(written, others) if word in source), written[0]))


def _alone(code: str) -> str:
    """Return the code without the punctuation and the bold signs around it.

    >>> _alone("(*111*2#)."), _alone("***111*2#**")
    ('*111*2#', '*111*2#')
    """
    bare = code.strip(_AROUND)
    bold = _BOLD.fullmatch(bare)
    return bold[2] if bold else bare


def _is_in_a_code(tag: str, before: str, inside: str, after: str) -> bool:
    first, last = before[-1:], after[:1]
    if tag == "em" and _WITHOUT_SIGN.match(inside):
        return True
    if _BEFORE.fullmatch(first + inside[0]) or _BEHIND.fullmatch(inside[-1] + last):
        return True
    if _LATIN.fullmatch(first + last):
        return not re.search(r"\s", inside)
    # The signs of two footnotes: «А*, Б*».
    return inside[0] in _PUNCTUATION and bool(first.strip())
