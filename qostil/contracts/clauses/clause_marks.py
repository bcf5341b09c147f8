"""Find the marks that begin a part of a contract: numbers, letters, and words such as «annex»."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal

import msgspec

from qostil.languages.contract_words import ROMAN
from qostil.languages.known import CAPITAL_LETTERS, SMALL_LETTERS, either
from qostil.languages.letters import CYRILLIC_TWINS

Form = Literal["number", "dotted", "bracket", "letter", "chapter", "annex"]

_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}
_AS_LATIN = str.maketrans(CYRILLIC_TWINS)
_PATTERNS: dict[Form, re.Pattern[str]] = {
    "annex": re.compile(
        rf"{either(lambda language: language.contracts.annex)}\.?"
        rf"(?=\s*$|\s*(?:{either(lambda language: language.contracts.annex_to)}|to)\s[^.;]{{0,80}}$)",
        re.IGNORECASE,
    ),
    "chapter": re.compile(
        rf"(?:{either(lambda language: language.contracts.chapter)}"
        rf"|([{ROMAN}]{{1,6}})(?=\.\s|\s+[{CAPITAL_LETTERS}]{{3}}))\b[.:]?\s*",
        re.IGNORECASE,
    ),
    "dotted": re.compile(r"(?P<path>[1-9]\d?(?:\.[1-9]\d{0,2}){1,4})(?:\.(?!\d)|\)|(?=\s+[^\s\d%]))\s*"),
    "number": re.compile(
        rf"(?:{either(lambda language: language.contracts.clause_before)}\s+)?"
        r"(?P<n>[1-9]\d{0,2})(?:-(?P<inserted>\d{1,2}))?"
        rf"(?:\.(?!\d)|(?:\s*-\s*{either(lambda language: language.contracts.clause_behind)})"
        rf"\.?(?=\s+[{CAPITAL_LETTERS}«\"(]))\s*(?=\S|$)",
        re.IGNORECASE,
    ),
    "bracket": re.compile(
        r"\(?(?P<n>[1-9]\d{0,2})(?:-(?P<inserted>\d{1,2}))?\)\s*"
        rf"(?!-?\s*{either(lambda language: language.contracts.cited_behind)})"
    ),
    "letter": re.compile(rf"(?P<letter>[{SMALL_LETTERS}a-z])\)\s*"),
}
_DATE = re.compile(
    r"\d{1,2}\.\d{1,2}\.\d{2,4}\b|\d{1,2}\.\d{2}\s*[-–]\s*\d"
    rf"|\d+\.\d+\s*(?:%|{either(lambda language: language.contracts.currency)})"
)
_INLINE = re.compile(r"(?<=[:;])\s+(?=[1-9]\d?\)\s?[^\W\d])")
_BARE = re.compile(rf"(?P<n>[1-9]\d?)\s+(?=[{CAPITAL_LETTERS}A-Z][^.;]{{2,100}}$)")
_NUMBERED = re.compile(r"\s*\d{1,2}\.")
_EMPHASIS = re.compile(r"[\s*_#>]*(?:[-–•]\s+(?=\(?\d{1,2}\)))?")

# The number of blank lines that ends a heading; the most lines and letters of a heading; the length of a short line.
_WIDE_GAP, _TALLEST_HEADING, _LONGEST_HEADING, _SHORT_LINE = 3, 3, 200, 60


class ClauseMark(msgspec.Struct, frozen=True):
    """A place where a part may begin: its line (from 1), its column (from 0), and its kind of numbering."""

    line: int
    column: int
    form: Form
    path: tuple[int, ...] = ()
    # The second number of a part inserted later between two others («5-1.»), or a letter as written.
    suffix: str = ""
    # Whether the text after the mark looks like a heading: few words, no full stop.
    is_heading: bool = False
    # Whether the mark is inside a line; such a mark is valid only if it continues a sequence.
    is_inline: bool = False

    @property
    def number(self) -> int:
        """Return the last number of the path."""
        return self.path[-1] if self.path else 0


def find_marks(lines: Sequence[str]) -> Iterator[ClauseMark]:
    """Yield the marks of a text; `roles` and `parts_of` decide what each mark means.

    >>> lines = ["2.1. Абонент:", "1) төлейді;", "10-", "тармағын 2026", "5-қосымша"]
    >>> [(mark.form, mark.path) for mark in find_marks(lines)]
    [('dotted', (2, 1)), ('bracket', (1,)), ('annex', (5,))]
    """
    for number, line in enumerate(lines, 1):
        skipped = _EMPHASIS.match(line)
        begin = skipped.end() if skipped else 0
        mark = _mark_at(line, begin, number) or _bare_mark(lines, number, begin)
        if mark:
            yield msgspec.structs.replace(mark, is_heading=_is_heading(lines, number, mark))
        for inside in _INLINE.finditer(line):
            found = _mark_at(line, inside.end(), number)
            if found:
                yield msgspec.structs.replace(found, is_inline=True)


def _mark_at(line: str, begin: int, number: int) -> ClauseMark | None:
    if _DATE.match(line, begin):
        return None
    for form, pattern in _PATTERNS.items():
        found = pattern.match(line, begin)
        if found:
            return _read(found, form, number, begin)
    return None


def _bare_mark(lines: Sequence[str], number: int, begin: int) -> ClauseMark | None:
    """Parse a heading without a full stop: «2 Төлем» is a heading if «2.1» comes next."""
    found = _BARE.match(lines[number - 1], begin)
    if found is None:
        return None
    following = next((line.strip() for line in lines[number:] if _NUMBERED.match(line)), "")
    is_above = re.match(rf"{found['n']}\.1\b", following) is not None
    return ClauseMark(number, begin, "number", (int(found["n"]),)) if is_above else None


def _read(found: re.Match[str], form: Form, line: int, begin: int) -> ClauseMark:
    parts = found.groupdict()
    if form == "letter":
        return ClauseMark(line, begin, form, (), parts["letter"])
    if form == "dotted":
        return ClauseMark(line, begin, form, tuple(map(int, parts["path"].split("."))))
    if form in ("annex", "chapter"):
        written = next(filter(None, found.groups()))
        return ClauseMark(line, begin, form, (int(written) if written.isdecimal() else _roman(written.upper()),))
    return ClauseMark(line, begin, form, (int(parts["n"]),), parts["inserted"] or "")


def _roman(written: str) -> int:
    values = [_ROMAN[letter] for letter in written.translate(_AS_LATIN)]
    return sum(-v if n + 1 < len(values) and v < values[n + 1] else v for n, v in enumerate(values))


def _is_heading(lines: Sequence[str], number: int, mark: ClauseMark) -> bool:
    """Return whether the text at a mark is at most three lines without the punctuation of a sentence.

    If there are blank lines between all lines, a heading ends at a wider gap or at the next mark.
    """
    written = [lines[number - 1][mark.column :].strip()]
    blanks = 0
    for line in lines[number : number + 12]:
        blanks = 0 if line.strip() else blanks + 1
        if blanks == _WIDE_GAP or (line.strip() and _begins_anew(written[-1], line.strip())):
            break
        written += [line.strip()] if line.strip() else []
    joined = " ".join(written).rstrip("*_ ")
    return len(written) <= _TALLEST_HEADING and len(joined) <= _LONGEST_HEADING and joined[-1] not in ".;:,"


def _begins_anew(before: str, line: str) -> bool:
    return bool(_mark_at(line, 0, 0)) or (len(before) <= _SHORT_LINE and line[0].isupper())
