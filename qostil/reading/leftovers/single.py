"""Find single asterisks and underscores of emphasis that has no other end, so that readers see them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from qostil.model.item import Line
from qostil.model.page import Leftover
from qostil.reading.leftovers.inline import MASK

_CYRILLIC = "[\u0400-\u04ff]"
_QUOTE = "[«(\"']?"
# At the beginning of a word that is no part of a code («*144*нөмір#») or of the name of a file («_Прайс.pdf»).
_OPENS = r"(?<![^ \u00a0«(\"'])"
_WORD = r"(?!\S{0,60}[*_#]|\S{0,60}\.[A-Za-z])"
_STAR = re.compile(rf"{_OPENS}\*(?={_QUOTE}(?:[^\W\d_]{{2}}|{MASK})){_WORD}\S{{1,60}}")
# Of Latin letters it is the name of a network or a file.
_UNDERSCORE = re.compile(
    rf"{_OPENS}_(?={_QUOTE}{_CYRILLIC}{{2}}){_WORD}\S{{1,60}}"
    rf"|{_CYRILLIC}{{2,60}}[.,:;!?»)]?(?<!_)_(?![\w_*])"
)
# The sign of a footnote, at the end of a word or behind it; its note begins with the same sign.
_REFERENCE = re.compile(rf"(?<![^\w»)%₸.,:;!?\s{MASK}])\*{{1,3}}(?![\w*«(\"'])")
# A line or a sign in the source that may be such a note: escaped, or read as a bullet.
_NOTE = re.compile(r"\\\*|&#42;|&ast;|^\s*\*\s")
# The only asterisk of a page, at the end of a word: it refers to no note.
_CLOSING = re.compile(rf"{_CYRILLIC}{{2,60}}[.,:;!?»)]?\*(?![\w*])")
_ENDED = re.compile(r"(?:\A|[.!?;*)])\s{0,9}\Z")


def singles(lines: Sequence[Line], written: Sequence[str]) -> Iterator[Leftover]:
    """Yield the leftovers of a page, given its lines as Markdown left them, and as they were written.

    >>> [left.text for left in singles([Line(3, "Бұл *маңызды сөз."), Line(4, "_Чекті сақтаңыз")], [])]
    ['*маңызды', '_Чекті']
    >>> list(singles([Line(3, "Айына 500 теңге*."), Line(5, "*ҚҚС-пен"), Line(7, "2 * 3, a_b, _Home, *5-ке")], []))
    []
    """
    signed = [line for line in lines if "*" in line.text or "_" in line.text]
    if not signed:
        return
    has_notes = any(map(_NOTE.search, written))
    is_only = not has_notes and sum(line.text.count("*") for line in signed) == 1
    referring = {line.number: found.start() for line in signed if (found := _REFERENCE.search(line.text))}
    for line in signed:
        before = (
            0
            if has_notes or len(referring) > (line.number in referring)
            else referring.get(line.number, len(line.text))
        )
        for found in _STAR.finditer(line.text):
            if found.start() < before or not _is_note(found):
                yield _leftover(line, found)
        yield from (_leftover(line, found) for found in _UNDERSCORE.finditer(line.text))
        yield from (_leftover(line, found) for found in _CLOSING.finditer(line.text) if is_only)


def _is_note(found: re.Match[str]) -> bool:
    """Return whether a sign may begin the note of a footnote: it begins the line or a sentence."""
    return bool(_ENDED.search(found.string[max(found.start() - 10, 0) : found.start()]))


def _leftover(line: Line, found: re.Match[str]) -> Leftover:
    return Leftover(line.number, "emphasis", found[0].replace(MASK, "…"))
