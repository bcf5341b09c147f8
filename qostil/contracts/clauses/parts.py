"""Convert marks to the nested parts of a contract."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from string import ascii_lowercase
from typing import Literal

import msgspec

from qostil.contracts.clauses.clause_marks import ClauseMark
from qostil.contracts.clauses.roles import Role, expected_by_tail, roles
from qostil.languages.known import LANGUAGES

PartKind = Literal["annex", "section", "clause", "sub-clause"]

_ALPHABETS = (*(language.alphabet.listed for language in LANGUAGES.values()), ascii_lowercase)


class ContractPart(msgspec.Struct, frozen=True):
    """A part of a contract: its number as cited, the numbers of the parts around it and its own, and its mark."""

    number: str
    nest: tuple[str, ...]
    kind: PartKind
    mark: ClauseMark
    # The number as printed, if it differs from the intended number.
    printed: str = ""


def parts_of(marks: Sequence[ClauseMark]) -> list[ContractPart]:
    """Return the parts of a document from its marks, in text order.

    >>> from qostil.contracts.clauses.clause_marks import find_marks
    >>> lines = ["7. Абонент:", "1) төлейді;", "2) сақтайды.", "8. Оператор:", "1-қосымша", "1. Терминдер мынадай."]
    >>> [part.number for part in parts_of(list(find_marks(lines)))]
    ['7', '7.1', '7.2', '8', 'a1', 'a1.1']
    """
    parts: list[ContractPart] = []
    begin, annex = 0, 0
    for at, mark in enumerate(marks):
        if mark.form == "annex" and mark.number > annex:
            parts += _of_one_body(marks[begin:at], parts[-1:] if annex else [])
            parts.append(ContractPart(f"a{mark.number}", (f"a{mark.number}",), "annex", mark))
            begin, annex = at + 1, mark.number
    parts += _of_one_body(marks[begin:], parts[-1:] if annex else [])
    return parts


def _of_one_body(marks: Sequence[ClauseMark], annex: Sequence[ContractPart]) -> Iterator[ContractPart]:
    """Yield the parts of the main contract or of one annex."""
    prefix = f"{annex[0].number}." if annex else ""
    around = annex[0].nest if annex else ()
    numbered = [mark for mark in marks if mark.form in ("number", "dotted", "chapter") and not mark.is_inline]
    found = dict(zip(numbered, roles(numbered), strict=True))
    body = _Body(prefix, around, found)
    for mark in marks:
        part = body.open(mark)
        if part:
            yield part


class _Body:
    """The state of parsing one body: opens parts one by one, and tracks the open section, clause and sub-clauses."""

    def __init__(self, prefix: str, around: tuple[str, ...], found: dict[ClauseMark, Role]) -> None:
        self._prefix, self._around, self._roles = prefix, around, found
        self._marks_sections = _would_collide(found)
        self._counts_by_section = _counts_by_section(found)
        self._section: ContractPart | None = None
        self._clause: ContractPart | None = None
        self._last_clause = 0
        # The open sub-clauses, outermost first, each with its position in its sequence.
        self._subs: list[tuple[ContractPart, int]] = []

    def open(self, mark: ClauseMark) -> ContractPart | None:
        if mark.form in ("bracket", "letter"):
            return self._sub(mark)
        role = self._roles.get(mark, "text")
        if role == "text":
            return None
        self._subs = []
        return {"section": self._new_section, "clause": self._new_clause, "item": self._new_item}[role](mark)

    def _new_section(self, mark: ClauseMark) -> ContractPart:
        label = f"{self._prefix}{'s' if self._marks_sections else ''}{mark.number}"
        self._section = ContractPart(label, (*self._around, label), "section", mark)
        self._clause = None
        return self._section

    def _new_clause(self, mark: ClauseMark) -> ContractPart:
        around = self._section.nest if self._section else self._around
        if mark.form == "dotted":
            labels = [self._prefix + ".".join(map(str, mark.path[:n])) for n in range(1, len(mark.path) + 1)]
            outer = [label for label in labels[:-1] if label not in around]
            self._clause = ContractPart(labels[-1], (*around, *outer, labels[-1]), "clause", mark)
            return self._clause
        number, printed = _intended(mark, self._last_clause + 1)
        self._last_clause = number
        section = f"{self._section.number}." if self._section and self._counts_by_section else self._prefix
        label = f"{section}{number}" + (f"-{mark.suffix}" if mark.suffix else "")
        self._clause = ContractPart(label, (*around, label), "clause", mark, printed)
        return self._clause

    def _new_item(self, mark: ClauseMark) -> ContractPart:
        """Open an item of a list: it belongs to the clause, or to the section if that has no clause."""
        owner = self._clause or self._section
        label = f"{owner.number}.{mark.number}" if owner else f"{self._prefix}{mark.number}"
        return ContractPart(label, (*(owner.nest if owner else self._around), label), "sub-clause", mark)

    def _sub(self, mark: ClauseMark) -> ContractPart | None:
        """Open a sub-clause: it continues the innermost sequence that it fits, or begins a new one."""
        position = self._fit(mark)
        owner = self._subs[-1][0] if self._subs else self._clause or self._section
        if not position or not owner:
            return None
        number, printed = _intended(mark, position)
        written = mark.suffix if mark.form == "letter" else f"{number}{'-' + mark.suffix if mark.suffix else ''}"
        label = f"{owner.number}.{written}"
        part = ContractPart(label, (*owner.nest, label), "sub-clause", mark, printed)
        self._subs.append((part, position if printed else _position(mark, position)))
        return part

    def _fit(self, mark: ClauseMark) -> int:
        """Return the position of a mark in the sequence it continues, after closing inner sequences; 0 if none fits."""
        for depth in range(len(self._subs) - 1, -1, -1):
            before, last = self._subs[depth]
            if before.mark.form == mark.form and _position(mark, last + 1) == last + 1:
                del self._subs[depth:]
                return last + 1
        if _position(mark, 1) == 1:
            return 1
        return 0 if mark.is_inline else self._fit_loosely(mark)

    def _fit_loosely(self, mark: ClauseMark) -> int:
        """Return the same if the sequence has a gap, a repeat, or a footnote's digit attached to the number."""
        for depth in range(len(self._subs) - 1, -1, -1):
            before, last = self._subs[depth]
            if before.mark.form != mark.form or mark.form == "letter":
                continue
            if expected_by_tail(mark.number, last + 1) or mark.suffix:
                del self._subs[depth:]
                return last + 1
            if last <= mark.number <= last + 10:
                del self._subs[depth:]
                return mark.number
        return 0


def _would_collide(found: dict[ClauseMark, Role]) -> bool:
    """Return whether sections and clauses are both counted 1, 2, 3, so that a bare number would be ambiguous."""
    sections = {mark.number for mark, role in found.items() if role == "section"}
    clauses = {mark.path[0] for mark, role in found.items() if role == "clause" and mark.form == "number"}
    return bool(sections and clauses)


def _counts_by_section(found: dict[ClauseMark, Role]) -> bool:
    """Return whether each section counts its clauses from 1."""
    pairs = list(itertools.pairwise(found.values()))
    return pairs.count(("section", "item")) > pairs.count(("section", "clause"))


def _intended(mark: ClauseMark, expected: int) -> tuple[int, str]:
    """Return the intended number, and the printed number if it differs."""
    if mark.form != "letter" and expected_by_tail(mark.number, expected):
        return expected, str(mark.number)
    return mark.number, ""


def _position(mark: ClauseMark, wanted: int) -> int:
    """Return the position of a number, or of a letter in an alphabet, preferably the wanted position."""
    if mark.form != "letter":
        return 0 if mark.suffix else mark.number
    places = [alphabet.find(mark.suffix) + 1 for alphabet in _ALPHABETS]
    return wanted if wanted in places else max(places)
