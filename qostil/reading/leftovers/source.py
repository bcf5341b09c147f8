"""Marks that only the lines of the source show, since Markdown makes something else of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from qostil.model.item import Line
from qostil.model.page import FrontMatter, Leftover
from qostil.reading import conflict_marks
from qostil.reading.leftovers.inline import BLANKS
from qostil.reading.leftovers.nested import flattened

# What hardly ends or begins a title, so that equal signs under it are those of a merge_marks.
_NO_TITLE = re.compile(r"[-*+|>#]\s?|\d+[.)]\s|.*[.;,:]$")
_HEADING = re.compile(r"#{1,6}(?=[^#\s])")
# A heading may be closed by such signs, so that one at its end is not shown: «## Код *102#», «## Что такое C#».
_CLOSED = re.compile(r"(?<=[^\s#\\])#\s*(?:\{[^{}]*\}\s*)?$")
_KEY = re.compile(rf"(?:{'|'.join(FrontMatter.__struct_fields__)}):(?:\s|$)")
_HEAD_LINE = re.compile(r"-{3}\s*$")
# A number that a list counts anew, and a comparison that a quote swallows.
_NUMBER = re.compile(r"\s*(\d{1,9})\.\s+\S")
_YEAR = 100
_COMPARISON = re.compile(r" {0,3}>\s?\d")
# Set in by several blanks that no line breaks at, or by one where a list, a table or a note is meant.
_SET_IN = re.compile(rf"[ \t]*[{BLANKS}](?:\s+|(?=[-*+|>!]|\d+[.)]\s))(?P<text>\S.*)")
_NO_TEXT = re.compile(r"\s*(?:>.*)?$")
# Python-Markdown itself drops the first three, and every split at white space the others.
_DROPPED = re.compile("[\x00\x02\x03\x0b\x0c\x1c-\x1f\x7f-\x9f\u2028\u2029]")


def of_lines(lines: Sequence[Line]) -> Iterator[Leftover]:
    """Yield what is wrong with lines outside code and comments.

    >>> list(of_lines([Line(3, "##Сұрақ"), Line(4, "Мәтін")]))
    [Leftover(line=3, kind='heading', text='##Сұрақ')]
    """
    yield from _years(lines)
    yield from set_in(lines)
    yield from flattened(lines)
    for before, line in pairwise((Line(0, ""), *lines)):
        if _HEADING.match(line.text):
            yield Leftover(line.number, "heading", line.text)
        elif line.text.startswith("##") and (closed := _CLOSED.search(line.text)):
            yield Leftover(line.number, "eaten", line.text[: closed.start() + 1].split()[-1])
        elif _KEY.match(line.text) and (_HEAD_LINE.match(before.text) or _KEY.match(before.text)):
            yield Leftover(line.number, "front", line.text)
        elif _COMPARISON.match(line.text) and not _NO_TEXT.match(before.text):
            yield Leftover(line.number, "comparison", line.text.strip())


def merge_marks(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the marks of a merge; one that is set in may be a part of some code, or of a list.

    >>> [mark.text for mark in merge_marks([Line(3, "<<<<<<< HEAD"), Line(4, "Чек"), Line(5, "=======")])]
    ['=======', '<<<<<<< HEAD']
    """
    if not any(conflict_marks.occurs_in(line.text) for line in lines):
        return
    found = [line for line in lines if conflict_marks.MARK.match(line.text)]
    height = 0  # of what stands above in the same paragraph; under one line, equal signs make a heading of it
    for before, line in pairwise((Line(0, ""), *lines)):
        height = height + 1 if before.text.strip() else 0
        if conflict_marks.MIDDLE.match(line.text.lstrip()) and (found or height != 1 or _NO_TITLE.match(before.text)):
            yield line
    yield from found


def set_in(lines: Sequence[Line]) -> Iterator[Leftover]:
    """Yield the lines that no-break spaces set in, those that follow each other as one.

    >>> list(set_in([Line(4, "\\u00a0\\u00a0- шам"), Line(5, "\\u00a0\\u00a0- сым")]))
    [Leftover(line=4, kind='indent', text='- шам', lines=(4, 5))]
    """
    run: list[Line] = []
    for line in (*lines, Line(0, "")):
        if found := _SET_IN.match(line.text):
            run.append(Line(line.number, found["text"]))
        elif run:
            yield Leftover(run[0].number, "indent", run[0].text, tuple(one.number for one in run))
            run = []


def _years(lines: Sequence[Line]) -> Iterator[Leftover]:
    """Yield large numbers that begin a list; a list that has come so far may go on."""
    last = 0
    for before, line in pairwise((Line(0, ""), *lines)):
        if found := _NUMBER.match(line.text):
            number = int(found[1])
            if number >= _YEAR and number != last + 1 and not before.text.strip() and line.text[0].isdigit():
                yield Leftover(line.number, "number", f"{found[1]}.")
            last = number


def dropped(lines: Sequence[str], first_line: int) -> Iterator[Leftover]:
    """Yield the characters that are gone from the text before anything reads it.

    >>> list(dropped(["Сәлем", "Сә\\0лем"], 7))
    [Leftover(line=8, kind='dropped', text='U+0000')]
    """
    if not any(map(_DROPPED.search, lines)):
        return
    for number, line in enumerate(lines, first_line):
        for character in dict.fromkeys(_DROPPED.findall(line)):
            yield Leftover(number, "dropped", f"U+{ord(character):04X}")
