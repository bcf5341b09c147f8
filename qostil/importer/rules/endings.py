"""Drop what stands at the end of a document behind its last answer: thanks, a signature, an appendix, a note."""

from __future__ import annotations

import re
from collections.abc import Sequence

from qostil.importer.change_log import ChangeLog
from qostil.importer.page_marks import is_copyright
from qostil.importer.prefixes import bullet, heading, is_answer, step
from qostil.importer.source_text import TextRow
from qostil.languages.known import either

_CLOSING = re.compile(rf"{either(lambda language: language.documents.closing)}|\S.*_{{4,}}|--$", re.IGNORECASE)
_THANKS = re.compile(
    rf"(?:{either(lambda language: language.documents.thanks)}|thank you|thanks)\s*(?:[!.…]|$)", re.IGNORECASE
)
_APPENDIX = re.compile(rf"(?:{either(lambda language: language.documents.appendix)})\W*", re.IGNORECASE)
_COOKIES = re.compile(r".{0,60}\bcookies?\b", re.IGNORECASE)
# The sign of a note below a document, where nothing else has it.
_NOTE = "*"
# An ending has at most this many rows, and each of them this many letters; an appendix has more.
_MOST, _LONGEST, _MOST_OF_APPENDIX = 8, 120, 40
ENDING = "the end of the document, such as a signature"


def endings(rows: Sequence[TextRow], log: ChangeLog) -> list[TextRow]:
    """Drop the ending of a document: from the first of its words on, if only short rows follow.

    >>> texts = ["Чек керек пе?", "Иә, сақтаңыз.", "Құрметпен,", "Абоненттер бөлімі"]
    >>> [row.text for row in endings([TextRow(text, (n,)) for n, text in enumerate(texts, 1)], ChangeLog())]
    ['Чек керек пе?', 'Иә, сақтаңыз.']
    """
    begin = min(_begin(rows), _appendix(rows))
    for row in rows[begin:]:
        log.drop(row, ENDING)
    return list(rows[:begin])


def _begin(rows: Sequence[TextRow]) -> int:
    """Return the place of the first row of the ending; the number of rows if there is none."""
    begin = len(rows)
    has_notes = sum(row.look.sign == _NOTE for row in rows) == 1
    for at in range(len(rows) - 1, max(1, len(rows) - _MOST) - 1, -1):
        is_note = has_notes and rows[at].look.sign == _NOTE
        if not is_note and not _may_end(rows[at]):
            break
        begin = at if is_note or _opens(rows[at].text) else begin
    return begin


def _appendix(rows: Sequence[TextRow]) -> int:
    """Return the place of the name of an appendix in which nothing is asked; the number of rows if there is none."""
    for at in range(len(rows) - 1, max(1, len(rows) - _MOST_OF_APPENDIX) - 1, -1):
        text = rows[at].text
        if text.endswith("?") or is_answer(text) or rows[at].look.cell:
            break
        if _APPENDIX.fullmatch(heading(text) or text):
            return at
    return len(rows)


def _may_end(row: TextRow) -> bool:
    text = row.text
    is_item = text.endswith("?") or is_answer(text) or bullet(text) is not None or step(text) is not None
    return not is_item and not row.look.cell and len(text) <= _LONGEST


def _opens(text: str) -> bool:
    text = (heading(text) or text).strip("*_ ") if "____" not in text else text
    return any(pattern.match(text) for pattern in (_CLOSING, _THANKS, _COOKIES)) or is_copyright(text)
