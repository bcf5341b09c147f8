"""Bring together what belongs to one item: continued answers, items given twice, addresses given twice."""

from __future__ import annotations

import difflib
import re
from collections.abc import Sequence

from qostil.importer.document import Ledger, Row
from qostil.importer.faq.item import Item
from qostil.importer.marks import address, answer, is_continued, without_continued

TWICE, EMPTY = "given twice", "a repeated question"
_SAME, _LIKE = 0.97, 0.8


def merge(items: Sequence[Item], ledger: Ledger) -> list[Item]:
    """Join the parts of each item, in the order in which the items first appear.

    >>> first = Item("Чек керек пе?", [], [Row("Иә.", (2,))])
    >>> second = Item("Чек керек пе", [], [Row("Жоғалтпаңыз.", (5,))], is_continued=True)
    >>> [item.text for item in merge([first, second], Ledger())]
    ['Иә.\\nЖоғалтпаңыз.']
    """
    found: list[Item] = []
    for item in items:
        earlier = _earlier(found, item)
        if earlier is None:
            found.append(item)
        else:
            _add(earlier, item, ledger)
    for item in found:
        item.answer = _without_repeated_addresses(item.answer, ledger)
    return found


def _earlier(found: Sequence[Item], item: Item) -> Item | None:
    """The item that another one continues or repeats; a continuation that names none continues the last one."""
    least = _LIKE if item.is_continued else _SAME
    scored = [(_likeness(one.key, item.key, least), n) for n, one in enumerate(found)]
    score, best = max(scored, default=(0.0, -1))
    if item.key and score >= least:
        return found[best]
    return found[-1] if item.is_continued and found else None


def _likeness(a: str, b: str, least: float) -> float:
    if a == b:
        return 1.0
    matcher = difflib.SequenceMatcher(None, a, b, autojunk=False)
    if matcher.real_quick_ratio() < least or matcher.quick_ratio() < least:
        return 0.0
    return matcher.ratio()


def _add(earlier: Item, item: Item, ledger: Ledger) -> None:
    known = {_key(row.text) for row in earlier.answer}
    for row in item.heads:
        is_mark = answer(row.text) is not None or is_continued(row.text)
        if not is_mark:
            ledger.change("merged", row, earlier.question)
    earlier.heads += item.heads
    for row in item.answer:
        base = without_continued(row.text)
        if _key(base) in known and (not item.is_continued or base != row.text.strip()):
            ledger.drop(row, TWICE)
        else:
            earlier.answer.append(row)


def _key(text: str) -> str:
    return re.sub(r"\W+", " ", text.casefold()).strip()


def _without_repeated_addresses(rows: Sequence[Row], ledger: Ledger) -> list[Row]:
    """An address on a row of its own that the answer has given before says nothing."""
    kept: list[Row] = []
    for row in rows:
        link = address(row.text)
        if link and any(link in before.text for before in kept):
            ledger.drop(row, "an address given again")
        else:
            kept.append(row)
    return kept
