"""Find nested lists that are indented by too few spaces, so that Markdown parses one flat list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from qostil.model.item import Line
from qostil.model.page import Leftover

_ITEM = re.compile(r"(?P<indent> *)(?:[-*+]|\d{1,9}\.) +\S")
_NOTE = re.compile(r" *!!! ?\w")
# The indentation of a nested list in Markdown; a list with less belongs to the level above.
_STEP = 4


def flattened(lines: Sequence[Line]) -> Iterator[Leftover]:
    """Yield the first line of each list that is indented by two or three spaces, or by one below a colon.

    >>> list(flattened([Line(3, "- Роутер:"), Line(4, "  - шам"), Line(5, "  - сым")]))
    [Leftover(line=4, kind='nested', text='- шам')]
    """
    above, before, is_note = None, "", False
    for line in lines:
        found = _ITEM.match(line.text)
        indent = len(line.text) - len(line.text.lstrip(" "))
        if not found:
            if line.text.strip() and not before.strip() and indent < _STEP:
                above, is_note = None, bool(_NOTE.match(line.text))
            elif _NOTE.match(line.text):
                above, is_note = None, True
        elif above is not None or ((not before.strip() or is_note) and (indent < _STEP or is_note)):
            if above and _is_meant_inside(above, line.text):
                yield Leftover(line.number, "nested", line.text.strip())
            above = line.text
        before = line.text


def _is_meant_inside(above: str, below: str) -> bool:
    step = len(below) - len(below.lstrip(" ")) - (len(above) - len(above.lstrip(" ")))
    return 1 < step < _STEP or (step == 1 and above.rstrip().endswith(":"))
