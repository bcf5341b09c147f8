"""Split a document into questions and answers, whatever marks it uses for them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from qostil.importer.change_log import ChangeLog
from qostil.importer.faq.question_answer import QuestionAnswer
from qostil.importer.layout.layout import Layout
from qostil.importer.layout.lead import bare, lead
from qostil.importer.layout.marks import asks
from qostil.importer.prefixes import answer, bullet, heading, is_continued, question, without_continued
from qostil.importer.source_text import TextRow

_SHORTEST_QUESTION = 8
# This many marked answers show that the document marks its answers.
_ENOUGH = 2


def labels_answers(rows: Sequence[TextRow]) -> bool:
    """Return whether a document labels its answers, so that nothing else need tell where they begin.

    >>> labels_answers([TextRow("Чек керек пе?", (1,)), TextRow("ЖАУАП: Иә.", (2,))])
    True
    """
    answers = sum(answer(row.text) is not None for row in rows)
    if answers >= _ENOUGH:
        return True
    # A single label may be one that somebody forgot to take away.
    is_table = any(row.look.cell and question(row.text) is not None for row in rows)
    return bool(answers) and (is_table or sum(asks(row.text) for row in rows) < _ENOUGH)


def split_by_answers(rows: Sequence[TextRow], log: ChangeLog) -> tuple[list[QuestionAnswer], list[TextRow]]:
    """Split at answer labels, each of which follows its question; return the items, and the rows before the first.

    >>> rows = [TextRow(text, (n,)) for n, text in enumerate(["Көмек", "Чек керек пе?", "ЖАУАП:", "Иә."], 1)]
    >>> items, before = split_by_answers(rows, ChangeLog())
    >>> items[0].question, items[0].text, [row.text for row in before]
    ('Чек керек пе?', 'Иә.', ['Көмек'])
    """
    marked = [n for n, row in enumerate(rows) if answer(row.text) is not None or is_continued(row.text)]
    begins = _begins(rows, marked)
    ends = [*begins[1:], len(rows)]
    items = [_item(rows, b, m, e, log) for b, m, e in zip(begins, marked, ends, strict=True)]
    asked = {item.key for item in items if len(item.key) >= _SHORTEST_QUESTION}
    return [part for item in items for part in _parts(item, asked)], list(rows[: begins[0]])


def _parts(item: QuestionAnswer, asked: Collection[str]) -> Iterator[QuestionAnswer]:
    """Split an answer where a question is repeated above the rest of its answer, as on the next slide."""
    part = QuestionAnswer(item.question, item.heads, [], item.is_continued)
    for row in item.answer:
        again = QuestionAnswer(without_continued(bare(row.text)), [row], [], is_continued=True)
        if again.key in asked and bullet(row.text) is None:
            yield part
            part = again
        else:
            part.answer.append(row)
    yield part


def _begins(rows: Sequence[TextRow], marked: Sequence[int]) -> list[int]:
    """Find the start of the question above each answer: at «Сұрақ:», or else at the row just above."""
    begins = []
    for before, at in zip([-1, *marked], marked, strict=False):
        above = range(at - 1, before, -1)
        explicit = next((n for n in above if question(rows[n].text) is not None), None)
        begins.append(explicit if explicit is not None else max(before + 1, at - 1) if at - 1 > before else at)
    return begins


def _item(rows: Sequence[TextRow], begin: int, mark: int, end: int, log: ChangeLog) -> QuestionAnswer:
    # A label may stand in a line of its own.
    asked = " ".join(bare(row.text) for row in rows[begin:mark] if question(row.text) != "")
    inline = answer(rows[mark].text)
    heads, rest = list(rows[begin : mark if inline else mark + 1]), list(rows[mark + 1 : end])
    if inline:
        rest.insert(0, log.change("labels", rows[mark], inline))
    if rest and not inline and _is_torn(asked, rest[0].text):
        log.change("question", rest[0], f"{asked} {rest[0].text}")
        asked = f"{asked} {rest[0].text}"
        heads.append(rest.pop(0))
    # Treat an answer without a question as a continuation of the item above it.
    continued = is_continued(rows[mark].text) or without_continued(asked) != asked.strip() or not asked
    return QuestionAnswer(without_continued(asked), heads, rest, continued)


def _is_torn(asked: str, following: str) -> bool:
    """Return whether «ЖАУАП:» is between the two lines of a question."""
    return bool(asked) and not re.search(r"[.?!…]$", asked) and following[0].islower() and bool(asks(following))


def split_by_layout(
    rows: Sequence[TextRow], layout: Layout, log: ChangeLog
) -> tuple[list[QuestionAnswer], list[TextRow]]:
    """Split at the questions of a layout; return the items, and the rows before the first.

    >>> from qostil.importer.layout.layout import layouts
    >>> rows = [TextRow(text, (n,)) for n, text in enumerate(["1. Чек керек пе?", "Иә.", "2. Төлем", "Картамен."], 1)]
    >>> [item.question for item in split_by_layout(rows, layouts(rows)[0], ChangeLog())[0]]
    ['Чек керек пе?', 'Төлем']
    """
    ends = [*layout.positions[1:], len(rows)]
    is_counted = _counts([rows[at] for at in layout.positions])
    items = [_marked(rows[at:end], is_counted, log) for at, end in zip(layout.positions, ends, strict=True)]
    return items, list(rows[: layout.positions[0]])


def _counts(questions: Sequence[TextRow]) -> bool:
    """Return whether the numbers in front of questions count them, also those without a sign behind."""
    leads = [lead(heading(row.text) or row.text) for row in questions]
    numbers = [found.number for found in leads if found and found.kind == "count" and found.number]
    return len(numbers) > 1 and len(numbers) * 2 > len(questions) and numbers == sorted(numbers)


def _marked(rows: Sequence[TextRow], is_counted: bool, log: ChangeLog) -> QuestionAnswer:
    text = rows[0].text
    head = 1
    if question(text) == "" and len(rows) > 1:
        # The label stands in a line of its own.
        text, head = rows[1].text, 2
    found = lead(heading(text) or text)
    asked = found.rest if found and found.kind == "count" and is_counted else bare(text)
    base = without_continued(asked)
    rest = [log.change("labels", row, answer(row.text) or row.text) for row in rows[head:]]
    return QuestionAnswer(base, list(rows[:head]), rest, base != asked.strip())
