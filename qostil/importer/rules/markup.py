"""Remove marks of Markdown that tell nothing here: quotes, attributes, trailing backslashes."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from qostil.importer.change_log import ChangeLog
from qostil.importer.prefixes import heading
from qostil.importer.source_text import TextRow

_QUOTE = re.compile(r"^(?:>\s?)+(?=\S)")
_ATTRIBUTES = re.compile(r"\s*\{[ :]*[#.][^{}]*\}$")


def markup(rows: Sequence[TextRow], log: ChangeLog) -> list[TextRow]:
    """Remove the marks of quotes, which become a sign of the row, and the attributes of headings.

    >>> rows = [TextRow("> _Чек керек пе?_", (1,)), TextRow("## Чек {#receipt}", (2,))]
    >>> [row.text for row in markup(rows, ChangeLog())]
    ['_Чек керек пе?_', '## Чек']
    """
    return [_plain(row, log) for row in rows]


def _plain(row: TextRow, log: ChangeLog) -> TextRow:
    if heading(row.text):
        return log.change("markup", row, _ATTRIBUTES.sub("", row.text))
    if not _QUOTE.match(row.text):
        return row
    quoted = msgspec.structs.replace(row, look=msgspec.structs.replace(row.look, sign=">"))
    return log.change("markup", quoted, _QUOTE.sub("", row.text))
