from __future__ import annotations

import sys
from collections import defaultdict

import pytest

from qostil.search.engine import Engine
from qostil.search.writing import read_index
from tests.search.golden import Golden, golden
from tests.site.built import Built

ALL = list(golden())
LEAST_FIRST, LEAST_AMONG_THREE = 0.90, 0.98


@pytest.fixture(scope="module")
def ranks(site: Built) -> dict[Golden, int]:
    engine = Engine(lambda locale: read_index(site.folder, locale))
    found = {asked: engine.search(asked.locale, asked.typed).hits for asked in ALL}
    return {asked: asked.rank((page, item) for page, item, _ in hits) for asked, hits in found.items()}


def share(ranks: list[int], place: int) -> float:
    return sum(rank <= place for rank in ranks) / len(ranks)


def test_no_question_is_lost(ranks: dict[Golden, int]) -> None:
    lost = [f"{g.group}, {g.locale}: {g.typed} is at place {rank}" for g, rank in ranks.items() if rank > g.place]
    assert lost == []


def test_the_figures_asked_for(ranks: dict[Golden, int], capsys: pytest.CaptureFixture[str]) -> None:
    groups = defaultdict(list)
    for asked, rank in ranks.items():
        groups[asked.group].append(rank)
    everything = list(ranks.values())
    with capsys.disabled():
        for group, own in (*groups.items(), ("all", everything)):
            sys.stdout.write(f"\n{group:18} {len(own):4}  first {share(own, 1):.3f}  among three {share(own, 3):.3f}")
    assert share(everything, 1) >= LEAST_FIRST
    assert share(everything, 3) >= LEAST_AMONG_THREE


def test_there_are_enough_questions_of_every_kind() -> None:
    assert len(ALL) >= 200
    kinds = {"plain", "russian keyboard", "latin", "layout", "typo", "cross-language", "contract"}
    assert {asked.group for asked in ALL} == kinds
