"""Find leftover markup that is visible only in the source lines, since Markdown parses it as something else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from qostil.model.item import Line
from qostil.model.page import FrontMatter, Leftover
from qostil.reading import conflict_marks
from qostil.reading.leftovers.inline import BLANKS
from qostil.reading.leftovers.nested import flattened

# Beginnings and ends that a title hardly has, so that equal signs below are a conflict mark, not an underline.
_NO_TITLE = re.compile(r"[-*+|>#]\s?|\d+[.)]\s|.*[.;,:]$")
_HEADING = re.compile(r"#{1,6}(?=[^#\s])")
# Markdown removes number signs at the end of a heading as closing signs: «## Код *102#», «## Что такое C#».
_CLOSED = re.compile(r"(?<=[^\s#\\])#\s*(?:\{[^{}]*\}\s*)?$")
_KEY = re.compile(rf"(?:{'|'.join(FrontMatter.__struct_fields__)}):(?:\s|$)")
_HEAD_LINE = re.compile(r"-{3}\s*$")
# A number that Markdown parses as a list, which restarts the count, and a comparison that it parses as a quote.
_NUMBER = re.compile(r"\s*(\d{1,9})\.\s+\S")
_YEAR = 100
_HIGH_NUMBER = re.compile(r"^\d{3}", re.MULTILINE)
_COMPARISON = re.compile(r" {0,3}>\s?\d")
# Indented by several no-break spaces, or by one before a list, a table or a note.
_SET_IN = re.compile(rf"[ \t]*[{BLANKS}](?:\s+|(?=[-*+|>!]|\d+[.)]\s))(?P<text>\S.*)")
_BLANK = re.compile(f"[{BLANKS}]")
_NO_TEXT = re.compile(r"\s*(?:>.*)?$")
# Python-Markdown itself drops the first three, and every split at white space drops the others.
_DROPPED = re.compile("[\x00\x02\x03\x0b\x0c\x1c-\x1f\x7f-\x9f\u2028\u2029]")


def of_lines(lines: Sequence[Line]) -> Iterator[Leftover]:
    """Yield the leftovers in source lines outside code and comments.

    >>> list(of_lines([Line(3, "##Сұрақ"), Line(4, "Мәтін")]))
    [Leftover(line=3, kind='heading', text='##Сұрақ')]
    """
    text = "\n".join(line.text for line in lines)
    if _HIGH_NUMBER.search(text):
        yield from _years(lines)
    if _BLANK.search(text):
        yield from set_in(lines)
    yield from flattened(lines)
    for before, line in pairwise((Line(0, ""), *lines)):
        if line.text[:1] == "#":
            yield from _of_heading(line)
        elif _KEY.match(line.text) and (_HEAD_LINE.match(before.text) or _KEY.match(before.text)):
            yield Leftover(line.number, "front", line.text)
        elif _COMPARISON.match(line.text) and not _NO_TEXT.match(before.text):
            yield Leftover(line.number, "comparison", line.text.strip())


def _of_heading(line: Line) -> Iterator[Leftover]:
    if _HEADING.match(line.text):
        yield Leftover(line.number, "heading", line.text)
    elif line.text.startswith("##") and (closed := _CLOSED.search(line.text)):
        yield Leftover(line.number, "eaten", line.text[: closed.start() + 1].split()[-1])


def merge_marks(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the conflict marks; an indented one may be part of code or of a list.

    >>> [mark.text for mark in merge_marks([Line(3, "<<<<<<< HEAD"), Line(4, "Чек"), Line(5, "=======")])]
    ['=======', '<<<<<<< HEAD']
    """
    if not any(conflict_marks.occurs_in(line.text) for line in lines):
        return
    found = [line for line in lines if conflict_marks.MARK.match(line.text)]
    height = 0  # lines above in the same paragraph; equal signs below a single line make it a heading
    for before, line in pairwise((Line(0, ""), *lines)):
        height = height + 1 if before.text.strip() else 0
        if conflict_marks.MIDDLE.match(line.text.lstrip()) and (found or height != 1 or _NO_TITLE.match(before.text)):
            yield line
    yield from found


def set_in(lines: Sequence[Line]) -> Iterator[Leftover]:
    """Yield one leftover for each run of consecutive lines indented by no-break spaces.

    >>> list(set_in([Line(4, "\\u00a0\\u00a0- шам"), Line(5, "\\u00a0\\u00a0- сым")]))
    [Leftover(line=4, kind='indent', text='- шам', lines=(4, 5))]
    """
    run: list[Line] = []
    for line in (*lines, Line(0, "")):
        if found := _SET_IN.match(line.text):
            run.append(Line(line.number, found["text"]))
        elif run:
            yield Leftover(run[0].number, "indent", run[0].text, tuple(line.number for line in run))
            run = []


def _years(lines: Sequence[Line]) -> Iterator[Leftover]:
    """Yield numbers from 100 on, such as years, that begin a list, unless they continue the list before."""
    last = 0
    for before, line in pairwise((Line(0, ""), *lines)):
        if found := _NUMBER.match(line.text):
            number = int(found[1])
            if number >= _YEAR and number != last + 1 and not before.text.strip() and line.text[0].isdigit():
                yield Leftover(line.number, "number", f"{found[1]}.")
            last = number


def dropped(lines: Sequence[str], first_line: int) -> Iterator[Leftover]:
    """Yield the control characters that are dropped from the text before it is parsed.

    >>> list(dropped(["Сәлем", "Сә\\0лем"], 7))
    [Leftover(line=8, kind='dropped', text='U+0000')]
    """
    if not any(map(_DROPPED.search, lines)):
        return
    for number, line in enumerate(lines, first_line):
        for character in dict.fromkeys(_DROPPED.findall(line)):
            yield Leftover(number, "dropped", f"U+{ord(character):04X}")
