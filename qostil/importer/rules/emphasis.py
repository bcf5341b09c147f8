"""Remove emphasis that covers a whole row."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from qostil.importer.change_log import ChangeLog
from qostil.importer.source_text import TextRow

# The number of signs around bold text.
_BOLD = 2
_WHOLE = re.compile(
    r"^(?P<mark>-\s+)?(?P<sign>\*{1,3}|_{1,3})(?P<inside>(?:(?!(?P=sign)).)+)(?P=sign)(?P<end>[.:!?]?)$"
)
_MIXED = re.compile(r"^(?P<mark>-\s+)?\*\*\*(?P<bold>[^*]+)\*\*(?P<rest>[^*]*)\*$")
_SPLIT = re.compile(r"^(?P<before>[^*]*)\*(?!\*)(?P<inside>[^*]{40,})\*(?P<end>[.]?)$")


def emphasis(rows: Sequence[TextRow], log: ChangeLog) -> list[TextRow]:
    """Remove emphasis marks around whole rows and long passages; keep emphasis inside a row.

    >>> rows = [TextRow("- *Соманы қайтару*", (1,)), TextRow("**Перейти** сюда", (2,))]
    >>> [row.text for row in emphasis(rows, ChangeLog())]
    ['- Соманы қайтару', '**Перейти** сюда']
    """
    return [_without(row, log) if re.search(r"[*_]", row.text) else row for row in rows]


def _without(row: TextRow, log: ChangeLog) -> TextRow:
    """Remove the marks; the look of the row keeps what they say."""
    found = _WHOLE.match(row.text)
    if not found:
        return log.change("emphasis", row, _plain(row.text))
    is_bold, is_italic = len(found["sign"]) > 1, len(found["sign"]) != _BOLD
    look = msgspec.structs.replace(
        row.look, is_bold=row.look.is_bold or is_bold, is_italic=row.look.is_italic or is_italic
    )
    return log.change("emphasis", msgspec.structs.replace(row, look=look), _plain(row.text))


def _plain(text: str) -> str:
    if found := _MIXED.match(text):
        return f"{found['mark'] or ''}{found['bold']}{found['rest']}"
    if found := _WHOLE.match(text):
        return f"{found['mark'] or ''}{found['inside']}{found['end']}"
    if found := _SPLIT.match(text):
        return f"{found['before']}{found['inside']}{found['end']}"
    return text
