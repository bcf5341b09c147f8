"""Write the names of two speakers, or any two labels that take turns, as the labels of questions and answers."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from qostil.importer.change_log import ChangeLog
from qostil.importer.layout.marks import asks, is_titled
from qostil.importer.prefixes import heading, is_answer, note, question, step
from qostil.importer.source_text import TextRow
from qostil.languages.known import CAPITAL_LETTERS, LANGUAGES

_LABEL = re.compile(r"^\W{0,4}(?P<who>[^\W\d_][^:*]{1,39}?)\W{0,3}:\W{0,3}(?=\s|$)\s*(?P<rest>.*)$")
# A name on a line of its own.
_NAME = re.compile(r"(?P<who>[^\W\d_][^:.,;!?]{1,39})(?P<rest>)")
# A letter or a word in front of a sentence, as in a circle or in a column of a table.
_BESIDE = re.compile(rf"(?P<who>[A-Z{CAPITAL_LETTERS}][^\W\d_]{{0,12}})\s+(?P<rest>[«\"“]?[A-Z{CAPITAL_LETTERS}\d].*)")
_TIME = re.compile(r"\W{0,2}\d{1,2}:\d{2}(?::\d{2})?\W{0,2}")
# Each speaks this often; this share of the turns is by the other one than before.
_ENOUGH, _IN_TURN = 3, 0.9
TIME = "the time of a message"
_WORDS = next(iter(LANGUAGES.values())).documents


class _Turn(NamedTuple):
    at: int
    who: str
    rest: str


def speakers(rows: Sequence[TextRow], log: ChangeLog) -> list[TextRow]:
    """Label what two speakers say in turn; documents with labels of their own stay as they are.

    >>> texts = ["Тілші: Чек керек пе?", "Маман: Иә.", "Тілші: Шот қайда?", "Маман: Хатта."] * 2
    >>> [row.text for row in speakers([TextRow(text, (n,)) for n, text in enumerate(texts, 1)], ChangeLog())][:2]
    ['Сұрақ: Чек керек пе?', 'ЖАУАП: Иә.']
    """
    if any(row.look.cell for row in rows) or sum(_is_labelled(row.text) for row in rows) >= _ENOUGH:
        return list(rows)
    for pattern in (_LABEL, _NAME, _BESIDE):
        turns = list(_turns(rows, pattern))
        if _are_questions(rows, turns):
            return list(_labelled(rows, turns, log))
    return list(rows)


def _is_labelled(text: str) -> bool:
    return question(text) is not None or is_answer(text)


def _turns(rows: Sequence[TextRow], pattern: re.Pattern[str]) -> Iterator[_Turn]:
    """Yield the rows that begin with one of the two most usual labels."""
    found = [pattern.fullmatch(row.text) if note(row.text) is None and step(row.text) is None else None for row in rows]
    usual = Counter(one["who"] for one in found if one).most_common(2)
    if len(usual) < 2 or usual[1][1] < _ENOUGH:
        return
    names = {who for who, _ in usual}
    yield from (_Turn(at, one["who"], one["rest"]) for at, one in enumerate(found) if one and one["who"] in names)


def _are_questions(rows: Sequence[TextRow], turns: Sequence[_Turn]) -> bool:
    """Return whether two speak in turn, and the first one asks."""
    if not turns:
        return False
    changes = sum(before.who != after.who for before, after in itertools.pairwise(turns))
    said = [_said(rows, turn) for turn in turns]
    asked = [asks(text) for turn, text in zip(turns, said, strict=True) if turn.who == turns[0].who]
    told = [asks(text) for turn, text in zip(turns, said, strict=True) if turn.who != turns[0].who]
    if changes < _IN_TURN * (len(turns) - 1):
        return False
    return sum(told) * 2 < sum(asked) if any(asked) else _are_titles(rows, turns, said)


def _are_titles(rows: Sequence[TextRow], turns: Sequence[_Turn], said: Sequence[str]) -> bool:
    """Return whether the first speaker only names matters, which no question or heading above does, and nobody asks."""
    named = [text for turn, text in zip(turns, said, strict=True) if turn.who == turns[0].who]
    others = sum(asks(row.text) or heading(row.text) is not None for row in rows)
    return all(map(is_titled, named)) and not any(map(asks, said)) and others < len(named)


def _said(rows: Sequence[TextRow], turn: _Turn) -> str:
    return turn.rest or (rows[turn.at + 1].text if turn.at + 1 < len(rows) else "")


def _labelled(rows: Sequence[TextRow], turns: Sequence[_Turn], log: ChangeLog) -> Iterator[TextRow]:
    labels = {turn.who: _WORDS.answer_label for turn in turns} | {turns[0].who: _WORDS.question_label}
    turn_at = {turn.at: turn for turn in turns}
    for at, row in enumerate(rows):
        if turn := turn_at.get(at):
            yield log.change("speakers", row, f"{labels[turn.who]}: {turn.rest}".strip())
        elif _TIME.fullmatch(row.text):
            log.drop(row, TIME)
        else:
            yield row
