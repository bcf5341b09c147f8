"""Drop the contents of a document, which repeat its questions or the names of its parts."""

from __future__ import annotations

import re
from collections.abc import Sequence

from qostil.importer.change_log import ChangeLog
from qostil.importer.prefixes import heading
from qostil.importer.source_text import TextRow
from qostil.languages.known import either

_TITLE = re.compile(rf"(?:{either(lambda language: language.documents.contents)}|contents|agenda)\W*", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
# Contents stand among the first rows; on a page of their own they have at most so many rows, each of so many letters.
_FIRST, _MOST, _LONGEST = 15, 12, 80
CONTENTS = "the contents of the document"


def contents(rows: Sequence[TextRow], log: ChangeLog) -> list[TextRow]:
    """Drop the title of the contents, and the rows below it that come again.

    >>> texts = ["Мазмұны", "Чек керек пе? ... 2", "Шот қайда? ... 3", "Чек керек пе?", "Иә.", "Шот қайда?", "Хатта."]
    >>> [row.text for row in contents([TextRow(text, (n,)) for n, text in enumerate(texts, 1)], ChangeLog())]
    ['Чек керек пе?', 'Иә.', 'Шот қайда?', 'Хатта.']
    """
    begin = next((at for at, row in enumerate(rows[:_FIRST]) if _TITLE.fullmatch(heading(row.text) or row.text)), None)
    if begin is None:
        return list(rows)
    end = max(_end_of_repeated(rows, begin + 1), _end_of_page(rows, begin))
    if end - begin < 2:
        return list(rows)
    for row in rows[begin:end]:
        log.drop(row, CONTENTS)
    return [*rows[:begin], *rows[end:]]


def _end_of_repeated(rows: Sequence[TextRow], begin: int) -> int:
    """Return the place of the first row whose words do not come again below it; page numbers do not count."""
    words = [_words(row.text) for row in rows]
    # Two entries may stand in a row, and an entry in two.
    whole = f" {' '.join(filter(None, words))} "
    below = 0
    for at, entry in enumerate(words):
        below += len(entry) + bool(entry)
        if at >= begin and (not entry or whole.find(f" {entry} ", below) < 0):
            return at
    return begin


def _end_of_page(rows: Sequence[TextRow], begin: int) -> int:
    """Return the place of the first row on the next page, if the contents have a page for themselves."""
    if not rows[begin].opens_page:
        return begin
    following = range(begin + 1, min(len(rows), begin + 1 + _MOST))
    end = next((at for at in following if rows[at].opens_page), begin)
    return end if all(len(row.text) < _LONGEST for row in rows[begin:end]) else begin


def _words(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))
