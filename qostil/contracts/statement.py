"""Extract the statements of a contract page: steps, bullets and paragraphs with the clauses they cite."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from qostil.model.fact import Fact
from qostil.model.item import Block, Item

_BRACKETS = re.compile(r"\(([^()]*)\)")


@dataclass(frozen=True)
class Statement:
    """A block of text with its facts; the clauses are dotted paths such as 33.6 or a5.15."""

    block: Block
    clauses: tuple[Fact, ...]
    facts: tuple[Fact, ...]

    @property
    def line(self) -> int:
        """Return the line at which the statement begins."""
        return self.block.lines[0].number


# Every figure of a card asks for those of its topic.
@lru_cache(maxsize=1024)
def statements(item: Item) -> Sequence[Statement]:
    """Return the statements of an item: its steps, bullets, paragraphs and cells.

    >>> from qostil.model.item import Line
    >>> bullet = Block("bullet", (Line(9, "25-не дейін төлеңіз (17-т.)."),))
    >>> facts = (Fact("day", "25", "25-не", 9), Fact("clause", "17", "17-т.", 9))
    >>> item = Item("payment", "Төлем", 7, (bullet,), facts=facts)
    >>> [([c.value for c in s.clauses], [f.value for f in s.facts]) for s in statements(item)]
    [(['17'], ['25'])]
    """
    kinds = ("step", "bullet", "paragraph", "cell", "note")
    return tuple(_statement(block, item) for block in item.blocks if block.kind in kinds)


def _statement(block: Block, item: Item) -> Statement:
    lines = {line.number for line in block.lines}
    ours = [fact for fact in item.facts if fact.line in lines]
    # A reference in the sentence itself, such as an annex, is not a citation.
    cited = " ".join(_BRACKETS.findall(block.text))
    return Statement(
        block,
        clauses=tuple(fact for fact in ours if fact.kind == "clause" and fact.text in cited),
        facts=tuple(fact for fact in ours if fact.kind != "clause"),
    )
