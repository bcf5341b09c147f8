"""Merge the parts of an item: continued answers, duplicate items, duplicate addresses."""

from __future__ import annotations

import difflib
import re
from collections import defaultdict
from collections.abc import Sequence

from qostil.importer.change_log import ChangeLog
from qostil.importer.faq.question_answer import QuestionAnswer
from qostil.importer.prefixes import address, answer, is_continued, without_continued
from qostil.importer.source_text import TextRow

TWICE, EMPTY = "given twice", "a repeated question"
_SAME, _LIKE = 0.97, 0.8
_LETTERS = 10


def merge(items: Sequence[QuestionAnswer], log: ChangeLog) -> list[QuestionAnswer]:
    """Merge the parts of each item, in the order in which the items first appear.

    >>> first = QuestionAnswer("Чек керек пе?", [], [TextRow("Иә.", (2,))])
    >>> second = QuestionAnswer("Чек керек пе", [], [TextRow("Жоғалтпаңыз.", (5,))], is_continued=True)
    >>> [item.text for item in merge([first, second], ChangeLog())]
    ['Иә.\\nЖоғалтпаңыз.']
    """
    known = _Known()
    for item in items:
        earlier = known.earlier(item)
        if earlier is None:
            known.add(item)
        else:
            _add(earlier, item, log)
    for item in known.items:
        item.answer = _without_repeated_addresses(item.answer, log)
    return known.items


class _Known:
    """The items so far, indexed by the first and last letters of their questions: a typo spoils only one of the two."""

    def __init__(self) -> None:
        self.items: list[QuestionAnswer] = []
        self._ends: dict[tuple[str, str], list[int]] = defaultdict(list)

    def add(self, item: QuestionAnswer) -> None:
        for end in _ends(item.key):
            self._ends[end].append(len(self.items))
        self.items.append(item)

    def earlier(self, item: QuestionAnswer) -> QuestionAnswer | None:
        """Return the item that another one continues or repeats; one without a question continues the last item."""
        least = _LIKE if item.is_continued else _SAME
        near = sorted({n for end in _ends(item.key) for n in self._ends[end]})
        scored = [(_likeness(self.items[n].key, item.key, least), n) for n in near]
        score, best = max(scored, default=(0.0, 0))
        if score >= least:
            return self.items[best]
        return self.items[-1] if item.is_continued and self.items else None


def _ends(key: str) -> list[tuple[str, str]]:
    return [("begin", key[:_LETTERS]), ("end", key[-_LETTERS:])] if key else []


def _likeness(a: str, b: str, least: float) -> float:
    """Return the similarity of two questions from 0 to 1; 0 if a quick upper bound is below `least`."""
    if a == b:
        return 1.0
    matcher = difflib.SequenceMatcher(None, a, b, autojunk=False)
    return matcher.ratio() if matcher.real_quick_ratio() >= least and matcher.quick_ratio() >= least else 0.0


def _add(earlier: QuestionAnswer, item: QuestionAnswer, log: ChangeLog) -> None:
    known = {_key(row.text) for row in earlier.answer}
    for row in item.heads:
        is_mark = answer(row.text) is not None or is_continued(row.text)
        if not is_mark:
            log.change("merged", row, earlier.question)
    earlier.heads += item.heads
    for row in item.answer:
        base = without_continued(row.text)
        if _key(base) in known and (not item.is_continued or base != row.text.strip()):
            log.drop(row, TWICE)
        else:
            earlier.answer.append(row)


def _key(text: str) -> str:
    return re.sub(r"\W+", " ", text.casefold()).strip()


def _without_repeated_addresses(rows: Sequence[TextRow], log: ChangeLog) -> list[TextRow]:
    """Drop each row that is only an address which the answer already contains."""
    kept: list[TextRow] = []
    for row in rows:
        link = address(row.text)
        if link and any(link in before.text for before in kept):
            log.drop(row, "an address given again")
        else:
            kept.append(row)
    return kept
