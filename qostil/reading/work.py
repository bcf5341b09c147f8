"""Count the work of Python-Markdown while it parses a page, and stop it when it grows beyond all measure.

What effort.py estimates is told sooner and better. But signs hide behind one another (a bracket behind code, a rule
that looks as a list does), and other extensions have signs of their own: here what is really done is counted. The
count depends on the text alone, not on the machine. A step is about what Python-Markdown does in 0.13 µs.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from markdown.inlinepatterns import LinkInlineProcessor

from qostil.model.page import Complaint
from qostil.reading.marks import MARK, OPEN

TOO_MUCH_WORK = "the text that begins near here takes Markdown more than {limit} steps"
TOO_MUCH_WORK_REMEDY = "part it by empty lines, and take out signs such as «[», «*» or «`» that nothing ends"

# The steps of one page; they take about a second.
MOST_STEPS = 8_000_000
# A mark costs so much by itself, and its text is copied.
_OF_A_MARK, _LETTERS_COPIED_IN_A_STEP = 200, 100


class TooMuchWorkError(Exception):
    """Raised when a page takes more steps than are allowed."""

    def __init__(self, line: int) -> None:
        super().__init__(f"line {line}")
        fields = {"limit": f"{MOST_STEPS:,}"}
        self.complaint = Complaint(line, TOO_MUCH_WORK, TOO_MUCH_WORK_REMEDY, fields)


class Work(Extension):
    """The Python-Markdown extension that counts steps; it comes after those whose work it counts.

    >>> work = Work()
    >>> Markdown(extensions=[work]).convert("Чек [керек](receipt.md) пе?")
    '<p>Чек <a href="receipt.md">керек</a> пе?</p>'
    >>> 0 < work.steps < 1000
    True
    """

    def __init__(self) -> None:
        super().__init__()
        self.start_at(1)

    def start_at(self, line: int) -> None:
        """Begin to count for a text that begins at this line of its file."""
        self.steps, self._line = 0, line

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Python-Markdown's
        """Register a block processor before all others, and count how far links are searched for their ends."""
        md.parser.blockprocessors.register(_EachBlock(md.parser, self), "qostil_work", 1000)
        for pattern in md.inlinePatterns:
            if isinstance(pattern, LinkInlineProcessor):
                for method in ("getText", "getLink"):
                    setattr(pattern, method, partial(self._search, getattr(pattern, method)))

    def _search(self, search: Callable[[str, int], Any], data: str, index: int) -> Any:
        """Search for the end of a link; the last two results of `search` are an index, and whether the end is found."""
        found = search(data, index)
        self._take((found[-2] if found[-1] else len(data)) - index)
        return found

    def take_up(self, text: str) -> None:
        """Remember the line of a text that is parsed now; one without a mark of its line is near the one before it."""
        if OPEN in text and (found := MARK.search(text)):
            self._line = int(found[1])

    def take_block(self, block: str) -> None:
        """Count a look at a block, which all block processors examine."""
        self.take_up(block)
        self._take(len(block))

    def take_mark(self, text: str) -> None:
        """Count a mark such as emphasis, for which its text is put together anew."""
        self._take(_OF_A_MARK + len(text) // _LETTERS_COPIED_IN_A_STEP)

    def _take(self, steps: int) -> None:
        self.steps += steps
        if self.steps > MOST_STEPS:
            raise TooMuchWorkError(self._line)


class _EachBlock(BlockProcessor):
    """A block processor that only counts."""

    def __init__(self, parser: Any, work: Work) -> None:
        super().__init__(parser)
        self._work = work

    def test(self, parent: Element, block: str) -> bool:
        self._work.take_block(block)
        return False
