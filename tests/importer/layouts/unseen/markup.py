"""An answer written as HTML or Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import escape

from tests.importer.layouts.unseen.common import Block, blocks

_ADDRESS = re.compile(r"\b[\w.]+@[\w.]+\.example\b|\b\w+\.example(?:/\w+)?\b")


def html_answer(answer: Sequence[str]) -> str:
    return "\n".join(map(_html_block, blocks(answer)))


def _html_block(block: Block) -> str:
    if block.kind == "p":
        return f"<p>{linked(block.lines[0])}</p>"
    items = "".join(f"<li>{linked(line)}</li>" for line in block.lines)
    return f"<{block.kind}>{items}</{block.kind}>"


def linked(text: str) -> str:
    """Text with its addresses as links."""
    return _ADDRESS.sub(_link, escape(text, quote=False))


def _link(found: re.Match[str]) -> str:
    target = f"mailto:{found[0]}" if "@" in found[0] else f"https://{found[0]}"
    return f'<a href="{target}">{found[0]}</a>'


def html_lines(answer: Sequence[str]) -> str:
    """An answer without tags of paragraphs, its lines ended by <br>."""
    return "<br>\n".join(map(linked, answer))


def markdown_answer(answer: Sequence[str], bullet: str = "-") -> Iterator[str]:
    """Lines of Markdown, a blank one between blocks and none at the end."""
    for number, block in enumerate(blocks(answer)):
        if number:
            yield ""
        for step, line in enumerate(block.lines, 1):
            yield {"p": "", "ul": f"{bullet} ", "ol": f"{step}. "}[block.kind] + line
