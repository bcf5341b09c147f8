"""The numbers of lines that bear no line mark: those without a word, such as the signs of a merge or a fence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qostil.model.item import Line

# Stands for a block of code or HTML, whose height is unknown.
_PLACEHOLDER = "\x02"
# How many lines are searched for a text; code and comments may stand between.
_AHEAD = 200


def numbered(lines: Sequence[Line], written: Sequence[str], first: int) -> Iterator[Line]:
    """Number the lines whose number is 0; `written` are those of the file, the first of them the line `first`.

    >>> lines = [Line(0, "==="), Line(0, ""), Line(9, "Мәтін"), Line(0, "***")]
    >>> [line.number for line in numbered(lines, ["===", "", "Мәтін", "***"], 7)]
    [7, 8, 9, 10]
    """
    told = [line.number for line in lines]
    told[0] = told[0] or first
    for n in range(1, len(lines)):
        if not told[n] and told[n - 1] and _PLACEHOLDER not in lines[n - 1].text:
            told[n] = told[n - 1] + 1
    below, is_next = first + len(written), False
    for n in range(len(lines) - 1, -1, -1):
        text = lines[n].text.strip()
        if not told[n] and not is_next:
            told[n] = _above(text, below, written, first)
        # Python-Markdown puts lines of its own around a block, and at the end.
        is_next = _PLACEHOLDER not in text and (is_next or bool(text))
        told[n] = below = told[n] or max(below - 1, first)
    return (Line(number, line.text) for line, number in zip(lines, told, strict=True))


def _above(text: str, below: int, written: Sequence[str], first: int) -> int:
    """The number of the last line above a line that is this text; that of the line where there is none."""
    if not text or _PLACEHOLDER in text:
        return below
    numbers = range(below - 1, max(below - _AHEAD, first) - 1, -1)
    return next((number for number in numbers if written[number - first].strip() == text), below)
