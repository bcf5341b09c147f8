"""Parse a contract into a list of its clauses."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

import msgspec

from qostil.contracts.clauses.clause_marks import find_marks
from qostil.contracts.clauses.extent import begin_of, ends_of, text_between
from qostil.contracts.clauses.parts import ContractPart, PartKind, parts_of
from qostil.model.locale import Locale


class Clause(msgspec.Struct, frozen=True):
    """A citable part of a contract; its text includes the parts inside it.

    Numbers: «33.6» sub-clause 6) of clause 33, «2.10» as printed, «a5» annex 5, «a5.15» its clause 15; if sections
    and clauses are both counted 1, 2, 3, «s4» is section 4, and «s7.2» item 2 of a list in a section without clauses.
    """

    number: str
    kind: PartKind
    first: int
    last: int
    text: str
    # The number as printed, if it begins with the digit of a footnote.
    printed: str = ""


class Gap(msgspec.Struct, frozen=True):
    """Numbers missing before the clause at a line."""

    missing: tuple[str, ...]
    before: str
    line: int


class Repeat(msgspec.Struct, frozen=True):
    """A number used by more than one clause, with the lines of these clauses."""

    number: str
    lines: tuple[int, ...]


class Contract(msgspec.Struct, frozen=True):
    """All clauses of a contract in text order, with the gaps and repeats of their numbers."""

    clauses: tuple[Clause, ...]
    gaps: tuple[Gap, ...] = ()
    repeats: tuple[Repeat, ...] = ()


def read_contract(text: str, locale: Locale) -> Contract:
    """Parse the clauses of a contract, and find the gaps and repeats of their numbering.

    The same rules apply to both languages; `locale` is the language of the caller's document.

    >>> contract = read_contract("1. Бірінші.\\n2. Екінші.\\n4. Төртінші.\\n4. Тағы төртінші.", "kk")
    >>> contract.gaps[0].missing, contract.repeats[0].lines
    (('3',), (3, 4))
    """
    lines = text.replace("\r\n", "\n").replace("\f", " ").split("\n")
    parts = parts_of(list(find_marks(lines)))
    ends = ends_of(parts, lines)
    found = tuple(_clause(part, end, lines) for part, end in zip(parts, ends, strict=True))
    return Contract(found, tuple(_gaps(parts)), tuple(_repeats(found)))


def _clause(part: ContractPart, end: tuple[int, int], lines: Sequence[str]) -> Clause:
    begin = begin_of(part, lines)
    text, last = text_between(lines, begin, end)
    return Clause(part.number, part.kind, begin[0], last, text, part.printed)


def _gaps(parts: Sequence[ContractPart]) -> Iterator[Gap]:
    """Yield the numbers missing between neighbours of the same kind, form and parent."""
    last: dict[tuple[object, ...], int] = defaultdict(int)
    for part in parts:
        mark = part.mark
        if mark.form == "letter":
            continue
        stem, _, tail = part.number.rpartition(".")
        number = int(re.sub(r"\D", "", tail.partition("-")[0]))
        # Clauses are numbered across all sections; every other kind is numbered within its parent.
        around = stem if part.kind == "clause" or part.kind == "annex" else part.nest[:-1]
        key = (part.kind, mark.form == "dotted", around)
        prefix = (f"{stem}." if stem else "") + re.sub(r"\d.*", "", tail)
        missing = tuple(f"{prefix}{n}" for n in range(last[key] + 1, number))
        if missing:
            yield Gap(missing, part.number, mark.line)
        last[key] = number


def _repeats(found: Sequence[Clause]) -> Iterator[Repeat]:
    lines: dict[str, list[int]] = defaultdict(list)
    for clause in found:
        lines[clause.number].append(clause.first)
    return (Repeat(number, tuple(at)) for number, at in lines.items() if len(at) > 1)
