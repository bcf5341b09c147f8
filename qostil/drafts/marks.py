"""Take the mark of a draft off a page or an item; every other byte stays."""

from __future__ import annotations

import re
from typing import NamedTuple

from qostil.reading.front import line_of

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\n|\r|$)")
_MARK = re.compile(r"[ \t]*(?<![\w-])draft=(?:true|\"true\"|'true')(?![\w-])")
_ENDS = "\r\n"


class Unmarked(NamedTuple):
    """A page without a mark: with the same lines, to be checked, and as it is written."""

    checked: bytes
    written: bytes


def without_page_mark(content: bytes) -> Unmarked:
    """Take the mark out of the head of a page.

    >>> for version in without_page_mark("---\\r\\ntitle: Чек\\r\\ndraft: true\\r\\n---\\r\\n".encode()):
    ...     print(version.decode().split("\\r\\n"))
    ['---', 'title: Чек', 'draft: false', '---', '']
    ['---', 'title: Чек', '---', '']
    """
    lines = _lines(content)
    ends = [n for n, line in enumerate(lines[1:], 1) if line.rstrip() in ("---", "...")]
    head = "".join(f"{line.rstrip(_ENDS)}\n" for line in lines[1 : ends[0] if ends else 1])
    at = line_of("draft", head) - 1
    if not at:
        return Unmarked(content, content)
    end = lines[at][len(lines[at].rstrip(_ENDS)) :]
    checked = [*lines[:at], f"draft: false{end}", *lines[at + 1 :]]
    return Unmarked(_bytes(checked), _bytes([*lines[:at], *lines[at + 1 :]]))


def without_item_mark(content: bytes, number: int) -> Unmarked:
    """Take the mark out of the heading in a line.

    >>> without_item_mark("## Чек draft=true { #receipt draft=true }\\n".encode(), 1).written.decode()
    '## Чек draft=true { #receipt }\\n'
    """
    lines = _lines(content)
    if 0 < number <= len(lines):
        before, brace, attributes = lines[number - 1].rpartition("{")
        lines[number - 1] = before + brace + _MARK.sub("", attributes)
    return Unmarked(_bytes(lines), _bytes(lines))


def _lines(content: bytes) -> list[str]:
    return _LINE.findall(content.decode("utf-8", "surrogateescape"))


def _bytes(lines: list[str]) -> bytes:
    return "".join(lines).encode("utf-8", "surrogateescape")
