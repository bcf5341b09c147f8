"""A page of wrong links is told of each, and what the links mean is guessed for the first of them only."""

from __future__ import annotations

from pathlib import Path

import pytest

from qostil.build.build import read_build
from qostil.checks.internal_link import MEND, NOTHING_NEAR
from qostil.model.nearest import nearest
from tests.project import KK, lay_out


@pytest.mark.parametrize("href", ["#reciept-{}", "paymentz{}.md"])
def test_the_first_wrong_links_of_a_page_are_guessed(tmp_path: Path, href: str) -> None:
    links = "\n\n".join(f"[Чек]({href.format(number)})" for number in range(30))
    lay_out(tmp_path, {"kk/payments.md": f"{KK}\n{links}\n"})
    found = read_build(tmp_path, ["internal-link"]).findings
    assert [finding.remedy_template for finding in found] == [MEND] * 20 + [NOTHING_NEAR] * 10


def test_names_longer_than_anybody_writes_are_not_compared() -> None:
    """To compare two such names would take hours."""
    name = "аб" * 100_000
    assert nearest(f"{name}в", [f"г{name}", "төлем"]) == ""
