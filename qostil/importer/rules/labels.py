"""Write labels of one letter («В: …», «О: …») in full, and begin a row at each label."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

import msgspec

from qostil.importer.change_log import ChangeLog
from qostil.importer.prefixes import INNER_ANSWER, question, short_answer, short_question
from qostil.importer.source_text import TextRow
from qostil.languages.known import LANGUAGES

# This many questions, and this share of them with an answer, show that letters are labels.
_ENOUGH, _MOSTLY = 2, 0.7
# Any language's labels will do: later rules know the labels of every language.
_WORDS = next(iter(LANGUAGES.values())).documents


def labels(rows: Sequence[TextRow], log: ChangeLog) -> list[TextRow]:
    """Write short labels in full if the document uses them, and begin a row at an answer behind its question.

    >>> texts = ["С: Чек керек пе?", "Ж: Иә.", "С: Шот қайда?", "Ж: Хатта."]
    >>> [row.text for row in labels([TextRow(text, (n,)) for n, text in enumerate(texts, 1)], ChangeLog())]
    ['Сұрақ: Чек керек пе?', 'ЖАУАП: Иә.', 'Сұрақ: Шот қайда?', 'ЖАУАП: Хатта.']
    >>> [row.text for row in labels([TextRow("Сұрақ: Чек керек пе? Жауап: Иә.", (1,))], ChangeLog())]
    ['Сұрақ: Чек керек пе?', 'Жауап: Иә.']
    """
    written = [_in_full(row, log) for row in rows] if _are_used(rows) else rows
    return [part for row in written for part in _apart(row, log)]


def _are_used(rows: Sequence[TextRow]) -> bool:
    """Return whether short questions and short answers take turns."""
    kinds = [
        "answer" if is_answer else "question"
        for row in rows
        for is_answer in (short_answer(row.text) is not None,)
        if is_answer or short_question(row.text) is not None
    ]
    asked = kinds.count("question")
    answered = sum(pair == ("question", "answer") for pair in itertools.pairwise(kinds))
    return asked >= _ENOUGH and answered >= _MOSTLY * asked


def _in_full(row: TextRow, log: ChangeLog) -> TextRow:
    asked, answered = short_question(row.text), short_answer(row.text)
    if answered is not None:
        return log.change("labels", row, f"{_WORDS.answer_label}: {answered}".strip())
    return row if asked is None else log.change("labels", row, f"{_WORDS.question_label}: {asked}".strip())


def _apart(row: TextRow, log: ChangeLog) -> Iterator[TextRow]:
    found = INNER_ANSWER.search(row.text)
    if found is None or question(row.text[: found.start()]) is None:
        yield row
        return
    asked, answered = row.text[: found.start()].strip(), row.text[found.start() :].strip()
    log.change("labels", row, f"{asked}\n{answered}")
    yield row.having(asked)
    yield msgspec.structs.replace(row, text=answered, gap=0, opens_page=False)
