"""Convert tables with questions in one column and answers in the next."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from qostil.importer.change_log import ChangeLog
from qostil.importer.source_text import TextRow
from qostil.languages.known import LANGUAGES, either

_ASKED = re.compile(r"\?[»”\")*_\s]*$")
_HEADS = re.compile(rf"{either(lambda language: language.documents.question)}\w*$", re.IGNORECASE)
_ENOUGH = 2
# Any language's labels will do: later rules know the labels of every language.
_WORDS = next(iter(LANGUAGES.values())).documents


def question_tables(rows: Sequence[TextRow], log: ChangeLog) -> list[TextRow]:
    """Split such a table into questions and answers; drop the numbers before questions.

    >>> rows = [TextRow("| 1 | Чек қайда? | Хатта. |", (1,)), TextRow("| 2 | Шот қайда? | Кабинетте. |", (2,))]
    >>> [row.text for row in question_tables(rows, ChangeLog())]
    ['Сұрақ: Чек қайда?', 'ЖАУАП: Хатта.', 'Сұрақ: Шот қайда?', 'ЖАУАП: Кабинетте.']
    """
    if sum(_pair(row.text) is not None for row in rows) < _ENOUGH:
        return list(rows)
    return [part for row in rows for part in _apart(row, log)]


def _apart(row: TextRow, log: ChangeLog) -> Iterator[TextRow]:
    pair = _pair(row.text)
    cells = _cells(row.text)
    if pair:
        log.change("tables", row, "\n".join(pair))
        yield row.having(f"{_WORDS.question_label}: {pair[0]}")
        yield row.having(f"{_WORDS.answer_label}: {pair[1]}")
    elif any(_HEADS.match(cell) for cell in cells):
        log.drop(row, "the head of a table of questions")
    else:
        yield row


def _pair(text: str) -> tuple[str, str] | None:
    """Return the question and the answer of a row: the last two of its two or three cells."""
    cells = _cells(text)
    if len(cells) not in (2, 3) or (len(cells) == 3 and not re.fullmatch(r"№?\s*\d*\.?", cells[0])):
        return None
    asked, answered = cells[-2:]
    return (asked, answered) if _ASKED.search(asked) and answered else None


def _cells(text: str) -> list[str]:
    return [cell.strip() for cell in text.strip("|").split("|")] if text.startswith("|") else []
