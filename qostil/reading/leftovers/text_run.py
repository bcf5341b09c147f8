"""A run of text in a rendered page as one string, with its lines and the positions of emphasis."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate
from xml.etree.ElementTree import Element

from markdown.util import HTML_PLACEHOLDER_RE

from qostil.addresses.target import scheme_of
from qostil.model.item import Line
from qostil.reading.leftovers.emphasis import eaten
from qostil.reading.leftovers.inline import MASK
from qostil.reading.marks import MARK

_CODE = frozenset({"code", "script", "style"})
_EMPHASIS = frozenset({"em", "strong"})
# Python-Markdown's placeholders for escaped signs and for the letters of a mail address.
_KEPT = re.compile("\x02(?:amp\x03#\\d+;|[^\x02\x03]*\x03)")
_FOOTNOTE = re.compile(r"\^[\w-]{1,40}")
_LINES = re.compile(rf"{MARK.pattern}|\n")
# The number of characters around an emphasis that decide whether it is part of a code.
_AROUND = 60


def is_footnote(href: str, text: str) -> bool:
    """Return whether a link is a footnote whose note is one word, which Markdown takes for an address.

    >>> is_footnote("Салықпен.", "^1"), is_footnote("https://beeline.kz", "^1"), is_footnote("", "1")
    (True, False, False)
    """
    return bool(href) and not scheme_of(href) and bool(_FOOTNOTE.fullmatch(text))


class TextRun:
    """Text and inline elements, added in order; `kept` returns the visible text of the HTML for a placeholder."""

    def __init__(self, tag: str, kept: Callable[[int], str]) -> None:
        self.tag = tag
        self._kept = kept
        self._pieces: list[str] = []
        self._length = 0
        self._emphasis: list[tuple[str, int, int]] = []
        # The lines on which multi-line code continues.
        self.code_lines: list[int] = []

    def add(self, text: str | None) -> None:
        """Add text as the inline parser returned it."""
        if text:
            if "\x02" in text:
                text = _KEPT.sub(MASK, HTML_PLACEHOLDER_RE.sub(lambda found: self._kept(int(found[1])), text))
            self._pieces.append(text)
            self._length += len(text)

    def add_element(self, element: Element) -> None:
        """Add the text of an inline element; mask code."""
        if element.tag in _CODE:
            marks = list(_LINES.finditer(element.text or ""))
            self.code_lines += [int(found[1]) for found in marks if found[1]]
            self.add(MASK + "".join(found[0] for found in marks))
            return
        if is_footnote(element.get("href", ""), text := element.text or ""):
            self.add(f"[{text}]")
            return
        start = self._length
        self.add(MASK if element.tag == "img" else element.text)
        for child in element:
            self.add_element(child)
            self.add(child.tail)
        if element.tag in _EMPHASIS:
            self._emphasis.append((str(element.tag), start, self._length))

    @property
    def text(self) -> str:
        """The whole text with line marks."""
        return "".join(self._pieces)

    def lines(self, number_of: Callable[[str], int]) -> list[Line]:
        """Return the lines without line marks; if no line has one, `number_of` gives the first line's number."""
        whole = self.text
        texts = [text.strip(" ") for text in MARK.sub("", whole).split("\n")]
        marked = MARK.search(whole)
        if marked and len(texts) == 1:
            return [Line(int(marked[1]), texts[0])]
        number = int(marked[1]) - whole.count("\n", 0, marked.start()) if marked else number_of(texts[0])
        lines: list[Line] = []
        for text, written in zip(texts, whole.split("\n"), strict=True):
            number = int(found[1]) if (found := MARK.search(written)) else number
            lines.append(Line(number, text))
            number += 1
        return lines

    def eaten(self, lines: Sequence[Line], source: Callable[[int], str]) -> Iterator[Line]:
        """Yield the codes that lost signs to emphasis, each at its line; `source` returns a line as written."""
        if not self._emphasis:
            return
        text = self.text
        ends = list(accumulate(len(line) + 1 for line in text.split("\n")))
        for tag, start, end in self._emphasis:
            number = lines[bisect_right(ends, start)].number
            pieces = (text[max(start - _AROUND, 0) : start], text[start:end], text[end : end + _AROUND])
            before, inside, after = (MARK.sub("", piece) for piece in pieces)
            if words := eaten(tag, before, inside, after, source(number)):
                yield Line(number, " ".join(words.split()))
