"""A light stemmer of Kazakh without a lexicon: the endings of qostil/data/kazakh.yml, taken off layer by layer.

browser/kazakh.js is its twin; a test holds the two together.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from qostil.search.data import table

_TABLE = table("kazakh")
_VOWELS = frozenset(_TABLE["back"] + _TABLE["front"] + "уию")
_UNHARMONIC = frozenset(_TABLE["unharmonic"].split())
_DEVOICED: dict[str, str] = _TABLE["devoice"]
Rule = tuple[int, tuple[str, ...]]


class _Layer:
    """One layer of endings: each form with the rules of what may stand before it."""

    def __init__(self, told: dict[str, Any]) -> None:
        self.marks: str = told.get("marks", "")
        self.only = told.get("if", "").split()
        self.unless: str = told.get("unless", "")
        self.rules: dict[str, list[Rule]] = {}
        for line in told["forms"]:
            for forms, before in line.items():
                self._add(forms.split(), before.split(), told["least"])
        self.longest = max(map(len, self.rules))

    def _add(self, forms: list[str], before: list[str], least: int) -> None:
        if before[0].isdigit():
            least, before = int(before[0]), before[1:]
        letters = _TABLE["letters"]
        ends = tuple(end for name in before for end in letters.get(name, (name,)))
        for form in forms:
            self.rules.setdefault(form, []).append((least, ends))

    def is_for(self, mark: str) -> bool:
        return mark in self.only if self.only else not (mark and mark == self.unless)

    def strip(self, word: str) -> str:
        for size in range(min(self.longest, len(word) - 1), 0, -1):
            form, rest = word[-size:], word[:-size]
            if form in self.rules and _fits(form, rest, self.rules[form]):
                return rest
        return word


def _fits(form: str, rest: str, rules: list[Rule]) -> bool:
    """Whether the form may follow the rest: by its last letters, its length, and the harmony of vowels."""
    if not any(len(rest) >= least and rest.endswith(ends) for least, ends in rules) or _VOWELS.isdisjoint(rest):
        return False
    return form in _UNHARMONIC or {_harmony(form), _harmony(rest)} != {"back", "front"}


def _harmony(word: str) -> str:
    """The kind of the last vowel; none for и, у, ю, after which a loanword has endings of either kind."""
    last = next((letter for letter in reversed(word) if letter in _VOWELS), "и")
    return next((kind for kind in ("back", "front") if last in _TABLE[kind]), "")


_LAYERS = [_Layer(told) for told in _TABLE["layers"]]


@cache
def stem(word: str) -> str:
    """Take the endings off a word in lower case.

    >>> [stem(word) for word in ("төлемдердің", "логинге", "кітабы", "ұмытып", "ұмыттым", "істемейді")]
    ['төлем', 'логин', 'кітап', 'ұмыт', 'ұмыт', 'істе']
    """
    mark = ""
    for layer in _LAYERS:
        if layer.is_for(mark):
            rest = layer.strip(word)
            mark = layer.marks if rest != word and layer.marks else mark
            word = rest
    return _finish(word)


def _finish(word: str) -> str:
    if len(word) > _TABLE["shortest"] and word[-1] in _TABLE["final vowel"]:
        word = word[:-1]
    return word[:-1] + _DEVOICED.get(word[-1], word[-1]) if len(word) > _TABLE["shortest"] else word
