"""Extract the facts of an item: those of its text, each with its line, and those of its link targets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from urllib.parse import unquote

import msgspec

from qostil.addresses.target import scheme_of
from qostil.facts.address import normal_address
from qostil.facts.find import find_facts
from qostil.facts.folding import LINE_END
from qostil.facts.phone import dialled
from qostil.knowledge.registry import Registry
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
    above = list(_apart(before))
    facts = _of_text([*above, *_pieces(item)], locale, len(above) // 2)
    return msgspec.structs.replace(item, facts=(*facts, *_of_links(item.links)))


def _apart(lines: Iterable[Line]) -> Iterator[Line]:
    for line in lines:
        yield from (line, _GAP)


def _pieces(item: Item) -> Iterator[Line]:
    yield Line(item.line, item.question)
    for block in item.blocks:
        yield _GAP
        yield from block.lines


def _of_text(lines: list[Line], locale: Locale, above: int) -> Iterator[Fact]:
    # A gap is behind each line above the item, and behind its question.
    blocks = [gaps - above - 1 for gaps in accumulate(line is _GAP for line in lines)]
    for fact in find_facts(_joined(lines), locale):
        number, block = lines[fact.line - 1].number, max(blocks[fact.line - 1], -1)
        # A fact may contain a line break; a finding that quotes it may not.
        yield msgspec.structs.replace(fact, line=number, block=block, text=" ".join(fact.text.split()))


def _joined(lines: Sequence[Line]) -> str:
    """Join lines to a text in which a number goes on from one line to the next, but not over a gap."""
    text = LINE_END.join(line.text for line in lines)
    return text.replace(f"{LINE_END}{_GAP.text}", f"\n{_GAP.text}").replace(f"{_GAP.text}{LINE_END}", f"{_GAP.text}\n")


def _of_links(links: Iterable[Link]) -> Iterator[Fact]:
    """Yield the target of each link as a fact: its text may be right and its target wrong."""
    for link in links:
        scheme, address = scheme_of(link.href), link.href.partition(":")[2]
        if scheme in ("http", "https"):
            yield Fact("link", normal_address(link.href), link.href, link.line, link.block)
        elif scheme == "mailto":
            yield Fact("email", unquote(address).partition("?")[0].lower(), link.href, link.line, link.block)
        elif scheme == "tel":
            yield Fact("phone", dialled(address), link.href, link.line, link.block)


def paired(facts: Iterable[Fact], registry: Registry) -> Iterator[Fact]:
    """Yield the facts; the two addresses of a registry entry, one a language, have the same value.

    >>> from qostil.knowledge.registry import RegistryEntry
    >>> registry = Registry(entries=(RegistryEntry(kk="https://a.kz/komek", ru="https://a.kz/pomosch"),))
    >>> [fact.value for fact in paired([Fact("link", "a.kz/pomosch", "a.kz/pomosch")], registry)]
    ['a.kz/komek']
    """
    for fact in facts:
        known = registry.find(_with_scheme(fact.text)) if fact.kind == "link" else None
        is_pair = known and known.entry.kk and known.entry.ru
        yield msgspec.structs.replace(fact, value=normal_address(known.entry.kk)) if known and is_pair else fact


def _with_scheme(address: str) -> str:
    return address if "//" in address else f"https://{address}"
