"""Take the names of groups of questions out of the answers before them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from qostil.importer.change_log import ChangeLog
from qostil.importer.faq.question_answer import QuestionAnswer
from qostil.importer.layout.layout import Layout
from qostil.importer.layout.marks import Body, asks, is_titled, marks_of_row
from qostil.importer.prefixes import heading
from qostil.importer.source_text import TextRow

GROUP = "the name of a group of questions"
# Marks by which a row stands out from the text of answers.
_OUTSTANDING = frozenset({"bold", "size", "color", "font", "caps", "tag", "page", "italic"})
_MOST_WORDS = 8


def without_groups(
    items: Sequence[QuestionAnswer], rows: Sequence[TextRow], layout: Layout | None, log: ChangeLog
) -> list[QuestionAnswer]:
    """Drop the names of groups: rows that stand out at the end of an answer, and questions that nobody answers.

    >>> names = [TextRow("ТӨЛЕМ", (3,), 1)]
    >>> first = QuestionAnswer("Чек керек пе?", [], [TextRow("Иә.", (2,)), *names])
    >>> log = ChangeLog()
    >>> found = without_groups([first, QuestionAnswer("Шот қайда?", [], [])], [*first.answer], None, log)
    >>> found[0].text, [dropped.text for dropped in log.dropped]
    ('Иә.', ['ТӨЛЕМ'])
    """
    body = Body.of(rows)
    depth = next((int(value) for kind, value in layout.marks if kind == "heading"), 0) if layout else 0
    kept = list(_answered(items, log))
    first = tuple(kept[0].lines[:1]) if kept else ()
    begin = [row for row in rows if row.lines < first]
    is_grouped = len(begin) > 1 and _may_name(begin[-1])
    for item in kept[:-1]:
        names = list(_names(item.answer, body, depth)) or list(_last_title(item.answer, is_grouped))
        for row in names:
            log.drop(row, GROUP)
        item.answer = item.answer[: len(item.answer) - len(names)]
    return kept


def _answered(items: Sequence[QuestionAnswer], log: ChangeLog) -> Iterator[QuestionAnswer]:
    """Leave out items that are the name of a group: no answer, no question mark, a few words, another item below."""
    names = [item for item in items[:-1] if _is_group(item)]
    for item in items:
        if len(names) * 2 <= len(items) and any(item is name for name in names):
            for row in item.heads:
                log.drop(row, GROUP)
        else:
            yield item


def _is_group(item: QuestionAnswer) -> bool:
    if item.answer or item.is_continued or asks(item.question) or not item.heads:
        return False
    return is_titled(item.question) and len(item.question.split()) <= _MOST_WORDS


def _names(answer: Sequence[TextRow], body: Body, depth: int) -> Iterator[TextRow]:
    """Yield the rows at the end of an answer that are names of groups, the last first."""
    for at in range(len(answer) - 1, 0, -1):
        row = answer[at]
        if not _is_name(row, body, depth, max(r.gap for r in answer[:at])):
            return
        yield row


def _is_name(row: TextRow, body: Body, depth: int, usual_gap: int) -> bool:
    if row.look.cell:
        return False
    titled = heading(row.text)
    if titled is not None:
        return not depth or len(row.text) - len(row.text.lstrip("#")) < depth
    if not _may_name(row):
        return False
    return row.gap > usual_gap or any(kind in _OUTSTANDING for kind, _ in marks_of_row(row, body))


def _may_name(row: TextRow) -> bool:
    # A phone number or a price is no part of a name.
    if asks(row.text) or re.search(r"\d{3}", row.text):
        return False
    return is_titled(row.text) and len(row.text.split()) <= _MOST_WORDS


def _last_title(answer: Sequence[TextRow], is_grouped: bool) -> Iterator[TextRow]:
    """Yield the last row if the first question has the name of a group above it, and this may be another one."""
    if (
        is_grouped
        and len(answer) > 1
        and not answer[-1].look.cell
        and _may_name(answer[-1])
        and re.search(r"[.!?…]$", answer[-2].text)
    ):
        yield answer[-1]
