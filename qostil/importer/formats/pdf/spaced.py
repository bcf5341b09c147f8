"""Join the letters of words that are set with a space after each letter."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from statistics import median_low

# A line has this many such letters; the space between two words is this many times the one between letters.
_FEWEST, _WIDER = 4, 1.7


def is_spaced(text: str) -> bool:
    """Return whether each letter of a line stands alone.

    >>> is_spaced("Т Ө Л Е М"), is_spaced("Ал б, я"), is_spaced("1 2 3 4 5")
    (True, False, False)
    """
    parts = text.split()
    if len(parts) < _FEWEST or not parts[0][0].isalnum():
        return False
    return all(sum(map(str.isalnum, part)) <= 1 for part in parts) and sum(part[0].isalpha() for part in parts) > 2


def joined_letters(letters: Sequence[tuple[str, float, float]]) -> str:
    """Join letters, each with its left and right edge, to words: a wider space ends a word.

    >>> joined_letters([("Ү", 0, 8), ("й", 12, 20), ("м", 32, 40), ("е", 44, 52), ("н", 56, 64)])
    'Үй мен'
    """
    spaces = [right[1] - left[2] for left, right in itertools.pairwise(letters)]
    usual = max(median_low([space for space in spaces if space > 0] or [1.0]), 0.1)
    behind = (" " if space > _WIDER * usual else "" for space in [*spaces, 0.0])
    return "".join(letter + space for (letter, _, _), space in zip(letters, behind, strict=True))
