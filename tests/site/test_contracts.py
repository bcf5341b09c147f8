"""What is written of the figures of contracts: for readers on their pages, and for programs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.project import qostil, sample


@pytest.fixture(scope="module")
def gas(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = sample(tmp_path_factory.mktemp("gas"), "contracts")
    card = root / "knowledge/cards/kumis.yml"
    card.write_text("draft: true\n" + card.read_text("utf-8"), "utf-8")
    done = qostil("publish", cwd=root)
    assert done.returncode == 0, done.stdout + done.stderr
    return root / "site"


def html(site: Path, path: str) -> LexborHTMLParser:
    return LexborHTMLParser((site / path / "index.html").read_text("utf-8"))


def test_the_card_shows_whole_statements_and_leads_to_their_sections(gas: Path) -> None:
    fee, disputes = html(gas, "ru/contracts/altyn").css("#card + ul > li")
    text = "Пеня Поставщик начисляет пеню 0,3 % от суммы задолженности за каждый день просрочки (п. 7)."
    assert " ".join(fee.text().split()) == text
    assert [link.attributes["href"] for link in disputes.css("a")] == ["#disputes"]


def test_a_draft_of_a_card_is_shown_nowhere(gas: Path) -> None:
    assert not html(gas, "ru/contracts/kumis").css("#card")
    assert [cell.text() for cell in html(gas, "ru/contracts/compare").css("tr td:last-child")] == ["—", "—"]


@pytest.mark.parametrize("locale", ["kk", "ru"])
def test_programs_get_each_figure_with_its_condition(gas: Path, locale: str) -> None:
    told = json.loads((gas / locale / "contracts/figures.json").read_text("utf-8"))
    assert [(figure["contract"], figure["row"], figure["values"]) for figure in told] == [
        ("altyn", "late-fee", ["0.3%/day"]),
        ("altyn", "disputes", ["P12D-working"]),
    ]
    assert all({"who", "from"} <= figure["condition"].keys() for figure in told)
    assert all(word in told[0]["statement"] for word in told[0]["condition"].values())
    (link,) = html(gas, f"{locale}/contracts/altyn").css("link[rel=describedby]")
    assert link.attributes["href"] == "../figures.json"
    assert not html(gas, f"{locale}/contracts/app").css("link[rel=describedby]")


def test_rules_are_folded_and_have_no_card(gas: Path) -> None:
    rules = html(gas, "kk/contracts/app")
    assert not rules.css("#card")
    assert len(rules.css("details.qostil-topics > details.qostil-topic > summary > h2#disputes")) == 1


def test_citations_stand_back_and_stay_whole(gas: Path) -> None:
    small = [node.text() for node in html(gas, "kk/contracts/altyn").css("#not-paid + ul small")]
    assert small == ["(7\u2011т.)", "(2\u2011т.)"]
