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
    compared = root / "knowledge/comparison.yml"
    lines = compared.read_text("utf-8").splitlines(keepends=True)
    compared.write_text("".join(line for line in lines if not line.startswith("  kumis")), "utf-8")
    # The same statement once more, a page of the same name elsewhere, a sign that would end a cell, one more owner.
    card = root / "knowledge/cards/altyn.yml"
    card.write_text(card.read_text("utf-8").replace("  disputes:", '  - clause: "7"\n  disputes:'), "utf-8")
    for locale, mark in (("kk", "келіссөзбен"), ("ru", "переговорами")):
        page = root / f"docs/{locale}/contracts/altyn.md"
        page.write_text(page.read_text("utf-8").replace(mark, f"{mark} \\| 3"), "utf-8")
        meters = root / f"docs/{locale}/meters.md"
        copy = page.read_text("utf-8").partition("\n## ")[2].replace("{ #", "{ #my-").replace("#my-late", "#late")
        head = meters.read_text("utf-8").partition("\n## ")[0]
        meters.with_name("altyn.md").write_text(f"{head}\n## {copy.replace('(#contacts)', '(#my-contacts)')}", "utf-8")
    settings = root / "mkdocs.yml"
    settings.write_text(
        settings.read_text("utf-8").replace("  - meters.md\n", "  - meters.md\n  - altyn.md\n"), "utf-8"
    )
    owners = root / "knowledge/operators.yml"
    owners.write_text(owners.read_text("utf-8").replace('"#kumis"', '"#kumis", "meters/#meter-stopped"'), "utf-8")
    (root / "pyproject.toml").write_text('[tool.qostil.severity]\nclause-facts = "off"\n', "utf-8")
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


@pytest.mark.parametrize("locale", ["kk", "ru"])
def test_programs_get_each_figure_with_its_condition(gas: Path, locale: str) -> None:
    told = json.loads((gas / locale / "contracts/figures.json").read_text("utf-8"))
    assert [(figure["contract"], figure["row"], figure.get("values")) for figure in told] == [
        ("altyn", "late-fee", ["0.3%/day"]),
        ("altyn", "late-fee", None),
        ("altyn", "disputes", ["P12D-working"]),
    ]
    assert all({"who", "from"} <= figure["condition"].keys() for figure in told if "figure" in figure)
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


def test_a_page_of_the_same_name_elsewhere_has_no_card(gas: Path) -> None:
    assert html(gas, "ru/contracts/altyn").css("#card")
    assert not html(gas, "ru/altyn").css("#card")
    assert not html(gas, "ru/contracts/kumis").css("link[rel=describedby]")


def test_a_sign_of_tables_ends_no_cell(gas: Path) -> None:
    rows = html(gas, "ru/contracts/compare").css("tbody tr")
    assert [len(row.css("td")) for row in rows] == [2, 2]
    assert "переговорами | 3" in rows[1].css("td")[1].text()


def test_what_is_of_another_than_its_page_is_marked(gas: Path) -> None:
    (owner,), (own,) = (html(gas, "ru/meters").css(part) for part in ("[data-owner]", "section[data-operator] > h2"))
    assert (owner.attributes["data-owner"], own.attributes["id"]) == ("altyn", "meter-stopped")
    assert not html(gas, "ru/contracts/altyn").css("section[data-operator]")


def test_a_site_of_one_company_has_no_choice(tmp_path: Path) -> None:
    root = sample(tmp_path / "gas", "contracts")
    owners = root / "knowledge/operators.yml"
    owners.write_text(owners.read_text("utf-8").split("- id: kumis")[0], "utf-8")
    assert qostil("publish", cwd=root).returncode == 0
    home = html(root / "site", "ru")
    assert not home.css("[data-choose-operator], [data-operator], [data-owner]")


def test_a_new_index_of_clauses_names_topics_and_no_situations(tmp_path: Path) -> None:
    root = sample(tmp_path / "gas", "contracts")
    source = tmp_path / "altyn.txt"
    source.write_text("\n".join(f"{n}. Тұтынушы {n}-шартты орындайды." for n in range(1, 10)), "utf-8")
    assert qostil("clauses", source, "--contract", "altyn", "--lang", "kk", cwd=root).returncode == 0
    index = (root / "knowledge/contracts/altyn.yml").read_text("utf-8")
    assert '{"number":"7","topics":["late-payment"]' in index
    assert "not-paid" not in index
