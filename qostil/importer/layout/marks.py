"""List the marks of each row: whatever may tell questions from answers in a document."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from qostil.importer.layout.lead import lead
from qostil.importer.prefixes import address, answer, bullet, heading, note, question
from qostil.importer.source_text import TextRow
from qostil.languages.known import CAPITAL_LETTERS

# A kind and a value, such as ("size", "14.0"); two rows with the same mark look alike in this respect.
Mark = tuple[str, str]

_ASKED = re.compile(r"\?[»”\")*_\s]*(?:\(.{0,40}\))?$")
# The end of a sentence or of a part of one, and a sentence that ends within a text.
_SENTENCE = re.compile(rf"[.!;:,…][»”\")*_]*$|[.!?…][»”\")]*\s+[«\"“]?[A-Z{CAPITAL_LETTERS}]")
_LONGEST_QUESTION, _MOST_WORDS = 220, 15
_MOST_GAP, _INDENT = 4, 4.0


@dataclass(frozen=True)
class Body:
    """How the ordinary text of a document looks, by the number of its letters."""

    size: str
    font: str
    color: str
    bold: str
    italic: str
    indent: str
    tag: str

    @classmethod
    def of(cls, rows: Sequence[TextRow]) -> Body:
        """Return the look of most letters.

        >>> Body.of([TextRow("Чек керек пе?", (1,))]).bold
        'False'
        """

        return cls(
            _usual(rows, _size),
            _usual(rows, lambda row: row.look.font),
            _usual(rows, lambda row: row.look.color),
            _usual(rows, lambda row: str(row.look.is_bold)),
            _usual(rows, lambda row: str(row.look.is_italic)),
            _usual(rows, _indent),
            _usual(rows, lambda row: row.look.tag),
        )


def _usual(rows: Sequence[TextRow], value_of: Callable[[TextRow], str]) -> str:
    counts: Counter[str] = Counter()
    for row in rows:
        counts[value_of(row)] += len(row.text)
    return max(counts, key=lambda value: counts[value], default="")


def marks_of(rows: Sequence[TextRow]) -> list[frozenset[Mark]]:
    """Return the marks of each row; a row that cannot be a question has none.

    >>> rows = [TextRow("1. Чек керек пе?", (1,)), TextRow("Иә, керек.", (2,))]
    >>> sorted(marks_of(rows)[0]), sorted(marks_of(rows)[1])
    ([('asks', ''), ('number', '.'), ('title', '')], [])
    """
    if not rows:
        return []
    body = Body.of(rows)
    return [marks_of_row(row, body) for row in rows]


def marks_of_row(row: TextRow, body: Body) -> frozenset[Mark]:
    """Return the marks of a row beside the ordinary text of its document.

    >>> sorted(marks_of_row(TextRow("ТӨЛЕМ", (1,)), Body.of([TextRow("Иә.", (2,))])))
    [('caps', ''), ('title', '')]
    """
    return frozenset(_marks(row, body)) if may_ask(row.text) else frozenset()


def asks(text: str) -> bool:
    """Return whether a text ends with a question mark.

    >>> asks("Чек керек пе?"), asks("Чек керек.")
    (True, False)
    """
    return bool(_ASKED.search(text))


def may_ask(text: str) -> bool:
    """Return whether a row may be a question: it is short, and no note, address, answer or row of a table.

    >>> may_ask("Чек керек пе?"), may_ask("Назар аударыңыз! Чек керек."), may_ask("| а | б |")
    (True, False, False)
    """
    if len(text) > _LONGEST_QUESTION or text.startswith("|") or not re.search(r"[^\W\d_]", text):
        return False
    return note(text) is None and address(text) is None and answer(text) is None


def is_titled(text: str) -> bool:
    """Return whether a row reads as a title: it asks, or it is a few words without the end of a sentence.

    >>> is_titled("Төлем тәсілдері"), is_titled("Чек керек пе?"), is_titled("Чек керек."), is_titled("чек")
    (True, True, False, False)
    """
    found = lead(text)
    text = found.rest if found else text
    if bullet(text) is not None or text[:1].islower():
        return False
    return asks(text) or (not _SENTENCE.search(text) and len(text.split()) <= _MOST_WORDS)


def _marks(row: TextRow, body: Body) -> Iterator[Mark]:
    yield from _written(row.text)
    if row.gap:
        yield "gap", str(min(row.gap, _MOST_GAP))
    if row.opens_page:
        yield "page", ""
    if row.look.sign:
        yield "sign", row.look.sign
    yield from ((kind, value) for kind, value in _look(row) if value != getattr(body, kind))


def _look(row: TextRow) -> Iterator[Mark]:
    """Yield what a row looks like."""
    look = row.look
    yield "size", _size(row)
    yield "font", look.font
    yield "color", look.color
    yield "bold", str(look.is_bold)
    yield "italic", str(look.is_italic)
    yield "indent", _indent(row)
    yield "tag", look.tag


def _written(text: str) -> Iterator[Mark]:
    """Yield the marks that are written: a heading, a label, a number or sign in front, capitals."""
    if is_titled(text):
        yield "title", ""
    if asks(text):
        yield "asks", "" if bullet(text) is None else "bullet"
    titled = heading(text)
    if titled is not None:
        yield "heading", str(len(text) - len(text.lstrip("#")))
    inside = titled or text
    found = lead(inside)
    if question(inside) is not None:
        yield "label", ""
    elif found:
        yield found.kind, found.style
    letters = re.sub(r"[\W\d_]", "", inside)
    if len(letters) > 3 and letters.isupper():
        yield "caps", ""


def _size(row: TextRow) -> str:
    return f"{round(row.look.size * 2) / 2}"


def _indent(row: TextRow) -> str:
    return f"{round(row.look.indent / _INDENT)}"
