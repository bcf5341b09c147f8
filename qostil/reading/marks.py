"""Line marks: map a piece of rendered HTML to the number of its Markdown line.

Python-Markdown does not keep line numbers. Before it parses a page, each line of text gets a mark: the line's number
between two Unicode noncharacters, which have no meaning in any text. The marks reach the HTML with the text.
A mark is never put where it would change how the line is parsed: what is checked must be what is rendered.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

OPEN, CLOSE = "\ufdd0", "\ufdd1"
MARK = re.compile(f"{OPEN}(\\d{{1,7}}){CLOSE}")
# An attribute of headings whose anchor is generated, not written by the author.
NO_ANCHOR = f"{OPEN}{CLOSE}"
# A text that itself contains these characters gets the replacement character in their place.
_NOT_TEXT = str.maketrans(dict.fromkeys((OPEN, CLOSE), "\ufffd"))

# Syntax before the text of a line: quote, list and task signs, nested to any depth, then heading, table and
# bold signs, but not the sign of an abbreviation.
_PREFIX = re.compile(
    r"(?:\s*(?:>|(?:[-*+]|\d+[.)]|:|\[[ xX]\])(?=\s)))*\s*(?:#{1,6}\s*)?(?:\|\s*)?(?:(?!\*\[)[*_][*_\s]*)?"
)
# Lines that begin with syntax and get no mark: fences, definitions, attributes, tabs, snippets.
_SYNTAX = re.compile(r"```|~~~|===|\[\^?[^\]]+\]:|\*\[[^\]]+\]:|\{|-{2,}8<|:::|\$\$")
# Syntax that may continue in the next line, or that a mark at the start of the next line would end.
_LOOKS_AHEAD = re.compile(r"\s*(?:\[[^\]]+\]:|\{.*\}\s*$)")
_OPEN_TAG = re.compile(r".*<(?:[/?]|!(?!--)|([A-Za-z][\w:-]*))[^<>]*$")
_REST_OF_TAG = re.compile(r"""(?:\s+[A-Za-z_:][\w:-]*(?:\s*=\s*(?:"[^"<>]*"|'[^'<>]*'|[^\s"'<>]+))?)*\s*/?>""")
_ADMONITION = re.compile(r'(?:!!!|\?\?\?\+?)[^"]*"')
# Raw HTML at the start of a line must stay there; an address in angle brackets is no HTML.
_RAW_HTML = re.compile(r"\s*<(?!https?://[^<>]*>|[\w.+-]+@[^@<>\s]+>)[/!?A-Za-z]")
_OPENING = re.compile(r"<(?:!--(?!-?>)|([A-Za-z][\w:-]*)(?!//)(?=>|$|[\s/][^<>]*(?:>|$)))")
_LETTER = re.compile(r"[^\W_]")
_HEADING_TAGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


def mark(line: str, number: int) -> str:
    """Insert the line's number before its first text or, if that is raw HTML, into its first tag or comment.

    In a tag the mark is a separate attribute, without quotation marks that could end a value.

    >>> mark("1. Қайта қосыңыз", 7).replace(OPEN, "[").replace(CLOSE, "]")
    '1. [7]Қайта қосыңыз'
    >>> mark("```", 7)
    '```'
    >>> mark('<div id="a"><p>', 7).replace(OPEN, "[").replace(CLOSE, "]")
    '<div [7] id="a"><p>'
    """
    sign = f"{OPEN}{number}{CLOSE}"
    if "<" in line and _RAW_HTML.match(line):
        return _OPENING.sub(lambda found: found[0] + (" " if found[1] else "") + sign, line, count=1)
    at = _position(line)
    return line if at is None else line[:at] + sign + line[at:]


def _position(line: str) -> int | None:
    """Return the index at which to insert the mark, or None if the line has no text."""
    prefix = _PREFIX.match(line)
    start = prefix.end() if prefix else 0
    if _SYNTAX.match(line, start) or not _LETTER.search(line, start):
        return None
    if admonition := _ADMONITION.match(line, start):
        return admonition.end()
    return None if line.startswith(("!!!", "???"), start) else start


def without_signs(text: str) -> str:
    """Return the text with the two mark characters replaced.

    >>> without_signs(f"{OPEN}7{CLOSE}Чек") == without_signs("\\ufffd7\\ufffdЧек")
    True
    """
    return text.translate(_NOT_TEXT) if OPEN in text or CLOSE in text else text


class _MarkLines(Preprocessor):
    first_line = 1

    def run(self, lines: list[str]) -> list[str]:
        return [
            mark(line, self.first_line + index) if self._may_be_marked(lines, index) else line
            for index, line in enumerate(lines)
        ]

    def _may_be_marked(self, lines: Sequence[str], index: int) -> bool:
        above, line = lines[index - 1] if index else "", lines[index]
        if _LOOKS_AHEAD.match(above) or ("<" in above and _OPEN_TAG.match(above)):
            return False
        tag = _OPEN_TAG.match(line) if "<" in line else None
        if not tag:
            return True
        # Of tags over several lines Python-Markdown parses only inline ones with attributes and an end.
        is_inline = bool(tag[1]) and not self.md.is_block_level(tag[1])
        return is_inline and bool(_REST_OF_TAG.match("\n".join(["", *lines[index + 1 : index + 9]])))


class _ClearHeadings(Treeprocessor):
    """Moves a heading's mark into an attribute before Markdown generates the anchor from the heading's text."""

    def run(self, root: Element) -> None:
        for element in root.iter():
            if element.tag in _HEADING_TAGS:
                self._clear(element)

    def _clear(self, heading: Element) -> None:
        if "id" not in heading.attrib:
            heading.set(NO_ANCHOR, "")
        for element in heading.iter():
            if found := MARK.search(element.text or ""):
                element.text = MARK.sub("", element.text or "")
                heading.set(found[0], "")


class LineMarks(Extension):
    """The Python-Markdown extension that marks lines."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Python-Markdown's
        """Register the processors before fenced code (25), and between attribute lists (8) and anchors (5)."""
        self._lines = _MarkLines(md)
        md.preprocessors.register(self._lines, "qostil_lines", 27)
        md.treeprocessors.register(_ClearHeadings(md), "qostil_headings", 6)

    def start_at(self, line: int) -> None:
        """Set the line of the file at which the next text begins."""
        self._lines.first_line = line
