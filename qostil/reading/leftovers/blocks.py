"""Find blocks that Markdown did not parse as blocks: unclosed code, tables inside a paragraph, pasted bullets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from qostil.languages.letters import LATIN_TWINS
from qostil.model.item import Line
from qostil.model.page import Leftover
from qostil.reading.leftovers.inline import ADDRESS, BLANKS
from qostil.reading.leftovers.listed import run_together

_SIGNS = "•▪●◦‣∙·■○"
# A list sign followed by a no-break space, so that Markdown parses no list.
_UNBROKEN = re.compile(rf"[-*+][{BLANKS}]\s*[^\W\d_]")
_DEFINITION = re.compile(r":\s{2,}\S")
_LINK_TEXT, _LINK_TARGET = re.compile(r"\[[^\[\]]{1,80}\]\Z"), re.compile(rf"\({ADDRESS}[^\s()]{{0,80}}\)")
# A bullet sign, or a letter or a dash with the spaces that a pasted tabulator became.
_BULLET = re.compile(rf"[{_SIGNS}](?=[\s\w«])|o(?=\s{{2}})|[{LATIN_TWINS['o']}–—](?=\s{{3}})")
_ROW = re.compile(r"\|[\s|]*[^\s|].*\|$")
_RULE_OF_TABLE = re.compile(r"\|?\s*:?-{2,}:?\s*\|[\s:|-]*$")
_FENCE = re.compile(r"`{3,}|~{3,}")
_TASK = re.compile(r"\[[ xX]\](?=\s)")
# A line that begins with a word, and with none of the signs of a block: «o» before spaces is a bullet, «a)» a letter.
_WORDS = re.compile(r"[^\W\d_](?!\)|\s\s)")
_CELLS = frozenset({"td", "th"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


def of_block(tag: str, lines: Sequence[Line]) -> Iterator[Leftover]:
    """Yield lines of a block that were meant as separate blocks: lists, tables, fences, tasks.

    >>> list(of_block("p", [Line(3, "Керегі:"), Line(4, "- роутер"), Line(5, "- кабель")]))
    [Leftover(line=4, kind='list', text='- роутер')]
    >>> list(of_block("p", [Line(3, "— Алло."), Line(4, "— Сәлеметсіз бе!")]))
    []
    """
    if tag in _CELLS or tag in _HEADINGS:
        return
    lines = [Line(line.number, text) for line in lines if (text := line.text.strip())]
    if all(_WORDS.match(line.text) for line in lines):
        return  # nearly every block ends here
    if tag == "li" and lines and (task := _TASK.match(lines[0].text)):
        yield Leftover(lines[0].number, "task", task[0])
    for line in lines:
        if found := _FENCE.match(line.text):
            yield Leftover(line.number, "fence", found[0][:3])
    yield from _of_lines_below_others(tag, lines)
    yield from _table(lines)
    yield from _bullets(lines) or run_together(lines)


def _of_lines_below_others(tag: str, lines: Sequence[Line]) -> Iterator[Leftover]:
    for before, line in pairwise(lines):
        if _DEFINITION.match(line.text):
            yield Leftover(line.number, "foreign", line.text)
        elif tag == "li" and _UNBROKEN.match(line.text):
            yield Leftover(line.number, "unbroken", line.text)
        elif (target := _LINK_TARGET.match(line.text)) and (text := _LINK_TEXT.search(before.text)):
            yield Leftover(before.number, "link", f"{text[0]} {target[0]}")


def _table(lines: Sequence[Line]) -> Iterator[Leftover]:
    """Yield the first line of a table that was not parsed as one."""
    begun = [line for line in lines if line.text[:1] == "|" != line.text[1:2]]
    rows = [line for line in lines if _ROW.match(line.text) or _RULE_OF_TABLE.match(line.text)]
    for line in (rows or begun[: len(begun) // 2])[:1]:
        yield Leftover(line.number, "table", line.text)


def _bullets(lines: Sequence[Line]) -> list[Leftover]:
    """Return the first pasted bullet, unless it is a separator between words («Алматы • Астана») at a line break."""
    begun = [line for line in lines if _BULLET.match(line.text)]
    if not begun or (begun[0] is not lines[0] and any(begun[0].text[0] in line.text[1:] for line in lines)):
        return []
    return [Leftover(begun[0].number, "bullet", begun[0].text[0])]
