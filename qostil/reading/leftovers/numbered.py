"""Find the numbers of lines without a line mark: lines without words, such as conflict marks and fences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qostil.model.item import Line

# Replaces a block of code or HTML with an unknown number of lines.
_PLACEHOLDER = "\x02"
# The number of lines searched for a text; code and comments may come between.
_AHEAD = 200


def numbered(lines: Sequence[Line], written: Sequence[str], first: int) -> Iterator[Line]:
    """Number the lines whose number is 0; `written` are the lines of the file from the line number `first` on.

    >>> lines = [Line(0, "==="), Line(0, ""), Line(9, "Мәтін"), Line(0, "***")]
    >>> [line.number for line in numbered(lines, ["===", "", "Мәтін", "***"], 7)]
    [7, 8, 9, 10]
    """
    numbers = [line.number for line in lines]
    numbers[0] = numbers[0] or first
    for n in range(1, len(lines)):
        if not numbers[n] and numbers[n - 1] and _PLACEHOLDER not in lines[n - 1].text:
            numbers[n] = numbers[n - 1] + 1
    below, is_next = first + len(written), False
    for n in range(len(lines) - 1, -1, -1):
        text = lines[n].text.strip()
        if not numbers[n] and not is_next:
            numbers[n] = _above(text, below, written, first)
        # Python-Markdown adds lines around a block, and at the end.
        is_next = _PLACEHOLDER not in text and (is_next or bool(text))
        numbers[n] = below = numbers[n] or max(below - 1, first)
    return (Line(number, line.text) for line, number in zip(lines, numbers, strict=True))


def _above(text: str, below: int, written: Sequence[str], first: int) -> int:
    """Return the number of the last line above `below` with this text; `below` if there is none."""
    if not text or _PLACEHOLDER in text:
        return below
    numbers = range(below - 1, max(below - _AHEAD, first) - 1, -1)
    return next((number for number in numbers if written[number - first].strip() == text), below)
