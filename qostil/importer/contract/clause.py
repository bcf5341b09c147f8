"""The clause index of a contract."""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

import msgspec

from qostil.importer.contract.marks import find
from qostil.importer.contract.outline import Kind, Part, outline
from qostil.importer.lines import ends_paragraph, is_page_number, width_of
from qostil.pairing import Locale

_TO_WHAT = re.compile(r"(?:[қкғг][ае]|н[ае])\s*$")
# This many blank lines set a heading apart from the clause before it.
_WIDE_GAP = 3
_LONGEST_HEADING = 60
_TITLE_ABOVE_ANNEX = 6
_LONGEST_ABOVE_ANNEX = 40


class Clause(msgspec.Struct, frozen=True):
    """A part of a contract that can be cited, with all parts inside it.

    Numbers: «33.6» sub-clause 6) of clause 33, «2.10» as printed, «a5» annex 5, «a5.15» its clause 15; where sections
    and clauses are both counted 1, 2, 3, «s4» is section 4, and «s7.2» item 2 of a list in a section without clauses.
    """

    number: str
    kind: Kind
    first: int
    last: int
    text: str
    # The number as it is printed, where a footnote's digit is glued to it.
    printed: str = ""


class Gap(msgspec.Struct, frozen=True):
    """Numbers that the numbering leaves out, before the clause at a line."""

    missing: tuple[str, ...]
    before: str
    line: int


class Repeat(msgspec.Struct, frozen=True):
    """A number that more than one clause has, with the lines of all of them."""

    number: str
    lines: tuple[int, ...]


class Contract(msgspec.Struct, frozen=True):
    """All clauses of a contract in the order of the text, and what is wrong with their numbers."""

    clauses: tuple[Clause, ...]
    gaps: tuple[Gap, ...] = ()
    repeats: tuple[Repeat, ...] = ()


def clauses(text: str, locale: Locale) -> list[Clause]:
    """List every clause and sub-clause of a contract once, in the order of the text; a clause holds its sub-clauses.

    >>> text = "1. Абонент:\\n1) 25-не дейін төлейді;\\n2) жабдықты сақтайды.\\n2. Оператор қызмет көрсетеді."
    >>> [(clause.number, clause.first, clause.last) for clause in clauses(text, "kk")]
    [('1', 1, 3), ('1.1', 2, 2), ('1.2', 3, 3), ('2', 4, 4)]
    """
    return list(read_contract(text, locale).clauses)


def read_contract(text: str, locale: Locale) -> Contract:
    """Read the clauses of a contract, and name the gaps and repeats of their numbering.

    Both languages are read by the same rules; the language is that of the caller's document.

    >>> contract = read_contract("1. Бірінші.\\n2. Екінші.\\n4. Төртінші.\\n4. Тағы төртінші.", "kk")
    >>> contract.gaps[0].missing, contract.repeats[0].lines
    (('3',), (3, 4))
    """
    lines = text.replace("\r\n", "\n").replace("\f", " ").split("\n")
    parts = outline(list(find(lines)))
    ends = _ends(parts, lines)
    found = tuple(_clause(part, end, lines) for part, end in zip(parts, ends, strict=True))
    return Contract(found, tuple(_gaps(parts)), tuple(_repeats(found)))


def _clause(part: Part, end: tuple[int, int], lines: Sequence[str]) -> Clause:
    begin = _begin(part, lines)
    text, last = _text(lines, begin, end)
    return Clause(part.number, part.kind, begin[0], last, text, part.printed)


def _begin(part: Part, lines: Sequence[str]) -> tuple[int, int]:
    """Line and column where a part begins; the words above the number of an annex belong to it."""
    line = part.mark.line
    if part.kind != "annex":
        return line, part.mark.column
    above = [n for n in range(line - 1, 0, -1) if lines[n - 1].strip()][:_TITLE_ABOVE_ANNEX]
    # «жария шартқа» stands above «2-қосымша», while «Приложение № 2» comes first.
    if lines[line - 1][:1].isspace() or not above or not _TO_WHAT.search(lines[above[0] - 1]):
        return line, 0
    for n in above:
        written = lines[n - 1].strip()
        if len(written) > _LONGEST_ABOVE_ANNEX or re.search(r"[.;:)]$", written):
            break
        line = n
        if lines[n - 1][:1].isspace():
            break
    return line, 0


