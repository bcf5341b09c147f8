"""The examples in the heads of a new site's data files are what the files are read as."""

from __future__ import annotations

import msgspec
import pytest

from qostil.knowledge.cards import parse_card
from qostil.knowledge.comparison import Comparison
from qostil.knowledge.operators import parse_operators
from qostil.knowledge.redirects import read_redirects
from qostil.knowledge.topics import Topic
from tests.project import ROOT

KNOWLEDGE = ROOT / "qostil/init/site/knowledge"


def example(name: str, after: str = "For example:\n#\n", before: str = "\n# and in ") -> str:
    text = (KNOWLEDGE / name).read_text("utf-8").partition(after)[2].partition(before)[0]
    return "\n".join(line.removeprefix("# ") for line in text.splitlines() if line != "#")


def test_of_operators() -> None:
    (library,) = parse_operators(example("operators.yml"))
    assert library.id == "library"
    assert [phone.dialled for phone in library.phones] == ["+77000000000"]


def test_of_the_comparison_and_of_a_card() -> None:
    comparison = msgspec.convert(msgspec.yaml.decode(example("comparison.yml")), Comparison)
    card = parse_card("cards/supply.yml", example("comparison.yml", "cites clause 12:\n#\n").encode())
    assert [row.id for row in comparison.rows] == list(card.rows) == ["pay-by"]
    assert list(card.rows["pay-by"][0].condition) == ["who", "from"]


@pytest.mark.parametrize("name", ["topics.yml", "situations.yml"])
def test_of_topics_and_situations(name: str) -> None:
    (topic,) = msgspec.convert(msgspec.yaml.decode(example(name)), tuple[Topic, ...])
    assert topic.heading("kk") != topic.id


def test_of_redirects() -> None:
    moved = read_redirects(example("redirects.yml"))
    assert moved.end_of("home-internet/payments#old-id") == "home-internet/payments#receipt"
    assert [redirect.old for redirect in moved.by_old.values() if redirect.retired] == ["tariffs/gone"]
