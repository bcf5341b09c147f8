"""Measure the lines of a text wrapped for print: their width, and where a paragraph ends."""

from __future__ import annotations

import re
from collections.abc import Sequence

from qostil.languages.known import CAPITAL_LETTERS
from qostil.languages.letters import FOREIGN

_PAGE_NUMBER = re.compile(r"\s*(?:[-–—]\s*)?\d{1,4}(?:\s*[-–—])?\s*")
_ENDED = re.compile(r"[.!?;:…][»”\")*_]*\s*$")
# The text may be uncorrected: a capital letter of a related alphabet may replace a Kazakh one.
_BEGINS = re.compile(rf"\s*[«“\"(*_]*(?:[A-Z{CAPITAL_LETTERS}{''.join(filter(str.isupper, FOREIGN))}\d☒□•✓])")
# The lines of a wider text are not wrapped for print: each line is a paragraph.
_WIDEST_PAPER = 160


def is_page_number(line: str) -> bool:
    """Return whether a line contains only a page number.

    >>> is_page_number(" 4 "), is_page_number("- 12 -"), is_page_number("4 күн")
    (True, True, False)
    """
    return bool(_PAGE_NUMBER.fullmatch(line))


def begins_small(text: str) -> bool:
    """Return whether a text begins in the middle of a sentence; a name such as eSIM begins a sentence.

    >>> begins_small("тексеріңіз."), begins_small("eSIM деген не?"), begins_small("Чек")
    (True, False, False)
    """
    return text[:1].islower() and not text[1:2].isupper()


def width_of(lines: Sequence[str]) -> int:
    """Return the width of the lines of a text in characters: the 95th percentile of their lengths.

    >>> width_of(["Қысқа жол", "Осы жол бәрінен ұзын, ал қалғандары қысқа"])
    41
    """
    lengths = sorted(len(line.strip()) for line in lines if line.strip())
    return lengths[min(len(lengths) - 1, len(lengths) * 95 // 100)] if lengths else 0


def ends_paragraph(line: str, following: str, width: int) -> bool:
    """Return whether a line ends its paragraph: its sentence has ended, or the next word would still fit on it.

    >>> ends_paragraph("Логинді тексеріңіз.", "Чек керек пе?", 90)
    True
    >>> ends_paragraph("Өтінеміз, чек қолыңызда болсын: біздің кеңесші", "операция күні мен уақытын", 48)
    False
    """
    first = following.split(maxsplit=1)
    fits = len(line.strip()) + 1 + len(first[0] if first else "") <= width
    if width > _WIDEST_PAPER:
        return True
    return fits and bool(_ENDED.search(line)) and bool(_BEGINS.match(following))
