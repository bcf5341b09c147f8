"""The figures that the import is held to, layout by layout: each known layout with one content, in a small table."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

from tests.importer.layouts.layout import Content, Layout
from tests.importer.layouts.score import Score

TABLE = Path(__file__).with_name("figures.tsv")
# A wrong pair of more confidence than this goes onto the pages unseen.
SURE = 0.9


class Figures(NamedTuple):
    """At least so many clean items and right pairs, at most so many wrong pairs that it is sure of, and lost words."""

    clean: int
    right: int
    wrong: int
    lost: int


def content_for(layout: Layout, contents: tuple[Content, ...]) -> Content:
    """Return the one content that a layout is tested with; another layout of the list changes nothing."""
    return contents[crc32(layout.name.encode()) % len(contents)]


def figures(score: Score) -> Figures:
    """Return the figures of a run."""
    return Figures(score.clean, score.right, sum(one > SURE for one in score.wrong), len(score.lost))


def kept() -> dict[str, Figures]:
    """Return the table."""
    rows = [line.split("\t") for line in TABLE.read_text("utf-8").splitlines()[1:]]
    return {name: Figures(*map(int, numbers)) for name, *numbers in rows}


def keep(scores: Iterable[Score]) -> None:
    """Write the table anew."""
    lines = ["\t".join(("layout", *Figures._fields))]
    lines += ["\t".join((score.layout, *map(str, figures(score)))) for score in scores]
    TABLE.write_text("\n".join(lines) + "\n", "utf-8")
