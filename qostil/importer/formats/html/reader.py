"""Read the text of an HTML page: its blocks with what they look like."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec
from selectolax.lexbor import LexborHTMLParser, LexborNode

from qostil.importer.formats.encoding import decode_text
from qostil.importer.formats.figure import Figure
from qostil.importer.formats.html.frame import UNSEEN, children, without_frame
from qostil.importer.formats.html.images import PictureFiles, figures_of
from qostil.importer.formats.html.linked_data import Asked, questions_of, shows
from qostil.importer.formats.office import linked
from qostil.importer.formats.pictures import chosen
from qostil.importer.formats.progress import ReadingProgress
from qostil.importer.formats.runs import Run, paragraphs_of
from qostil.importer.formats.table import Block, Paragraph, Span, has_text, is_seen, lines_of, table_of
from qostil.importer.source_language import language_of_text
from qostil.importer.source_text import PLAIN, LeftOut, Look, SourceText
from qostil.languages.known import LANGUAGES
from qostil.model.locale import LOCALES

_BLOCKS = frozenset(
    """address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3
    h4 h5 h6 header html li main ol p pre section summary table tbody td tfoot th thead tr ul hr""".split()
)
_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)
_LISTS = ("ol", "ul")
_BOLD, _ITALIC = frozenset({"b", "strong"}), frozenset({"i", "em"})
_SIZE = re.compile(r"font-size\s*:\s*([\d.]+)\s*(px|pt|em|rem|%)?")
_COLOR = re.compile(r"(?<![\w-])color\s*:\s*([^;]+)")
_IS_BOLD = re.compile(r"font-weight\s*:\s*(bold|[6-9]00)")
# The indent of a level of a list, in points.
_PER_LEVEL = 18.0
# Points in a unit of a size.
_POINTS = {"px": 0.75, "pt": 1.0, "em": 12.0, "rem": 12.0, "%": 0.12, None: 0.75}


def read_html(path: Path, progress: ReadingProgress) -> SourceText:
    """Read the content of a page; what stands around it, such as menus, is left out with its reason."""
    content = path.read_bytes()
    named = _CHARSET.search(content[:4096])
    try:
        text = content.decode(named[1].decode() if named else "utf-8")
    except (UnicodeDecodeError, LookupError):
        text = decode_text(content, path.name)
    parser = LexborHTMLParser(text)
    asked = questions_of(parser)
    title = _title(parser)
    whole = _seen(parser)
    left_out = [*title, *without_frame(parser)]
    asked = [] if shows(_text_of(parser), asked) else asked
    written, looks, figures = lines_of(filter(is_seen, (*_content(parser), *_labelled(asked))))
    files = PictureFiles(path.parent)
    pictures, notes = chosen((line, files.loaded(figure)) for line, figure in figures)
    progress(1, 1)
    return SourceText(
        path.name,
        written,
        notes,
        looks,
        tuple(left_out),
        whole="\n".join([whole, *(each.text for each in asked)]),
        pictures=pictures,
    )


def blocks_of(text: str) -> list[Block]:
    """Return the blocks with text of a piece of HTML.

    >>> [block.text for block in blocks_of("<p>Чек</p><ol><li>сақтаңыз;</li><li>көрсетіңіз.</li></ol>")]
    ['Чек', '1. сақтаңыз;', '2. көрсетіңіз.']
    """
    return [block for block in _content(LexborHTMLParser(text)) if has_text(block)]


def _seen(parser: LexborHTMLParser) -> str:
    """Return all text of a page without scripts and styles."""
    for name in UNSEEN:
        for node in parser.css(name):
            node.decompose()
    return _text_of(parser)


def _title(parser: LexborHTMLParser) -> list[LeftOut]:
    """Return the title in the head of a page, if the page does not show it."""
    node = parser.css_first("head > title")
    title = " ".join(node.text().split()) if node else ""
    is_shown = title in " ".join(_text_of(parser).split())
    return [] if is_shown else [LeftOut(title, "the title of the page, which it does not show")]


def _text_of(parser: LexborHTMLParser) -> str:
    return parser.body.text(separator=" ") or "" if parser.body else ""


def _content(parser: LexborHTMLParser) -> Iterator[Block]:
    return _blocks(parser.body, PLAIN) if parser.body else iter(())


def _labelled(asked: Iterable[Asked]) -> Iterator[Block]:
    """Yield questions and answers that a page does not show, with the labels of their language."""
    for each in asked:
        words = LANGUAGES[language_of_text(each.text) or LOCALES[-1]].documents
        yield Paragraph(f"{words.question_label}: {each.question}", gap=1)
        yield Paragraph(f"{words.answer_label}:")
        yield from _content(each.answer)


def _blocks(node: LexborNode, look: Look) -> Iterator[Block]:
    """Yield the blocks inside a node; inline text between them becomes separate blocks."""
    running: list[Run] = []
    figures: list[Figure] = []
    # The first block of a container stands apart from what is before.
    gap, tag = 2 if _is_container(node) else 1, _tag(node)
    for child in children(node):
        if child.tag in _BLOCKS or _holds_blocks(child):
            inner = _block(child, _look_of(child, look))
            for block in (*_lines(running, tag, look.indent, gap), *figures, *inner):
                yield _apart(block, gap)
                gap = gap if isinstance(block, Figure) else 1
            running, figures = [], []
        else:
            running += _runs(child, look)
            figures += figures_of(child)
    yield from _lines(running, tag, look.indent, gap)
    yield from figures


def _apart(block: Block, gap: int) -> Block:
    return block._replace(gap=max(block.gap, gap)) if isinstance(block, Paragraph) else block


def _lines(runs: list[Run], tag: str, indent: float, gap: int) -> Iterator[Paragraph]:
    for line in paragraphs_of(runs, tag, indent):
        yield line._replace(gap=gap)
        gap = 0


def _is_container(node: LexborNode) -> bool:
    return node.tag in ("div", "section", "article", "li", "details") and bool(node.attributes.get("class"))


def _tag(node: LexborNode) -> str:
    """Return the name of an element with its class, or its role in the data of a page."""
    known = node.attributes.get("itemprop") or node.attributes.get("class") or ""
    name = node.tag or ""
    inner = next((child for child in children(node) if child.tag == "button"), None)
    if inner is not None:
        return "button"
    return f"{name}.{' '.join(re.sub(r'[0-9]+', '', known).split())}" if known else name if name in _TELLING else ""


# Elements whose name tells something without a class.
_TELLING = ("summary", "dt", "button", "legend", "th", "figcaption", "dd", "blockquote", "pre")


def _holds_blocks(node: LexborNode) -> bool:
    return node.tag not in ("-text", "-comment") and any(child.tag in _BLOCKS for child in node.traverse())


def _block(node: LexborNode, look: Look) -> Iterator[Block]:
    tag = node.tag or ""
    if tag == "table":
        for caption in (child for child in children(node) if child.tag == "caption"):
            yield from _blocks(caption, look)
        rows = ([_cell(cell, look) for cell in children(row) if cell.tag in ("td", "th")] for row in _rows(node))
        yield from table_of(rows)
    elif re.fullmatch("h[1-6]", tag):
        yield from _marked(_blocks(node, look), "#" * int(tag[1]))
    elif tag in ("summary", "dt"):
        yield from _marked(_blocks(node, look), "######")
    elif tag in _LISTS:
        look = msgspec.structs.replace(look, indent=look.indent + _PER_LEVEL)
        for number, item in enumerate((child for child in children(node) if child.tag == "li"), 1):
            yield from _marked(_blocks(item, look), f"{number}." if tag == "ol" else "-")
    else:
        yield from _blocks(node, look)


def _marked(blocks: Iterator[Block], mark: str) -> Iterator[Block]:
    """Put a mark in front of the first paragraph with text."""
    for block in blocks:
        if mark and isinstance(block, Paragraph) and has_text(block):
            block, mark = block._replace(text=f"{mark} {block.text}"), ""
        yield block


def _rows(table: LexborNode) -> Iterator[LexborNode]:
    for child in children(table):
        if child.tag == "tr":
            yield child
        elif child.tag in ("thead", "tbody", "tfoot"):
            yield from _rows(child)


def _cell(cell: LexborNode, look: Look) -> Span:
    columns, rows = (cell.attributes.get(name) or "" for name in ("colspan", "rowspan"))
    return Span(
        [block for block in _blocks(cell, look) if is_seen(block)],
        *(int(span) if span.isascii() and span.isdecimal() and len(span) < 6 else 1 for span in (columns, rows)),
    )


def _runs(node: LexborNode, look: Look) -> Iterator[Run]:
    if node.tag == "-text":
        yield Run(re.sub(r"\s+", " ", node.text_content or ""), look)
    elif node.tag == "br":
        yield Run("\n", look)
    elif node.tag == "a":
        inside = [run for child in children(node) for run in _runs(child, _look_of(child, look))]
        text = "".join(run.text for run in inside)
        yield Run(linked(text, node.attributes.get("href")), inside[0].look if inside else look)
    elif not (node.tag or "-").startswith("-"):
        inner = _look_of(node, look)
        for child in children(node):
            yield from _runs(child, inner)


def _look_of(node: LexborNode, look: Look) -> Look:
    """Return the look of an element inside of another look."""
    tag, style = node.tag or "", (node.attributes.get("style") or "") if not (node.tag or "-").startswith("-") else ""
    stated = "" if (node.tag or "-").startswith("-") else (node.attributes.get("lang") or "").lower()
    size, color = _SIZE.search(style), _COLOR.search(style)
    return msgspec.structs.replace(
        look,
        is_bold=look.is_bold or tag in _BOLD or bool(_IS_BOLD.search(style)),
        is_italic=look.is_italic or tag in _ITALIC or "italic" in style,
        size=float(size[1]) * _POINTS[size[2]] if size else look.size,
        color=color[1].strip() if color else look.color,
        language=next((locale for locale in LANGUAGES if stated[:2] == locale), look.language),
    )
