"""Read HTML pages with selectolax, the parser that the project also uses for its own pages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

from qostil.importer.formats.office import linked
from qostil.importer.formats.progress import ReadingProgress
from qostil.importer.formats.table import Block, Span, has_text, lines_of, table_of
from qostil.importer.formats.text import decode_text
from qostil.importer.source_text import SourceText

_LEFT_OUT = ("script", "style", "noscript", "template", "svg", "iframe", "head", "nav", "button", "select")
_BLOCKS = frozenset(
    """address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3
    h4 h5 h6 header html li main ol p pre section summary table tbody td tfoot th thead tr ul hr""".split()
)
_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)
_LISTS = ("ol", "ul")


def read_html(path: Path, progress: ReadingProgress) -> SourceText:
    """Read the text of a page without menus and scripts."""
    content = path.read_bytes()
    named = _CHARSET.search(content[:4096])
    try:
        text = content.decode(named[1].decode() if named else "utf-8")
    except (UnicodeDecodeError, LookupError):
        text = decode_text(content, path.name)
    parser = LexborHTMLParser(text)
    menus = sum(len(parser.css(name)) for name in ("nav",))
    for name in _LEFT_OUT:
        for node in parser.css(name):
            node.decompose()
    body = parser.body
    found = filter(has_text, _blocks(body) if body else ())
    written, looks = lines_of((_on_one_line(block) for block in found), "\n\n")
    progress(1, 1)
    return SourceText(path.name, written, (f"{menus} menus are not read",) if menus else (), looks)


def _on_one_line(block: Block) -> Block:
    return " ".join(block.split()) if isinstance(block, str) else block


def _children(node: LexborNode) -> Iterator[LexborNode]:
    child = node.child
    while child is not None:
        yield child
        child = child.next


def _blocks(node: LexborNode) -> Iterator[Block]:
    """Yield the blocks inside a node; inline text between them becomes separate blocks."""
    running: list[str] = []
    for child in _children(node):
        if child.tag in _BLOCKS or _holds_blocks(child):
            yield "".join(running)
            running = []
            yield from _block(child)
        else:
            running.append(_inline(child))
    yield "".join(running)


def _holds_blocks(node: LexborNode) -> bool:
    return node.tag not in ("-text", "-comment") and any(child.tag in _BLOCKS for child in node.traverse())


def _block(node: LexborNode) -> Iterator[Block]:
    tag = node.tag or ""
    if tag == "table":
        for caption in (child for child in _children(node) if child.tag == "caption"):
            yield from _blocks(caption)
        yield from table_of([_cell(cell) for cell in _children(row) if cell.tag in ("td", "th")] for row in _rows(node))
    elif re.fullmatch("h[1-6]", tag):
        yield f"{'#' * int(tag[1])} {' '.join(_inline(node).split())}"
    elif tag in ("summary", "dt"):
        yield f"###### {' '.join(_inline(node).split())}"
    elif tag in _LISTS:
        for number, item in enumerate((child for child in _children(node) if child.tag == "li"), 1):
            yield from _item(item, f"{number}. " if tag == "ol" else "- ")
    else:
        yield from _blocks(node)


def _rows(table: LexborNode) -> Iterator[LexborNode]:
    for child in _children(table):
        if child.tag == "tr":
            yield child
        elif child.tag in ("thead", "tbody", "tfoot"):
            yield from _rows(child)


def _cell(cell: LexborNode) -> Span:
    columns, rows = (cell.attributes.get(name) or "" for name in ("colspan", "rowspan"))
    return Span(
        list(filter(has_text, _blocks(cell))),
        *(int(span) if span.isascii() and span.isdecimal() and len(span) < 6 else 1 for span in (columns, rows)),
    )


def _item(item: LexborNode, mark: str) -> Iterator[Block]:
    first, *others = [_on_one_line(block) for block in _blocks(item) if has_text(block)] or [""]
    if first:
        yield f"{mark}{first}" if isinstance(first, str) else first
    yield from others


def _inline(node: LexborNode) -> str:
    if node.tag == "-text":
        return re.sub(r"\s+", " ", node.text_content or "")
    if node.tag == "-comment":
        return ""
    if node.tag == "br":
        return "\n"  # ends a line in a cell of a table only
    inside = "".join(_inline(child) for child in _children(node))
    return linked(inside, node.attributes.get("href")) if node.tag == "a" else inside
