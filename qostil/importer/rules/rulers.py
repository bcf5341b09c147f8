"""Drop lines of signs, such as -----; remember which rows they mark."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from qostil.importer.change_log import ChangeLog
from qostil.importer.source_text import TextRow

_RULER = re.compile(r"(?P<sign>[-–—=_*~#.·•─━═])(?:\s?(?P=sign)){2,}")
_UNDERLINED = "underlined"
# A row behind a line of signs stands apart, as behind this many blank lines.
_APART = 4

SIGNS = "a line of signs"


def rulers(rows: Sequence[TextRow], log: ChangeLog) -> list[TextRow]:
    """Drop lines of signs; the row just above one is underlined, the row behind one stands apart.

    >>> rows = [TextRow("Чек керек пе?", (1,)), TextRow("=====", (2,)), TextRow("Иә.", (3,))]
    >>> [(row.text, row.look.tag, row.gap) for row in rulers(rows, ChangeLog())]
    [('Чек керек пе?', 'underlined', 0), ('Иә.', '', 4)]
    """
    found: list[TextRow] = []
    is_behind = False
    for row in rows:
        if _RULER.fullmatch(row.text):
            log.drop(row, SIGNS)
            if found and not row.gap and not is_behind:
                look = msgspec.structs.replace(found[-1].look, tag=_UNDERLINED)
                found[-1] = msgspec.structs.replace(found[-1], look=look)
            is_behind = True
        else:
            found.append(msgspec.structs.replace(row, gap=max(row.gap, _APART)) if is_behind else row)
            is_behind = False
    return found
