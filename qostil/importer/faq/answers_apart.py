"""Bring answers beside their questions where a document has all questions first, and the answers by number behind."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from qostil.importer.change_log import ChangeLog
from qostil.importer.faq.groups import GROUP
from qostil.importer.layout.lead import Lead, lead
from qostil.importer.prefixes import answer, heading, numbered_label
from qostil.importer.source_text import TextRow
from qostil.languages.known import LANGUAGES

# Fewer numbers are no list of questions.
_ENOUGH = 2
_BOLD_NUMBER = re.compile(r"^\*\*(\W{0,2}\d{1,3}\W{0,2})\*\*\s*(?=\S)")
# Any language's label will do: the split knows the labels of every language.
_LABEL = next(iter(LANGUAGES.values())).documents.answer_label


class _Part(NamedTuple):
    """A numbered row, with the rows up to the next number."""

    number: int
    rows: Sequence[TextRow]


def with_answers_beside(rows: Sequence[TextRow], log: ChangeLog) -> list[TextRow]:
    """Return the rows with each answer below its question, as a label; other documents stay as they are.

    >>> texts = ["1. Чек керек пе?", "2. Шот қайда?", "Жауаптар", "1. Иә.", "2. Хатта."]
    >>> rows = [TextRow(text, (n,)) for n, text in enumerate(texts, 1)]
    >>> [row.text for row in with_answers_beside(rows, ChangeLog())]
    ['1. Чек керек пе?', 'ЖАУАП: Иә.', '2. Шот қайда?', 'ЖАУАП: Хатта.']
    """
    labels = [at for at, row in enumerate(rows) if answer(heading(row.text) or row.text) == ""]
    # A document may have a label above each answer: read the numbers once for all of them.
    leads = [_lead(row) for row in rows] if labels else []
    ones = [at for at, found in enumerate(leads) if found and found.number == 1]
    for at in (at for at in labels if ones and ones[0] < at < ones[-1]):
        opening, asked = _numbered(rows[:at], leads[:at])
        between, answered = _numbered(rows[at + 1 :], leads[at + 1 :])
        if _belong_together(asked, answered) and all(heading(name.text) for name in between):
            log.drop(rows[at], "the heading of the answers")
            for name in between:
                log.drop(name, GROUP)
            return [*opening, *_together(asked, answered, log)]
    return list(rows)


def _numbered(rows: Sequence[TextRow], leads: Sequence[Lead | None]) -> tuple[Sequence[TextRow], list[_Part]]:
    """Return the rows before the first number, and the parts; none if a number stands there twice."""
    style = next((found.style for found in leads if found and found.number == 1), None)
    places: dict[int, int] = {}
    for at, found in enumerate(leads):
        if found and found.style == style and found.number:
            if found.number in places:
                return rows, []
            places[found.number] = at
    begins = list(places.values())
    parts = [_Part(n, rows[at:end]) for (n, at), end in zip(places.items(), [*begins[1:], len(rows)], strict=False)]
    return rows[: begins[0] if begins else len(rows)], parts


def _lead(row: TextRow) -> Lead | None:
    """Return the number of a row, also one in a label."""
    text = _BOLD_NUMBER.sub(r"\1 ", heading(row.text) or row.text)
    labelled = numbered_label(text)
    return Lead("number", "", *labelled) if labelled else lead(text)


def _belong_together(asked: Sequence[_Part], answered: Sequence[_Part]) -> bool:
    """Return whether the questions are numbered from 1, and each answer has the number of a question."""
    numbers = [part.number for part in asked]
    if numbers != list(range(1, len(asked) + 1)) or len(answered) < _ENOUGH:
        return False
    return {part.number for part in answered} == set(numbers)


def _together(asked: Sequence[_Part], answered: Sequence[_Part], log: ChangeLog) -> list[TextRow]:
    answers = {part.number: part.rows for part in answered}
    found: list[TextRow] = []
    for number, rows in asked:
        first, *others = answers[number]
        beginning = _lead(first)
        said = log.change("labels", first, f"{_LABEL}: {beginning.rest if beginning else first.text}")
        found += [rows[0], said, *others, *rows[1:]]
    return found
