"""Find facts that stand in another block of an item than in the other language."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict, deque
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

import msgspec

from qostil.corpus.corpus import ItemPair
from qostil.model.fact import Fact
from qostil.model.item import Item

# The kinds of running text, in which a translation may tell the same in the sentence before or after.
_RUNNING = frozenset({"paragraph", "heading"})
_LISTED = frozenset({"step", "bullet"})


class Displaced(NamedTuple):
    """A fact in both languages, in different blocks; and another that stands the other way round, if there is one."""

    ours: Fact
    theirs: Fact
    back: tuple[Fact, Fact] | None = None


def displaced(item: ItemPair, ours: Sequence[Fact], theirs: Sequence[Fact]) -> Iterator[Displaced]:
    """Yield the facts that cannot belong to both blocks that they stand in; none unless the blocks pair up, or at least
    all that is no running text.

    >>> from qostil.model.item import Block, Line
    >>> from qostil.model.page import Page
    >>> kk = Item("call", "Қайда?", 7, (Block("bullet", (Line(9, "116"),)), Block("bullet", (Line(10, "3131"),))))
    >>> ru = Item("call", "Куда?", 7, (Block("bullet", (Line(9, "3131"),)), Block("bullet", (Line(10, "116"),))))
    >>> item = ItemPair(kk, ru, Page("docs/kk/a.md", "kk", "a"), Page("docs/ru/a.md", "ru", "a"))
    >>> ours = [Fact("number", "116", "116", 9, 0), Fact("number", "3131", "3131", 10, 1)]
    >>> theirs = [Fact("number", "3131", "3131", 9, 0), Fact("number", "116", "116", 10, 1)]
    >>> [(found.ours.text, found.theirs.line) for found in displaced(item, ours, theirs)]
    [('116', 10)]
    """
    (first, _), (second, _) = item.sides
    if item.is_parallel:
        yield from _displaced(_Places(first, [*range(len(first.blocks))], 1), ours, theirs)
    elif _listed(first) == _listed(second):
        numbers = _numbers(first)
        places = _Places(first, numbers, 2)
        yield from _displaced(places, _numbered(ours, numbers), _numbered(theirs, _numbers(second)))


def _displaced(places: _Places, ours: Sequence[Fact], theirs: Sequence[Fact]) -> Iterator[Displaced]:
    shared = {(fact.block, fact.value) for fact in ours} & {(fact.block, fact.value) for fact in theirs}
    ours, theirs = _beyond(ours, theirs), _beyond(theirs, ours)
    moves = _moves(ours, theirs)
    replaced = {(fact.block, fact.kind) for fact in ours}, {(fact.block, fact.kind) for fact in theirs}
    known = {value for _, value in shared}
    # What both sides say in the same step or cell may be said again anywhere; a sum of the overview, in running text.
    listed = {value for block, value in shared if not places.is_running(block)}
    for (here, there), pairs in moves.items():
        back = moves.get((there, here))
        if back and here > there:
            continue  # told with the other
        for our, their in pairs:
            is_replaced = (there, our.kind) in replaced[0] and (here, our.kind) in replaced[1]
            is_apart = not places.may_share(here, there) and (
                back or len(pairs) > 1 or our.value not in (listed if places.are_listed(here, there) else known)
            )
            if is_replaced or is_apart:
                yield Displaced(our, their, back[0] if back else None)
                break


def _beyond(ours: Sequence[Fact], theirs: Sequence[Fact]) -> list[Fact]:
    """Return the facts of one side that the same block of the other lacks, each once a block."""
    known = {(fact.block, fact.value) for fact in theirs}
    return list({(f.block, f.value): f for f in reversed(ours) if (f.block, f.value) not in known}.values())[::-1]


def _moves(ours: Sequence[Fact], theirs: Sequence[Fact]) -> dict[tuple[int, int], list[tuple[Fact, Fact]]]:
    """Pair facts of equal value, by the blocks that they stand in."""
    places: dict[str, deque[Fact]] = defaultdict(deque)
    for fact in theirs:
        places[fact.value].append(fact)
    moves: dict[tuple[int, int], list[tuple[Fact, Fact]]] = {}
    for fact in ours:
        if places[fact.value]:
            their = places[fact.value].popleft()
            moves.setdefault((fact.block, their.block), []).append((fact, their))
    return moves


def _listed(item: Item) -> list[str]:
    """Return the kinds of the blocks that are no running text."""
    return [block.kind for block in item.blocks if block.kind not in _RUNNING]


def _numbers(item: Item) -> list[int]:
    """Number the blocks so that all running text between two others has one number, an even one."""
    before = accumulate((block.kind not in _RUNNING for block in item.blocks), initial=0)
    return [2 * count + (block.kind not in _RUNNING) for block, count in zip(item.blocks, before, strict=False)]


def _numbered(facts: Sequence[Fact], numbers: Sequence[int]) -> list[Fact]:
    return [msgspec.structs.replace(f, block=numbers[f.block]) if 0 <= f.block < len(numbers) else f for f in facts]


class _Places:
    """The blocks of an item by their numbers; those whose numbers differ by `step` are next to each other."""

    def __init__(self, item: Item, numbers: Sequence[int], step: int) -> None:
        self._item, self._step = item, step
        self._blocks = dict(zip(numbers, item.blocks, strict=True))

    def _kind(self, number: int) -> str:
        block = self._blocks.get(number)
        return block.kind if block else "heading"

    def is_running(self, number: int) -> bool:
        """Return whether a block is running text, as is the question."""
        return self._kind(number) in _RUNNING

    def are_listed(self, here: int, there: int) -> bool:
        """Return whether neither of two blocks is running text."""
        return not (self.is_running(here) or self.is_running(there))

    def may_share(self, here: int, there: int) -> bool:
        """Return whether a fact may be told in either of two blocks: they are running text, or parts of one thing."""
        kinds = {self._kind(here), self._kind(there)}
        if kinds <= _RUNNING:
            return True
        if abs(here - there) > self._step:
            return False
        if kinds == {"note"}:
            return self._note_of(here) == self._note_of(there)
        if len(kinds) == 1:
            return kinds <= self._in_parts
        return kinds <= _RUNNING | _LISTED

    def _note_of(self, number: int) -> int:
        return bisect_right(self._item.notes, self._blocks[number].lines[0].number, key=lambda note: note.line)

    @cached_property
    def _in_parts(self) -> set[str]:
        """The kinds of lists some of whose steps or bullets consist of several blocks."""
        blocks, shape = Counter[str](block.kind for block in self._item.blocks), self._item.shape
        return {kind for kind, count in (("step", shape.steps), ("bullet", shape.bullets)) if blocks[kind] != count}
