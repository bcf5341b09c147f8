"""Remove invisible characters, and normalize Unicode to NFC."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from qostil.importer.change_log import ChangeLog
from qostil.importer.source_text import TextRow

# PDF readers write U+0002 or U+FFFE where a word is hyphenated at a line's end.
_CUT = re.compile("(?<=\\w)[\x02\ufffe\u00ad]$")
_INVISIBLE = re.compile(
    "[\u00ad\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffc\ufffd\ufffe\x00-\x08\x0b-\x1f]"
)


def invisible(rows: Sequence[TextRow], log: ChangeLog) -> list[TextRow]:
    """Remove invisible characters, and compose letters written as two characters (и + ̆).

    >>> invisible([TextRow("кө\\u00adмек", (1,))], ChangeLog())[0].text
    'көмек'
    """
    return [_cleaned(row, log) for row in rows]


def _cleaned(row: TextRow, log: ChangeLog) -> TextRow:
    text = row.text
    if _INVISIBLE.search(text):
        text = _INVISIBLE.sub("", _CUT.sub("-", text))
    return log.change("invisible", row, unicodedata.normalize("NFC", text).strip())
