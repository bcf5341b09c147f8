"""Tell by the texts of columns what they hold, where a table has no head."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from statistics import median

from qostil.importer.layout.marks import asks
from qostil.importer.tables.grid import Grid, joined
from qostil.importer.tables.head import Role, language_named

Pair = tuple[str, str]
_NUMBER = re.compile(r"\W*\d{0,4}(?:\.\d{1,3})?\W*")
_SENTENCE = re.compile(r"\w{2}[.!…;:][»”\")*_]*(?:\s|$)")
_CODE = re.compile(r"[!-~]*|\d{1,4}[./-]\d{1,2}[./-]\d{2,4}(?:,?\s\d{1,2}:\d{2}(?::\d{2})?)?")
_ENDED = re.compile(r"\w{2}[»”\")]*[.!…][»”\")]*$")
_LONGEST_NAME, _MOST_NAMES, _FEWEST = 80, 0.6, 4
# An answer that is no sentence has this many words, or it may be a price.
_ENOUGH_WORDS, _SENTENCE_WORDS, _LONGER = 8, 4, 1.3
_SOME, _HALF, _MOST = 0.2, 0.5, 0.7


def role_by_content(grid: Grid, column: int) -> Role | None:
    """Return what a column holds if it is neither questions nor answers, else None.

    >>> from qostil.importer.source_text import TextRow
    >>> role_by_content(Grid([{0: [TextRow("1.", (1,))]}, {0: [TextRow("2.", (2,))]}]), 0)
    'number'
    """
    texts = grid.column(column)
    # A cell alone in its row is a name above the others.
    beside = [joined(cells[column]) for cells in grid.rows if column in cells and len(cells) > 1]
    if all(map(is_number, beside or texts)):
        return "number"
    if all(language_named(text) and len(text.split()) < 3 for text in texts):
        return "language"
    return None


def is_number(text: str) -> bool:
    """Return whether a text is the number of a row.

    >>> is_number("1.2."), is_number("№ 3"), is_number("24 теңге")
    (True, True, False)
    """
    return bool(_NUMBER.fullmatch(text))


def is_name(text: str) -> bool:
    """Return whether a text may be the name of a group of questions.

    >>> is_name("Төлем және чек"), is_name("Төлем туралы төменде оқыңыз.")
    (True, False)
    """
    return len(text) <= _LONGEST_NAME and not asks(text) and not _SENTENCE.search(text)


def is_category(grid: Grid, column: int) -> bool:
    """Return whether a column holds few names, which are repeated or stand beside the first of their rows."""
    texts = grid.column(column)
    if not all(map(is_name, texts)):
        return False
    full = sum(len(cells) > 1 for cells in grid.rows)
    is_repeated = len(texts) >= _FEWEST and len(set(texts)) <= _MOST_NAMES * len(texts)
    return is_repeated or (full >= _FEWEST and len(texts) <= _MOST_NAMES * full)


def is_code(grid: Grid, column: int) -> bool:
    """Return whether a column holds what only programs read: names without a space in Latin letters, dates, addresses.

    >>> from qostil.importer.source_text import TextRow
    >>> is_code(Grid([{0: [TextRow("faq_pay", (1,))]}, {0: [TextRow("2026-03-02T09:15", (2,))]}]), 0)
    True
    """
    return all(map(_CODE.fullmatch, grid.column(column)[1:]))


def are_questions(pairs: Sequence[Pair], is_all: bool) -> bool:
    """Return whether the first texts ask and the second ones answer; `is_all`: the document has little else to read.

    >>> are_questions([("Чек қайда?", "Хатта."), ("Шот қайда?", "Кабинетте.")], is_all=False)
    True
    >>> are_questions([("Старт", "5 000 теңге"), ("Үй", "7 000 теңге")], is_all=True)
    False
    """
    answered = share(asks(pair[1]) for pair in pairs)
    if asking(pairs):
        return answered < _HALF and len(pairs) > 1 - is_all
    if not is_all or len(pairs) < 2:
        return False
    is_mixed = not answered and share(asks(pair[0]) for pair in pairs) >= _SOME
    told = share(is_answer(pair[1]) for pair in pairs)
    ended = share(_ENDED.search(pair[1]) for pair in pairs)
    return is_mixed or (told >= _MOST and _is_longer(pairs, _LONGER)) or (ended >= _MOST and _is_longer(pairs, 1.0))


def asking(pairs: Sequence[Pair]) -> bool:
    """Return whether half of the first texts end with a question mark.

    >>> asking([("Чек қайда?", "Хатта."), ("Шот", "Кабинетте.")])
    True
    """
    return share(asks(pair[0]) for pair in pairs) >= _HALF


def _is_longer(pairs: Sequence[Pair], times: float) -> bool:
    return median(len(pair[1]) for pair in pairs) >= times * median(len(pair[0]) for pair in pairs)


def is_answer(text: str) -> bool:
    """Return whether a text says something, as a name or a price does not.

    >>> is_answer("Чекті жеке кабинеттен таба аласыз."), is_answer("5 000 теңге айына")
    (True, False)
    """
    words = len(text.split())
    return words >= _ENOUGH_WORDS or (words >= _SENTENCE_WORDS and bool(_SENTENCE.search(text)))


def share(found: Iterable[object]) -> float:
    """Return the share of what holds.

    >>> share([True, False])
    0.5
    """
    tests = list(map(bool, found))
    return sum(tests) / len(tests) if tests else 0.0


def pairs_beside(grid: Grid, question: int, answer: int) -> list[Pair]:
    """Return the texts of the rows that have both."""
    return [(joined(row[question]), joined(row[answer])) for row in grid.rows if question in row and answer in row]


def pairs_inside(grid: Grid, column: int) -> list[Pair]:
    """Return the first paragraph of each cell that has more, and the others."""
    cells = [row[column] for row in grid.rows if column in row]
    found = [(cell[0].text, joined(cell[1:])) for cell in cells if len(cell) > 1]
    return found if len(found) >= _MOST * len(cells) else []


def pairs_in_turn(grid: Grid, column: int) -> list[Pair]:
    """Return the texts of each two cells, one below the other."""
    texts = [joined(row[column]) for row in grid.rows if column in row and len(row) > 1]
    return list(zip(texts[::2], texts[1::2], strict=False)) if len(texts) > 1 else []


def looks_like_head(first: Pair, pairs: Sequence[Pair]) -> bool:
    """Return whether a row is a head whose words nobody knows: both are far shorter than what is below, or English.

    >>> pairs = [("Интернет баяу болса", "Роутерді өшіріп, бір минуттан кейін қайта қосыңыз да, тексеріңіз.")] * 3
    >>> looks_like_head(("Жағдай", "Не істеу керек"), pairs)
    True
    """
    if len(pairs) < 3 or asks(first[0]) or _SENTENCE.search(first[1]):
        return False
    if all(text.isascii() for text in first) and not any(text.isascii() for pair in pairs[1:] for text in pair):
        return True
    is_short = all(len(text.split()) < _SENTENCE_WORDS for text in first)
    return is_short and median(len(pair[1].split()) for pair in pairs) >= _SENTENCE_WORDS + 2
