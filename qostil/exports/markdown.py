"""Write HTML of a page as Markdown, or as plain text: what readers see, without what only a browser can show."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import count

from selectolax.lexbor import LexborHTMLParser, LexborNode

_SPACE = re.compile(r"[ \t\r\n\f]+")
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_CONTAINERS = frozenset("div section aside figure figcaption details summary dl dt dd".split())
_LISTS, _OTHERS = frozenset({"ul", "ol"}), frozenset({"p", "table", "pre", "blockquote", "hr"})
_BLOCKS = frozenset(_HEADINGS) | _CONTAINERS | _LISTS | _OTHERS
_PARTS, _CELLS = frozenset({"thead", "tbody", "tfoot"}), frozenset({"td", "th"})
_MARKS = {"strong": "**", "b": "**", "em": "*", "i": "*", "del": "~~", "s": "~~"}
_RAISED = {"sup": "^", "sub": "_"}
# What Markdown would read as more than a letter: anywhere, and at the beginning of a line.
_MARKUP = re.compile(r"[\\`*_\[\]]")
_ENTITY = re.compile(r"&(?=#?\w)")
_BEGINNING = re.compile(r"^(?=#{1,6}(?: |$)|[-+](?: |$)|[->|])", re.MULTILINE)
_UNDERLINE = re.compile(r"^=", re.MULTILINE)
_NUMBERED = re.compile(r"^(\d{1,9})(?=[.)](?: |$))", re.MULTILINE)
_IN_ADDRESS = str.maketrans({sign: f"%{ord(sign):02X}" for sign in " ()<>\\"})
# Nobody reads a list deeper than this; what is nested deeper is written without marks.
_DEEPEST = 60


def as_markdown(html: str, rise: int = 0) -> str:
    """Return HTML as Markdown; headings rise by some levels.

    >>> print(as_markdown('<p><b>Назар:</b> <a href="tel:109">109</a></p><ol><li>Қос<ul><li>ток</li></ul></li></ol>'))
    **Назар:** [109](tel:109)
    <BLANKLINE>
    1. Қос
        - ток
    >>> print(as_markdown("<h3>a_b</h3><p>1. &lt;b></p>", 1))
    ## a\\_b
    <BLANKLINE>
    1\\. &lt;b>
    """
    return _Markdown(rise).document(html)


def as_text(html: str) -> str:
    """Return HTML as plain text: a line for each paragraph, step and row.

    >>> print(as_text("<p>Теріңіз: <code>*102#</code></p><ul><li><b>немесе</b> SMS</li></ul>"))
    Теріңіз: *102#
    - немесе SMS
    """
    return re.sub(r"\n{2,}", "\n", _Plain().document(html))


def plain_line(text: str) -> str:
    """Return a text as a line of Markdown that says it.

    >>> print(plain_line("<b> мен [a]"))
    &lt;b> мен \\[a\\]
    """
    return _Markdown(0).escaped(" ".join(text.split()))


def link(text: str, address: str) -> str:
    """Return a link in Markdown.

    >>> link("Чек", "/kk/(1)/")
    '[Чек](/kk/%281%29/)'
    """
    return f"[{plain_line(text)}]({address.translate(_IN_ADDRESS)})"


class _Plain:
    """A writer of blocks; the inline marks are those of a subclass."""

    def document(self, html: str) -> str:
        body = LexborHTMLParser(html).body
        return "\n\n".join(self._blocks(body, 0)) if body else ""

    def _blocks(self, parent: LexborNode, depth: int) -> Iterator[str]:
        """Yield the blocks in a node; what is inline among them makes a paragraph."""
        run: list[LexborNode] = []
        for node in [*_children(parent), None]:
            if node and node.tag not in _BLOCKS:
                run.append(node)
                continue
            if run and (text := self._line(run, depth)):
                yield text
            run = []
            if node:
                yield from self._block(node, depth + 1)

    def _block(self, node: LexborNode, depth: int) -> Iterator[str]:
        tag = node.tag or ""
        if depth > _DEEPEST:
            yield from filter(None, [self.escaped(_SPACE.sub(" ", node.text()).strip())])
        elif "admonition" in (node.attributes.get("class") or "").split() or tag == "blockquote":
            yield self.quote("\n\n".join(self._blocks(node, depth)))
        elif tag in _CONTAINERS:
            yield from self._blocks(node, depth)
        elif tag in _LISTS:
            items = list(self._items(node, depth))
            yield from filter(None, [("\n\n" if any("\n\n" in item for item in items) else "\n").join(items)])
        elif tag == "table":
            yield from filter(None, ["\n".join(self._rows(node, depth))])
        else:
            yield from filter(None, [self._single(node, tag, depth)])

    def _single(self, node: LexborNode, tag: str, depth: int) -> str:
        """Return a block without blocks in it."""
        if tag == "pre":
            return self.code_block(node.text().strip("\n"))
        text = self._line(_children(node), depth) if tag != "hr" else ""
        if tag in _HEADINGS and text:
            return self.heading(text, _HEADINGS[tag])
        return self.strong(text) if "admonition-title" in (node.attributes.get("class") or "").split() else text

    def _items(self, node: LexborNode, depth: int) -> Iterator[str]:
        start = node.attributes.get("start") or "1"
        numbers = count(int(start) if re.fullmatch(r"\d{1,9}", start, re.ASCII) else 1)
        for item in _children(node):
            if item.tag == "li":
                sign = f"{next(numbers)}. " if node.tag == "ol" else "- "
                blocks = list(self._blocks(item, depth))
                # A list in a step follows its text at once, and a second paragraph after an empty line.
                text = "".join(block if not n else _gap(n, block) + block for n, block in enumerate(blocks))
                yield sign + text.replace("\n", "\n    ").replace("\n    \n", "\n\n")

    def _rows(self, table: LexborNode, depth: int) -> Iterator[str]:
        # Not by a selector, which would find those of a table in a cell once more.
        parts = [part for child in _children(table) for part in (_children(child) if child.tag in _PARTS else [child])]
        for number, row in enumerate(part for part in parts if part.tag == "tr"):
            cells = [self.cell(" ".join(self._blocks(cell, depth))) for cell in _children(row) if cell.tag in _CELLS]
            yield from self.row(cells, is_first=not number)

    def _line(self, nodes: Sequence[LexborNode], depth: int) -> str:
        """Return inline nodes as one line, or as several where the author breaks it."""
        lines = "".join(self._inline(node, depth) for node in nodes).split("\n")
        text = "\n".join(line.strip(" ") for line in lines).strip("\n")
        return self.begun(text).replace("\n", self.line_break)

    def _inline(self, node: LexborNode, depth: int) -> str:
        if node.is_text_node:
            return self.escaped(_SPACE.sub(" ", node.text()))
        if not node.is_element_node:
            return ""
        if depth > _DEEPEST:
            return self.escaped(_SPACE.sub(" ", node.text()))
        if node.tag == "br":
            return "\n"
        if node.tag in ("code", "kbd"):
            return self.code(_SPACE.sub(" ", node.text()).strip())
        if node.tag == "img":
            return self.image(node.attributes.get("alt") or "", node.attributes.get("src") or "")
        inside = "".join(self._inline(child, depth + 1) for child in _children(node))
        return self.marked(node, inside)

    line_break = "\n"

    def escaped(self, text: str) -> str:
        return text

    def begun(self, text: str) -> str:
        return text

    def heading(self, text: str, level: int) -> str:
        return text

    def strong(self, text: str) -> str:
        return text

    def quote(self, text: str) -> str:
        return text

    def cell(self, text: str) -> str:
        return text.replace("\n", " ")

    def row(self, cells: Sequence[str], is_first: bool) -> Iterator[str]:
        yield " | ".join(cells)

    def code(self, text: str) -> str:
        return text

    def code_block(self, text: str) -> str:
        return text

    def image(self, alt: str, src: str) -> str:
        return alt

    def marked(self, node: LexborNode, inside: str) -> str:
        return f"{_RAISED[node.tag]}{inside}" if node.tag in _RAISED and inside else inside


class _Markdown(_Plain):
    """The writer of Markdown."""

    line_break = "  \n"

    def __init__(self, rise: int) -> None:
        self._rise = rise

    def escaped(self, text: str) -> str:
        text = _ENTITY.sub("&amp;", _MARKUP.sub(lambda found: f"\\{found[0]}", text))
        return text.replace("<", "&lt;").replace("~~", "&#126;~")

    def begun(self, text: str) -> str:
        return _UNDERLINE.sub("&#61;", _NUMBERED.sub(r"\1\\", _BEGINNING.sub(r"\\", text)))

    def heading(self, text: str, level: int) -> str:
        return f"{'#' * max(1, level - self._rise)} {text.replace(self.line_break, ' ')}"

    def strong(self, text: str) -> str:
        return f"**{text}**" if text else ""

    def quote(self, text: str) -> str:
        return "\n".join(f"> {line}".rstrip() for line in text.split("\n"))

    def cell(self, text: str) -> str:
        return text.replace(self.line_break, " ").replace("\n", " ").replace("|", "\\|")

    def row(self, cells: Sequence[str], is_first: bool) -> Iterator[str]:
        yield f"| {' | '.join(cells)} |"
        if is_first:
            yield f"|{' --- |' * len(cells)}"

    def code(self, text: str) -> str:
        fence = _fence(text, 1)
        pad = " " if text.startswith("`") or text.endswith("`") else ""
        return f"{fence}{pad}{text}{pad}{fence}" if text else ""

    def code_block(self, text: str) -> str:
        fence = _fence(text, 3)
        return f"{fence}\n{text}\n{fence}"

    def image(self, alt: str, src: str) -> str:
        return f"![{self.escaped(alt)}]({src.translate(_IN_ADDRESS)})"

    def marked(self, node: LexborNode, inside: str) -> str:
        tag, bare = node.tag or "", inside.strip(" ")
        if not bare:
            return inside
        before, after = inside[: len(inside) - len(inside.lstrip(" "))], inside[len(inside.rstrip(" ")) :]
        href = node.attributes.get("href") if tag == "a" else None
        if href:
            return f"{before}[{bare}]({href.translate(_IN_ADDRESS)}){after}"
        mark = _MARKS.get(tag, "")
        return f"<{tag}>{inside}</{tag}>" if tag in _RAISED else f"{before}{mark}{bare}{mark}{after}"


def _children(node: LexborNode) -> list[LexborNode]:
    found, child = [], node.child
    while child is not None:
        found.append(child)
        child = child.next
    return found


def _gap(number: int, block: str) -> str:
    return "\n" if number == 1 and block.startswith(("- ", "1. ")) else "\n\n"


def _fence(text: str, least: int) -> str:
    """Return a run of backticks longer than each in a text."""
    return "`" * max([least, *(len(run) + 1 for run in re.findall(r"`+", text))])
