"""List the marks of each row: whatever may tell questions from answers in a document."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
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
_LETTER, _NO_LETTER = re.compile(r"[^\W\d_]"), re.compile(r"[\W\d_]")
_MOST_GAP, _INDENT = 4, 4.0
# The share of rows that have the look of the ordinary text, or there is none.
_USUAL = 0.6
# What a row looks like, by the names of the fields of Body.
_VALUES: Mapping[str, Callable[[TextRow], str]] = {
    "size": lambda row: f"{round(row.look.size * 2) / 2}",
    "font": lambda row: row.look.font,
    "color": lambda row: row.look.color,
    "bold": lambda row: str(row.look.is_bold),
    "italic": lambda row: str(row.look.is_italic),
    "indent": lambda row: f"{round(row.look.indent / _INDENT)}",
    "tag": lambda row: row.look.tag,
}


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
    def of(cls, rows: Sequence[TextRow], least: float = 0.0) -> Body:
        """Return the look of most letters; "" where fewer rows than this share have it, as if questions are longer.

        >>> from qostil.importer.source_text import Look
        >>> rows = [TextRow("Чек керек пе?", (1,)), TextRow("Иә", (2,), look=Look(is_bold=True))]
        >>> Body.of(rows).bold, Body.of(rows, 0.6).bold
        ('False', '')
        """
        return cls(*(_usual(rows, value_of, least) for value_of in _VALUES.values()))


def _usual(rows: Sequence[TextRow], value_of: Callable[[TextRow], str], least: float) -> str:
    counts: Counter[str] = Counter()
    for row in rows:
        counts[value_of(row)] += len(row.text)
    usual = max(counts, key=lambda value: counts[value], default="")
    return usual if sum(value_of(row) == usual for row in rows) >= least * len(rows) else ""


def marks_of(rows: Sequence[TextRow]) -> list[frozenset[Mark]]:
    """Return the marks of each row; a row that cannot be a question has none.

    >>> rows = [TextRow("1. Чек керек пе?", (1,)), TextRow("Иә, керек.", (2,))]
    >>> sorted(marks_of(rows)[0]), sorted(marks_of(rows)[1])
    ([('asks', ''), ('number', '.'), ('title', '')], [])
    """
    if not rows:
        return []
    body = Body.of(rows, _USUAL)
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
    if len(text) > _LONGEST_QUESTION or text.startswith("|") or not _LETTER.search(text):
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
    looks = ((kind, value_of(row)) for kind, value_of in _VALUES.items())
    yield from ((kind, value) for kind, value in looks if value != getattr(body, kind))


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
    letters = _NO_LETTER.sub("", inside)
    if len(letters) > 3 and letters.isupper():
        yield "caps", ""
