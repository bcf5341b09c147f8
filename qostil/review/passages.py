"""Split an item into the passages that a review remembers, and compute the fingerprint of them all."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePosixPath
from typing import NamedTuple

from qostil.addresses.target import scheme_of, target
from qostil.facts.address import normal_address
from qostil.model.item import Block, Item, Line, Link
from qostil.model.locale import PAGE_SUFFIXES, key_of, locale_of
from qostil.model.page import Page
from qostil.model.passage import Passage
from qostil.review.wording import forms

_HEAD = ("title", "description")


class Read(NamedTuple):
    """A passage with the line at which it begins."""

    line: int
    passage: Passage


def read_passages(item: Item, path: str, docs: str, head: Sequence[Line] = ()) -> tuple[Read, ...]:
    """Return the passages of an item on the page at `path`; `head` is the page's title and description.

    >>> link = Link(9, "forms.md#receipt", "форманы")
    >>> answer = Block("paragraph", (Line(9, "Арнайы форманы"), Line(10, "толтырыңыз.")))
    >>> item = Item("receipt", "Чек керек пе?", 7, (answer,), links=(link,))
    >>> for line, passage in read_passages(item, "docs/kk/payments.md", "docs"):
    ...     print(line, passage.kind, passage.text)
    7 question Чек керек пе?
    9 paragraph Арнайы форманы толтырыңыз. →forms#receipt
    """
    return tuple(Read(line, Passage(kind, text)) for line, kind, text in _all(item, path, docs, head) if text)


def passages_of(page: Page, item: Item, docs: str) -> tuple[Read, ...]:
    """Return the passages of an item of a page; title and description belong to the text before the first item."""
    return read_passages(item, page.path, docs, () if item.id or item.question else page.head)


def fingerprint(passages: Iterable[Passage]) -> str:
    """Return the fingerprint of passages: 20 hexadecimal digits.

    >>> one, two = Passage("step", "Роутерді қосыңыз."), Passage("step", "роутерді  қосыңыз")
    >>> fingerprint([one]) == fingerprint([two]), fingerprint([one]) == fingerprint([one, two])
    (True, False)
    """
    text = "\n".join(f"{passage.kind} {forms(passage.text)}" for passage in passages)
    return hashlib.blake2b(text.encode(errors="surrogatepass"), digest_size=10).hexdigest()


def _all(item: Item, path: str, docs: str, head: Sequence[Line]) -> Iterator[tuple[int, str, str]]:
    links = _by_block(item)
    for kind, line in zip(_HEAD, head, strict=False):
        yield line.number, kind, line.text
    yield item.line, "question", _with_targets(item.question, links.get(-1, ()), path, docs)
    # The title that a note gets if its author gives it none.
    untitled = {note.kind.casefold() for note in item.notes}
    for number, block in enumerate(item.blocks):
        if block.kind == "note" and block.text.casefold() in untitled:
            continue
        text = _with_targets(block.text, links.get(number, ()), path, docs)
        yield block.lines[0].number, block.kind, text
    yield from _beside(item, path, docs)


def _beside(item: Item, path: str, docs: str) -> Iterator[tuple[int, str, str]]:
    """Yield what an item says beside the words of its blocks."""
    for note in item.notes:
        yield note.line, "notice", note.kind
    for element in item.elements:
        if element.text:
            yield element.line, "mark", f"{element.name} {element.text} {element.attributes.get('title', '')}".strip()
    for image in item.images:
        yield image.line, "image", f"{image.alt} →{_address(path, image.src, docs)}"
    for listing in item.listings:
        yield listing.line, "list", listing.key
    for drawing in item.drawings:
        yield drawing.line, "drawing", drawing.name


def _by_block(item: Item) -> dict[int, list[Link]]:
    """Return the links of an item by the number of the block with their text; -1 is the question."""
    found: dict[int, list[Link]] = {}
    for link in item.links:
        found.setdefault(_block_of(link, item.blocks), []).append(link)
    return found


def _block_of(link: Link, blocks: Sequence[Block]) -> int:
    """Return the number of the block with a link; the cells of a table's row have one line, but not one text."""
    near = [number for number, block in enumerate(blocks) if _has_line(block, link.line)]
    return next((number for number in near if link.text in blocks[number].text), near[0] if near else -1)


def _has_line(block: Block, line: int) -> bool:
    return block.lines[0].number <= line <= block.lines[-1].number


def _with_targets(text: str, links: Iterable[Link], path: str, docs: str) -> str:
    return " ".join([text, *(f"→{_address(path, link.href, docs)}" for link in links)]).strip()


def _address(path: str, href: str, docs: str) -> str:
    """Return what a link leads to, without the language: it is the same from every page."""
    to = target(path, href)
    if to.kind != "inside":
        return normal_address(href) if scheme_of(href) in ("http", "https") else href.strip().replace(" ", "%20")
    inside = to.path.removeprefix(f"{docs}/")
    is_page = PurePosixPath(inside).suffix in PAGE_SUFFIXES
    own = f"{locale_of(path.removeprefix(f'{docs}/'))}/"
    shown = key_of(inside) if is_page and inside.startswith(own) else inside
    return f"{shown}#{to.fragment}".rstrip("#").replace(" ", "%20")
