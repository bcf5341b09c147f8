"""The pattern of the endings of a Kazakh noun: plural, possessive, case, and -лық with any continuation.

It matches only complete endings, so that a stem is not found in a longer word: «жылға» is a year, «жылдам» is not.
"""

from __future__ import annotations

_PLURAL = r"(?:[лдт][ае]р)?"
_POSSESSIVE = r"(?:с?[ыі])?"
_CASE = r"(?:н?(?:[ғгқк]?[ае]|[дтн]?[ыі]ң?|[дтн][ае]н?(?:ғы|гі)?|[мбп]ен)|н|[ғг][ыі])?"
_DERIVED = r"[лдт][ыі][кқгғ]\w*"
_MANNER = r"[дт][ае]й|[лдт][ае]п"

ENDING = rf"(?:{_PLURAL}{_POSSESSIVE}{_CASE}|{_DERIVED}|{_MANNER})"