def _ends(parts: Sequence[Part], lines: Sequence[str]) -> list[tuple[int, int]]:
    """Where each part ends: at the next part that is not inside it."""
    begins = [_begin(part, lines) for part in parts]
    ends = []
    for at, part in enumerate(parts):
        depth = len(part.nest)
        following = next((n for n in range(at + 1, len(parts)) if parts[n].nest[:depth] != part.nest), None)
        end = begins[following] if following is not None else (len(lines) + 1, 0)
        is_last = following is None or len(parts[following].nest) < depth
        ends.append(_cut(part, begins[at], end, is_last, lines))
    return ends


def _cut(
    part: Part, begin: tuple[int, int], end: tuple[int, int], is_last: bool, lines: Sequence[str]
) -> tuple[int, int]:
    """Leave out what follows a part without belonging to it.

    A heading without a number belongs to nothing above it. A paragraph after the last sub-clause belongs to the clause.
    """
    if part.kind in ("clause", "sub-clause"):
        end = next(_headings(lines, begin[0], end), end)
    is_deep = part.kind == "sub-clause" or len(part.mark.path) > 2
    return next(_paragraphs(lines, begin[0], end), end) if is_deep and is_last else end


def _headings(lines: Sequence[str], begin: int, end: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """Places where, after a wide gap and a full stop, a short line begins that ends like no sentence."""
    blocks: list[list[int]] = []
    for n in range(begin, min(end[0], len(lines) + 1)):
        if lines[n - 1].strip():
            blocks += [[]] if not blocks or n - blocks[-1][-1] > _WIDE_GAP else []
            blocks[-1].append(n)
    for before, block in itertools.pairwise(blocks):
        words = " ".join(lines[block[0] - 1].split())
        ended = re.search(r"[.;]\s*$", lines[before[-1] - 1])
        if ended and len(words) <= _LONGEST_HEADING and not re.search(r"[.;,:)]$", words) and words[0].isupper():
            yield block[0], 0


def _paragraphs(lines: Sequence[str], begin: int, end: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """Places where a new paragraph begins after a full stop."""
    width = width_of(lines)
    written = [n for n in range(begin, min(end[0], len(lines) + 1)) if lines[n - 1].strip()]
    for before, n in itertools.pairwise(written):
        if lines[before - 1].rstrip().endswith(".") and ends_paragraph(lines[before - 1], lines[n - 1], width):
            yield n, 0


def _text(lines: Sequence[str], begin: tuple[int, int], end: tuple[int, int]) -> tuple[str, int]:
    """The lines between two places without blank ones and page numbers, and the last of them."""
    cut: list[tuple[int, str]] = []
    for n in range(begin[0], min(end[0], len(lines)) + 1):
        line = lines[n - 1][: end[1]] if n == end[0] else lines[n - 1]
        line = line[begin[1] :] if n == begin[0] else line
        if line.strip() and not is_page_number(line):
            cut.append((n, line.strip()))
    return "\n".join(line for _, line in cut), cut[-1][0] if cut else begin[0]


def _gaps(parts: Sequence[Part]) -> Iterator[Gap]:
    """Numbers left out between neighbours of the same kind, form and place."""
    last: dict[tuple[object, ...], int] = defaultdict(int)
    for part in parts:
        mark = part.mark
        if mark.form == "letter":
            continue
        stem, _, tail = part.number.rpartition(".")
        number = int(re.sub(r"\D", "", tail.partition("-")[0]))
        # Clauses are counted through all sections; everything else is counted inside what is around it.
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
