"""Answers as designers set them: lead-ins are sub-headings, notices are boxes, prices are small tables."""

from __future__ import annotations

from collections.abc import Iterable

from tests.importer.layouts.blocks import Block
from tests.importer.layouts.pages import escaped, in_lists

_NOTICES = ("Назар аударыңыз", "Маңызды", "Есіңізде болсын", "Внимание", "Важно", "Обратите внимание")
# A lead-in shorter than this is a sub-heading.
_LEAD = 45


def in_parts(answer: Iterable[Block]) -> str:
    """Return an answer whose lead-ins are of the class «lead», notices of «note», and tables of «prices»."""
    return "\n".join(map(_part, answer))


def in_ticks(answer: Iterable[Block]) -> str:
    """Return an answer whose bullets are typed dashes with hanging indents."""
    return "\n".join(map(_ticked, answer))


def _ticked(block: Block) -> str:
    text = in_lists([block])
    if block.kind != "bullets":
        return text
    return text.replace("<li>", "<li><span>–</span> ").replace("<ul>", '<ul class="typed">')


def _part(block: Block) -> str:
    text = block.lines[0]
    if block.kind == "bullets" and all(line.count(" — ") == 1 for line in block.lines):
        return f'<table class="prices">{"".join(map(_price, block.lines))}</table>'
    if block.kind == "paragraph" and text.startswith(_NOTICES):
        return f'<p class="note">{escaped(text)}</p>'
    if block.kind == "paragraph" and text.endswith(":") and len(text) < _LEAD:
        return f'<p class="lead">{escaped(text)}</p>'
    return in_lists([block])


def _price(line: str) -> str:
    return "<tr>" + "".join(f"<td>{escaped(cell)}</td>" for cell in line.split(" — ")) + "</tr>"
