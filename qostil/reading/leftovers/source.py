"""Marks that only the lines of the source show, since Markdown makes something else of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from qostil.item import Line
from qostil.page import FrontMatter, Leftover

_MERGE = re.compile(r"(?:<{7}|>{7}|\|{7})(?: .*)?$")
_MIDDLE = "======="
# What hardly ends or begins a title, so that equal signs under it are those of a merge.
_NO_TITLE = re.compile(r"[-*+|>#]\s?|\d+[.)]\s|.*[.;,:]$")
_HEADING = re.compile(r"#{1,6}(?=[^#\s])")
_KEY = re.compile(rf"(?:{'|'.join(FrontMatter.__struct_fields__)}):(?:\s|$)")
_HEAD_LINE = re.compile(r"-{3}\s*$")
# A number that a list counts anew, and a comparison that a quote swallows.
_YEAR = re.compile(r"\d{3,}\.\s+(?=\S)")
_COMPARISON = re.compile(r" {0,3}>\s?\d")
_NO_TEXT = re.compile(r"\s*(?:>.*)?$")
# Python-Markdown itself drops the first three, and every split at white space the others.
_DROPPED = re.compile("[\x00\x02\x03\x0b\x0c\x1c-\x1f\x7f-\x9f\u2028\u2029]")


def of_lines(lines: Sequence[Line]) -> Iterator[Leftover]:
    """Yield what is wrong with lines outside code and comments.

    >>> list(of_lines([Line(3, "##Сұрақ"), Line(4, "<<<<<<< HEAD"), Line(5, "Мәтін")]))
    [Leftover(line=4, kind='merge', text='<<<<<<< HEAD'), Leftover(line=3, kind='heading', text='##Сұрақ')]
    """
    yield from _merges(lines)
    for before, line in pairwise((Line(0, ""), *lines)):
        if _HEADING.match(line.text):
            yield Leftover(line.number, "heading", line.text)
        elif _KEY.match(line.text) and (_HEAD_LINE.match(before.text) or _KEY.match(before.text)):
            yield Leftover(line.number, "front", line.text)
        elif _YEAR.match(line.text) and not before.text.strip():
            yield Leftover(line.number, "number", line.text.partition(" ")[0])
        elif _COMPARISON.match(line.text) and not _NO_TEXT.match(before.text):
            yield Leftover(line.number, "comparison", line.text.strip())


def _merges(lines: Sequence[Line]) -> Iterator[Leftover]:
    found = [line for line in lines if _MERGE.match(line.text)]
    for before, line in pairwise((Line(0, ""), *lines)):
        if line.text.rstrip() == _MIDDLE and (found or _NO_TITLE.match(before.text)):
            yield Leftover(line.number, "merge", _MIDDLE)
    yield from (Leftover(line.number, "merge", line.text) for line in found)


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


def numbered(lines: Sequence[Line], first: int) -> Iterator[Line]:
    """Number the lines that bear no mark (number 0) by those around them; what a block of code or HTML stood for, not.

    >>> [line.number for line in numbered([Line(0, "==="), Line(0, ""), Line(9, "Мәтін"), Line(0, "***")], 7)]
    [7, 8, 9, 10]
    """
    told = [line.number for line in lines]
    told[0] = told[0] or first
    for n in range(1, len(lines)):
        if not told[n] and told[n - 1] and "\x02" not in lines[n - 1].text:
            told[n] = told[n - 1] + 1
    for n in range(len(lines) - 2, -1, -1):
        if not told[n] and told[n + 1] > 1 and "\x02" not in lines[n].text:
            told[n] = told[n + 1] - 1
    for line, number in zip(lines, told, strict=True):
        yield msgspec.structs.replace(line, number=number)
