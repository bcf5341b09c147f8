"""Find the begin, the end and the text of a part of a contract."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from qostil.contracts.clauses.lines import ends_paragraph, is_page_number, width_of
from qostil.contracts.clauses.parts import ContractPart
from qostil.languages.known import either

_TO_WHAT = re.compile(rf"{either(lambda language: language.contracts.above_annex)}\s*$")
# This many blank lines separate a heading from the clause before it.
_WIDE_GAP = 3
_LONGEST_HEADING = 60
_TITLE_ABOVE_ANNEX = 6
_LONGEST_ABOVE_ANNEX = 40


def begin_of(part: ContractPart, lines: Sequence[str]) -> tuple[int, int]:
    """Return the line and the column where a part begins; the title above the number of an annex belongs to it."""
    line = part.mark.line
    if part.kind != "annex":
        return line, part.mark.column
    above = [n for n in range(line - 1, 0, -1) if lines[n - 1].strip()][:_TITLE_ABOVE_ANNEX]
    # «жария шартқа» is above «2-қосымша», but «Приложение № 2» comes before its title.
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


def ends_of(parts: Sequence[ContractPart], lines: Sequence[str]) -> list[tuple[int, int]]:
    """Return the end of each part: the next part that is not inside it."""
    begins = [begin_of(part, lines) for part in parts]
    ends = []
    for at, part in enumerate(parts):
        depth = len(part.nest)
        following = next((n for n in range(at + 1, len(parts)) if parts[n].nest[:depth] != part.nest), None)
        end = begins[following] if following is not None else (len(lines) + 1, 0)
        is_last = following is None or len(parts[following].nest) < depth
        ends.append(_cut(part, begins[at], end, is_last, lines))
    return ends


def _cut(
    part: ContractPart, begin: tuple[int, int], end: tuple[int, int], is_last: bool, lines: Sequence[str]
) -> tuple[int, int]:
    """Exclude the text after a part that does not belong to it.

    A heading without a number belongs to no part above it. A paragraph after the last sub-clause belongs to the clause.
    """
    if part.kind in ("clause", "sub-clause"):
        end = next(_headings(lines, begin[0], end), end)
    is_deep = part.kind == "sub-clause" or len(part.mark.path) > 2
    return next(_paragraphs(lines, begin[0], end), end) if is_deep and is_last else end


def _headings(lines: Sequence[str], begin: int, end: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """Yield the places where a short line without final punctuation begins after a wide gap and a full stop."""
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
    """Yield the places where a new paragraph begins after a full stop."""
    width = width_of(lines)
    written = [n for n in range(begin, min(end[0], len(lines) + 1)) if lines[n - 1].strip()]
    for before, n in itertools.pairwise(written):
        if lines[before - 1].rstrip().endswith(".") and ends_paragraph(lines[before - 1], lines[n - 1], width):
            yield n, 0


def text_between(lines: Sequence[str], begin: tuple[int, int], end: tuple[int, int]) -> tuple[str, int]:
    """Return the text between two places without blank lines and page numbers, and the number of its last line."""
    cut: list[tuple[int, str]] = []
    for n in range(begin[0], min(end[0], len(lines)) + 1):
        line = lines[n - 1][: end[1]] if n == end[0] else lines[n - 1]
        line = line[begin[1] :] if n == begin[0] else line
        if line.strip() and not is_page_number(line):
            cut.append((n, line.strip()))
    return "\n".join(line for _, line in cut), cut[-1][0] if cut else begin[0]
