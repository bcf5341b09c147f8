"""How many typing mistakes lie between two words."""

from __future__ import annotations

from qostil.search.data import table

_ALLOWED: list[list[int]] = table("ranking")["typos"]


def allowed(word: str) -> int:
    """How many mistakes a word of this length may have.

    >>> allowed("чек"), allowed("логин"), allowed("интернет")
    (0, 1, 2)
    """
    return max((count for letters, count in _ALLOWED if len(word) >= letters), default=0)


def signature(word: str) -> int:
    """Say which letters a word has, as bits: a mistake changes two of them at most.

    >>> signature("логин") == signature("голин")
    True
    """
    bits = 0
    for letter in word:
        bits |= 1 << ord(letter) % 31
    return bits


def distance(a: str, b: str, most: int) -> int:
    """Count letters too many, missing, wrong or swapped with their neighbour; more than `most` is `most` + 1.

    >>> distance("интренет", "интернет", 2), distance("роутр", "роутер", 1), distance("чек", "шот", 1)
    (1, 1, 2)
    """
    if abs(len(a) - len(b)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(b) + 1))
    for n, letter in enumerate(a, 1):
        before, last, row = row, before, [n]
        for m, other in enumerate(b, 1):
            best = min(before[m] + 1, row[m - 1] + 1, before[m - 1] + (letter != other))
            if n > 1 and m > 1 and letter == b[m - 2] and a[n - 2] == other:
                best = min(best, last[m - 2] + 1)
            row.append(best)
        if min(row) > most:
            return most + 1
    return min(row[-1], most + 1)
