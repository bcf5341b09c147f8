"""The Python-Markdown extension that collects leftover markup while a page is converted, and changes nothing."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from html import unescape
from itertools import chain
from typing import Any
from xml.etree.ElementTree import Element

import msgspec
from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from selectolax.lexbor import LexborHTMLParser

from qostil.model.item import Line
from qostil.model.page import Leftover
from qostil.reading import conflict_marks
from qostil.reading.leftovers import source
from qostil.reading.leftovers.blocks import of_block
from qostil.reading.leftovers.consequences import settled
from qostil.reading.leftovers.inline import MASK, of_line
from qostil.reading.leftovers.numbered import numbered
from qostil.reading.leftovers.single import singles
from qostil.reading.leftovers.text_run import TextRun
from qostil.reading.marks import MARK

# The indentation of code.
_SET_IN = "    "
_ID = re.compile(r"\{[^{}]*\}")
# A blank to fill in, a row of underscores.
_BLANK = re.compile(r"(?<!\w)_{2,}(?!\w)")
_FENCE = re.compile(r"(\s*)(`{3,}|~{3,})")
_MARKED_TAG = re.compile(rf"(<[A-Za-z][\w:-]*) ({MARK.pattern})")


class Leftovers(Extension):
    """The Python-Markdown extension that collects leftover markup."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Python-Markdown's
        """Register the processors: lines after code and HTML (20), text between attributes (8) and headings (6)."""
        self._lines, self._texts = _Lines(md), _Texts(md)
        md.preprocessors.register(self._lines, "qostil_leftover_lines", 12)
        md.treeprocessors.register(self._texts, "qostil_leftover_texts", 7)

    def start_at(self, line: int, text: str) -> None:
        """Set the next text, and the line of the file at which it begins."""
        self._first, self._written = line, text.split("\n")
        self._lines.start(line, self._written)
        self._texts.start(line, self._written, self._lines)

    @property
    def found(self) -> tuple[Leftover, ...]:
        """Return the leftovers of the text converted last, sorted by line."""
        lost = source.dropped(self._written, self._first)
        last = self._first + len(self._written) - 1
        leftovers = chain(self._lines.found, self._texts.found, lost)
        found = (msgspec.structs.replace(leftover, line=min(leftover.line, last)) for leftover in leftovers)
        return tuple(settled(found, self._lines.merge_marks(self._texts.is_merged)))


class _Lines(Preprocessor):
    found: list[Leftover]

    def start(self, first: int, written: Sequence[str]) -> None:
        self._first, self._written = first, written
        self.found, self._wordless, self._merge_marks = [], dict[str, list[int]](), list[Line]()

    def run(self, lines: list[str]) -> list[str]:
        marked = ((MARK.search(line), line) for line in lines)
        read = [Line(int(found[1]), MARK.sub("", line)) if found else Line(0, line) for found, line in marked]
        known = list(numbered(read, self._written, self._first))
        for before, line in zip(read, known, strict=True):
            if not before.number and line.text.strip():
                self._wordless.setdefault(line.text.strip(), []).append(line.number)
        self.found.extend(source.of_lines(known))
        self._merge_marks = list(source.merge_marks(known))
        return lines

    def merge_marks(self, is_inside: bool) -> Iterable[Line]:
        """Return the conflict marks; indented ones are code unless the text contains marks too (`is_inside`)."""
        return (mark for mark in self._merge_marks if is_inside or not mark.text.startswith(_SET_IN))

    def number_of(self, text: str, last: int) -> int:
        """Return the first line from `last` on that has this text without words; `last` if there is none."""
        numbers = self._wordless.get(text, [])
        at = bisect_left(numbers, last)
        return numbers[at] if at < len(numbers) else last


class _Texts(Treeprocessor):
    found: list[Leftover]
    # Whether the text contains a conflict mark.
    is_merged: bool

    def start(self, first: int, written: Sequence[str], lines: _Lines) -> None:
        self.found, self.is_merged, self._read = [], False, list[Line]()
        self._first, self._written, self._lines, self._last = first, written, lines, first

    def run(self, root: Element) -> None:
        for run in self._runs(root):
            self._look_at(run)
        self.found.extend(singles(self._read, self._written))

    def _runs(self, element: Element) -> Iterator[TextRun]:
        """Yield each run of text; the start and the end of a block element begin a new run."""
        self._look_for_a_note(element)
        run = self._begin(element, element.text)
        for child in element:
            if self.md.is_block_level(child.tag):
                yield run
                yield from self._runs(child)
                run = self._begin(element, child.tail)
            else:
                run.add_element(child)
                run.add(child.tail)
        yield run

    def _look_for_a_note(self, element: Element) -> None:
        """Record a note that is empty or has only a title."""
        if "admonition" not in (element.get("class") or ""):
            return
        kind, *types = (element.get("class") or "").split()
        if kind != "admonition" or (element.text or "").strip() or any(_is_content(child) for child in element):
            return
        begun, mark = f"!!! {' '.join(types)}", MARK.search("".join(element.itertext()))
        number = int(mark[1]) if mark else self._lines.number_of(begun, self._last)
        self.found.append(Leftover(number, "note", self._source(number).strip() or begun))

    def _begin(self, element: Element, text: str | None) -> TextRun:
        run = TextRun(str(element.tag), self._kept)
        run.add(text)
        return run

    def _look_at(self, run: TextRun) -> None:
        if not run.text.strip():
            return
        lines = run.lines(lambda text: self._lines.number_of(text, self._last))
        self._last = lines[-1].number
        self._read += lines
        self.is_merged = self.is_merged or any(
            conflict_marks.occurs_in(line.text) and conflict_marks.MARK.match(line.text) for line in lines
        )
        for number in run.code_lines:
            if fence := _FENCE.match(self._source(number - 1)):
                self.found.append(Leftover(number - 1, "inner" if fence[1] else "fence", fence[2]))
        for line in lines:
            # A heading may be only an id: another check reports the missing question.
            left = () if run.tag == "h2" and _ID.fullmatch(line.text) else of_line(line.text)
            self.found += [Leftover(line.number, kind, words) for kind, words in left]
        self.found.extend(of_block(run.tag, lines))
        for line in run.eaten(lines, self._source):
            self.found.append(Leftover(line.number, "blank" if _BLANK.search(line.text) else "eaten", line.text))

    def _source(self, number: int) -> str:
        return self._written[number - self._first] if 0 <= number - self._first < len(self._written) else ""

    def _kept(self, index: int) -> str:
        """Return the visible text of the HTML for a placeholder: an entity, or the text of a block of HTML."""
        html: Any = self.md.htmlStash.rawHtmlBlocks[index]
        if not isinstance(html, str):
            return MASK
        if not html.startswith("<"):
            return unescape(html)
        if "\n" in html or "</" in html:
            return _text(html)
        return MASK + "".join(found[0] for found in MARK.finditer(html))


def _is_content(child: Element) -> bool:
    return child.get("class") != "admonition-title"


def _text(html: str) -> str:
    """Return the text of raw HTML, which Markdown does not parse, without code; move a tag's line mark before it."""
    parser = LexborHTMLParser(_MARKED_TAG.sub(r"\2\1", html))
    for node in parser.css("pre, code, script, style, template"):
        node.decompose()
    return parser.body.text() if parser.body else ""
