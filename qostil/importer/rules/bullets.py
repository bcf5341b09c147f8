"""Normalize the bullets of lists."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from qostil.importer.change_log import ChangeLog
from qostil.importer.source_text import TextRow

_SIGNS = "•●○◦▪▫■□◆◇►▶▸‣⁃∙·✓✔☑✅➤➢➔→\ue000-\uf8ff"
_BULLET = re.compile(rf"^(?:[-–—*+]\s+)?(?:[{_SIGNS}]\s*)+(?P<rest>.*)$")
_DASH = re.compile(r"^[–—*+]\s+(?P<rest>\S.*)$|^[–—](?P<tight>[^\W\d_].*)$")
_MARKED = re.compile(rf"[-–—*+{_SIGNS}]\s*(?=\S)")
_LATER = re.compile(r"(?<=\S)\s*•\s*(?P<rest>[^\W_][^•]{0,40})$")
# A private-use character inside a row is a drawing of a symbol font, such as a smile.
_DRAWING = re.compile(r"\s*[\ue000-\uf8ff]")

WITHOUT_TEXT = "a bullet without text"


def bullets(rows: Sequence[TextRow], log: ChangeLog) -> list[TextRow]:
    """Write every bullet as «- »; move a bullet that was extracted at the end of its line to the beginning.

    >>> rows = [TextRow("\\uf071 логин", (1,)), TextRow("роутерді өшіріңіз• Wi-Fi", (2,))]
    >>> [row.text for row in bullets(rows, ChangeLog())]
    ['- логин', '- Wi-Fi роутерді өшіріңіз']
    """
    return list(_with_their_text([_rewritten(row, log) for row in rows], log))


def _rewritten(row: TextRow, log: ChangeLog) -> TextRow:
    text = row.text
    if _MARKED.match(text):
        row = msgspec.structs.replace(row, look=msgspec.structs.replace(row.look, sign=text[0]))
    later = _LATER.search(text) if "•" in text else None
    if found := _BULLET.match(text):
        text = f"- {found['rest']}".rstrip()
    elif found := _DASH.match(text):
        text = f"- {found['rest'] or found['tight']}"
    elif later and text[0].islower():
        text = f"- {later['rest']} {text[: later.start()]}"
    elif re.fullmatch(r"[-–—]", text):
        text = "-"
    return log.change("bullets", row, _DRAWING.sub("", text))


def _with_their_text(rows: Sequence[TextRow], log: ChangeLog) -> Iterator[TextRow]:
    """Join a row that is only a bullet with the row below it."""
    waiting: TextRow | None = None
    for row in rows:
        if row.text == "-":
            if waiting:
                log.drop(waiting, WITHOUT_TEXT)
            waiting = row
            continue
        if waiting:
            log.change("bullets", row, f"- {row.text}")
            lines = (*waiting.lines, *row.lines)
            row = msgspec.structs.replace(waiting, text=f"- {row.text.removeprefix('- ')}", lines=lines)
            waiting = None
        yield row
    if waiting:
        log.drop(waiting, WITHOUT_TEXT)
