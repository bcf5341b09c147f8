"""Join wrapped lines into paragraphs, and words hyphenated at a line's end into words."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

import msgspec

from qostil.contracts.clauses.lines import begins_small, ends_paragraph
from qostil.importer.change_log import Change, ChangeLog
from qostil.importer.layout.lead import lead
from qostil.importer.prefixes import address, answer, heading, is_answer, is_continued, note, opens_block, question
from qostil.importer.rules.hyphens import joined
from qostil.importer.source_text import Layout, TextRow
from qostil.languages.known import CAPITAL_LETTERS

_ENDED = re.compile(r"[.!?;:…][»”\")*_]*$")
_UNFINISHED = re.compile(r"[\w,]$")
# If lines are paragraphs, join only a line that cannot start one: a small letter, or a name with a full stop.
_REST = re.compile(rf"[^\W\d_](?<![A-Z{CAPITAL_LETTERS}])|«[^»]*»[.,;]")
# A question may end with a quoted name on the next line.
_NAME_THAT_ENDS_A_QUESTION = re.compile(r"[«\"“][^»\"”]*[»\"”][^.!?]{0,30}\?$")
# A line with an unfinished sentence is full if it has at least this share of the page width.
_FULL = 0.7
# Sizes that differ by less, in points, are the same.
_SAME_SIZE = 0.6
# A line of fewer letters may be capitals by chance.
_TELLING = 8
# Indents that differ by more, in points, are two.
_INDENT = 4.0


def paragraphs(rows: Sequence[TextRow], log: ChangeLog) -> list[TextRow]:
    """Join the rows of each paragraph.

    >>> lines = ["Логинді чектен", "тексеріңіз.", "Сома 10 000 теңгеден", "аз болса, чек", "керек емес."]
    >>> [row.text for row in paragraphs([TextRow(line, (n,)) for n, line in enumerate(lines, 1)], ChangeLog())]
    ['Логинді чектен тексеріңіз.', 'Сома 10 000 теңгеден аз болса, чек керек емес.']
    """
    layout = Layout.of(rows)
    words = _vocabulary(rows)
    found: list[TextRow] = []
    for at, row in enumerate(rows):
        asks = at + 1 < len(rows) and is_answer(rows[at + 1].text)
        if found and not _is_marked_question(found[-1].text) and _goes_on(rows[at - 1], row, layout, asks):
            found[-1] = _join(found[-1], row, words, log)
        else:
            found.append(row)
    return found


def _vocabulary(rows: Sequence[TextRow]) -> frozenset[str]:
    return frozenset(word for row in rows for word in re.findall(r"[\w-]+", row.text.lower()))


def _goes_on(before: TextRow, row: TextRow, layout: Layout, asks: bool) -> bool:
    """Return whether a row continues the paragraph that ends with `before`; `asks`: an answer begins below the row."""
    if not _alike(before, row) or not _may_go_on(before, row, layout, asks):
        return False
    return not _stands_alone(before.text) and not _opens(row.text)


def _may_go_on(before: TextRow, row: TextRow, layout: Layout, asks: bool) -> bool:
    """Return whether a row may be the rest of a sentence or of a paragraph, by what is known of the lines."""
    if before.look.is_full is not None:
        return begins_small(row.text) or (before.look.is_full and not row.gap and not _is_set_off(before, row))
    if not layout.is_broken:
        return bool(_REST.match(row.text)) and bool(_UNFINISHED.search(before.text)) and not asks
    return _is_wrapped(before.text, row, layout, asks)


def _opens(text: str) -> bool:
    """Return whether a row begins a block of its own: also with a letter in front, «ә) …»."""
    found = lead(text)
    return opens_block(text) or (found is not None and found.kind in ("number", "letter"))


def _is_set_off(before: TextRow, row: TextRow) -> bool:
    """Return whether a sentence begins at another indent than the line before."""
    return bool(_ENDED.search(before.text)) and abs(before.look.indent - row.look.indent) > _INDENT


def _is_wrapped(line: str, row: TextRow, layout: Layout, asks: bool) -> bool:
    """Return whether a row continues a line of a text that is wrapped for print."""
    if begins_small(row.text):
        return not line.endswith((":", ";"))
    ended = bool(_ENDED.search(line))
    is_full = len(line) >= _FULL * layout.width
    if not ended and _NAME_THAT_ENDS_A_QUESTION.match(row.text):
        return True
    if row.gap > layout.usual_gap + 1 or (row.opens_page and (ended or asks or not is_full)):
        return False
    if ended and asks:
        return False
    if ended:
        return not line.endswith((":", ";")) and not ends_paragraph(line, row.text, layout.width)
    return is_full


def _is_marked_question(text: str) -> bool:
    """Return whether a paragraph is a whole question with a mark in front, such as a number."""
    return text.endswith("?") and (question(text) is not None or lead(text) is not None)


def _alike(before: TextRow, row: TextRow) -> bool:
    """Return whether two rows look alike, as the lines of a paragraph do."""
    a, b = before.look, row.look
    if a.cell != b.cell or a.tag != b.tag or a.is_bold != b.is_bold or a.color != b.color:
        return False
    if min(len(before.text), len(row.text)) >= _TELLING and before.text.isupper() != row.text.isupper():
        return False
    return abs(a.size - b.size) < _SAME_SIZE


def _stands_alone(line: str) -> bool:
    is_mark = answer(line) == "" or is_continued(line) or note(line) == ""
    return is_mark or heading(line) is not None or address(line) is not None or line.startswith("|")


def _join(paragraph: TextRow, row: TextRow, words: Collection[str], log: ChangeLog) -> TextRow:
    text = joined(paragraph.text, row.text, words)
    log.changes.append(Change("paragraphs", row.lines[0], row.text, text[-len(row.text) - 30 :]))
    return msgspec.structs.replace(paragraph, text=text, lines=(*paragraph.lines, *row.lines))
