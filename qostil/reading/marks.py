"""Line marks: how a piece of rendered HTML still knows the Markdown line that it came from.

Python-Markdown forgets lines. Before it reads a page, each line of text gets a mark, a Unicode
noncharacter that no text can hold, around the line's number; the marks come out where the text does.
A mark never stands where it could change how the line is read.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

LINE_ATTRIBUTE = "data-line"
OPEN, CLOSE = "\ufdd0", "\ufdd1"
MARK = re.compile(f"{OPEN}(\\d+){CLOSE}")

# What may stand before the text of a line: quote, list, task, heading and table signs.
_PREFIX = re.compile(r"\s*(?:>\s?)*(?:(?:[-*+]|\d+[.)]|:)\s+)?(?:\[[ xX]\]\s+)?(?:#{1,6}\s*)?(?:\|\s*)?")
# Lines whose first letters are syntax: fences, definitions, attributes, tabs, snippets.
_SYNTAX = re.compile(r"```|~~~|===|\[\^?[^\]]+\]:|\*\[[^\]]+\]:|\{|-{2,}8<|:::|\$\$")
_ADMONITION = re.compile(r'(?:!!!|\?\?\?\+?)[^"]*"')
_HEADING_TAGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_TAG = re.compile(r"<([A-Za-z][\w-]*)(?=[\s>/])")
_COMMENT = re.compile(r"<!--")


def mark(line: str, number: int) -> str:
    """Put the line's number before its first text, and into each HTML tag and comment that it opens.

    >>> mark("1. Қайта қосыңыз", 7).replace(OPEN, "[").replace(CLOSE, "]")
    '1. [7]Қайта қосыңыз'
    >>> mark("```", 7)
    '```'
    >>> mark('<div id="a">', 7)
    '<div data-line="7" id="a">'
    """
    sign = f"{OPEN}{number}{CLOSE}"
    at = _position(line)
    marked = line if at is None else line[:at] + sign + line[at:]
    if "<" not in marked:
        return marked
    marked = _TAG.sub(rf'<\1 {LINE_ATTRIBUTE}="{number}"', marked)
    return _COMMENT.sub("<!--" + sign, marked)


def _position(line: str) -> int | None:
    """Where the mark may stand, or None where the line holds no text of its own."""
    prefix = _PREFIX.match(line)
    start = prefix.end() if prefix else 0
    if _SYNTAX.match(line, start) or not re.search(r"\w", line[start:]):
        return None
    if admonition := _ADMONITION.match(line, start):
        return admonition.end()
    raw_html = line.startswith(("!!!", "???"), start) or re.match(r"<[/!?A-Za-z][\w-]*[\s>/!-]", line[start:])
    return None if raw_html else start


class _MarkLines(Preprocessor):
    first_line = 1

    def run(self, lines: list[str]) -> list[str]:
        return [mark(line, number) for number, line in enumerate(lines, self.first_line)]


class _ClearHeadings(Treeprocessor):
    """Move a heading's mark into an attribute before its anchor is made of its text."""

    def run(self, root: Element) -> None:
        for element in root.iter():
            if element.tag in _HEADING_TAGS and (found := MARK.search(element.text or "")):
                element.text = MARK.sub("", element.text or "")
                element.set(LINE_ATTRIBUTE, found[1])


class LineMarks(Extension):
    """The extension that marks lines; `first_line` is the file's line at which the text begins."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Python-Markdown's
        """Run before fences are taken out (25), and between attribute lists (8) and anchors (5)."""
        self._lines = _MarkLines(md)
        md.preprocessors.register(self._lines, "qostil_lines", 27)
        md.treeprocessors.register(_ClearHeadings(md), "qostil_headings", 6)

    def start_at(self, line: int) -> None:
        """Tell at which line of the file the next text begins."""
        self._lines.first_line = line
