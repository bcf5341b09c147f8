"""The figures of benchmarks/fact_quality.py never fall below what has been reached: no mistake at all."""

import pytest

from benchmarks import fact_quality

ALL = [(kind, pair) for kind, pairs in fact_quality.read().items() for pair in pairs]


@pytest.mark.parametrize(("kind", "pair"), ALL, ids=[f"{kind}-{pair.ru[:40]}" for kind, pair in ALL])
def test_a_pair_is_judged_rightly(kind: str, pair: fact_quality.Pair) -> None:
    assert list(fact_quality.mistakes([pair])) == []


def test_there_are_enough_pairs_half_of_them_changed() -> None:
    figures = fact_quality.measure(pair for _, pair in ALL)

    assert figures.alike + figures.changes >= 480
    assert 0.4 < figures.changes / (figures.alike + figures.changes) < 0.6


@pytest.mark.parametrize("pair", [pair for _, pair in ALL if pair.change], ids=lambda pair: pair.ru[:40])
def test_a_change_changes_one_place(pair: fact_quality.Pair) -> None:
    ((locale, (right, wrong)),) = pair.change.items()

    assert right != wrong
    assert getattr(pair, locale).count(right) == 1
