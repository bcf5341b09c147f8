"""Extract the facts of an item: those of its text, each with its line, and those of its link targets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from urllib.parse import unquote

import msgspec

from qostil.addresses.target import scheme_of
from qostil.facts.address import normal_address
from qostil.facts.find import find_facts
from qostil.facts.phone import dialled
from qostil.model.fact import Fact
from qostil.model.item import Item, Line, Link
from qostil.model.locale import Locale

# Separates two pieces of text, so that a number at the end of one is never joined to a unit at the start of the next.
_GAP = Line(0, "\0")


def with_facts(item: Item, locale: Locale, before: Iterable[Line] = ()) -> Item:
    """Return the item with its facts; `before` are lines above it, such as a page's description.

    >>> from qostil.model.item import Block
    >>> answer = Block("paragraph", (Line(9, "Техник 3 күн"), Line(10, "ішінде келеді.")))
    >>> item = Item("wait", "Қанша күтеміз?", 7, (answer,))
    >>> [(fact.value, fact.line) for fact in with_facts(item, "kk").facts]
    [('P3D', 9)]
    """
    return msgspec.structs.replace(
        item, facts=(*_of_text([*before, _GAP, *_pieces(item)], locale), *_of_links(item.links))
    )


def _pieces(item: Item) -> Iterator[Line]:
    yield Line(item.line, item.question)
    for block in item.blocks:
        yield _GAP
        yield from block.lines


def _of_text(lines: list[Line], locale: Locale) -> Iterator[Fact]:
    for fact in find_facts("\n".join(line.text for line in lines), locale):
        # A fact may contain a line break; a finding that quotes it may not.
        yield msgspec.structs.replace(fact, line=lines[fact.line - 1].number, text=" ".join(fact.text.split()))


def _of_links(links: Iterable[Link]) -> Iterator[Fact]:
    """Yield the target of each link as a fact: its text may be right and its target wrong."""
    for link in links:
        scheme, address = scheme_of(link.href), link.href.partition(":")[2]
        if scheme in ("http", "https"):
            yield Fact("link", normal_address(link.href), link.href, link.line)
        elif scheme == "mailto":
            yield Fact("email", unquote(address).partition("?")[0].lower(), link.href, link.line)
        elif scheme == "tel":
            yield Fact("phone", dialled(address), link.href, link.line)
