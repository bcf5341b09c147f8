"""Words cut at the ends of lines, between a vowel and the consonant before the next vowel, as a typesetter does."""

from __future__ import annotations

import re

_VOWELS = "аәеёиіоөуұүыэюя"
_CUT = re.compile(
    rf"(?<=[а-яёәғқңөұүһі][{_VOWELS}])(?=[бвгғджзйкқлмнңпрстфхһцчшщ][{_VOWELS}][а-яёәғқңөұүһі])", re.IGNORECASE
)


def syllables(word: str) -> list[str]:
    """Cut a word where it may be cut; what has a figure, a dot inside or an «@» is not cut.

    >>> syllables("телефоны")
    ['те', 'ле', 'фоны']
    """
    if re.search(r"\d|@|\w\.\w|-", word) or len(word) < 7:
        return [word]
    return _CUT.split(word)


def hyphenated(paragraph: str, width: int) -> list[str]:
    """Fill lines of a width, with hyphens in the words that do not fit."""
    lines, line = [], ""
    for word in paragraph.split(" "):
        head, tail = _fit(word, width - len(line) - 1 if line else width)
        if head:
            line = f"{line} {head}" if line else head
        if tail:
            lines.append(line)
            line = tail
    return [*lines, line]


def _fit(word: str, room: int) -> tuple[str, str]:
    if len(word) <= room:
        return word, ""
    parts = syllables(word)
    for cut in range(len(parts) - 1, 0, -1):
        head = "".join(parts[:cut]) + "-"
        if len(head) <= room:
            return head, "".join(parts[cut:])
    return "", word
