"""A site of another trade: neither it nor a right edit of it raises anything; a wrong edit is told where it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from qostil.build.build import read_build
from qostil.model.finding import Finding
from tests.project import qostil, sample

WATER = yaml.safe_load((Path(__file__).parent / "water.yml").read_text("utf-8"))
BREAKS, HARMLESS = WATER["breaks"], WATER["harmless"]


@pytest.fixture(scope="module")
def water(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sample(tmp_path_factory.mktemp("water"), "water")


@pytest.fixture
def site(water: Path) -> Iterator[Path]:
    """The site, whose pages and data are put right again after each test."""
    before = {path: path.read_bytes() for name in ("docs", "knowledge") for path in (water / name).rglob("*.*")}
    yield water
    for path, content in before.items():
        path.write_bytes(content)


def edit(site: Path, edits: Mapping[str, list[str]]) -> None:
    for name, (before, after) in edits.items():
        text = (site / name).read_text("utf-8")
        assert before in text, f"{name} does not hold «{before}»"
        (site / name).write_text(text.replace(before, after), "utf-8", newline="")


def found(site: Path) -> list[Finding]:
    return [finding for finding in read_build(site).findings if finding.severity != "note"]


def test_the_site_is_right_as_it_stands(water: Path) -> None:
    done = qostil("check", cwd=water)
    assert (done.returncode, done.stdout) == (0, "")


@pytest.mark.parametrize("wrong", BREAKS.values(), ids=BREAKS)
def test_a_wrong_edit_is_told_at_its_file(site: Path, wrong: dict[str, Any]) -> None:
    edit(site, wrong["edits"])
    said = found(site)
    assert {finding.check for finding in said} == {wrong["check"]}, said
    places = {place.path for finding in said for place in (finding.place, finding.also) if place}
    assert set(wrong.get("at", wrong["edits"])) <= places


@pytest.mark.parametrize("folder", ["kk", "ru"])
def test_a_page_that_one_language_lacks_is_told_at_the_other(site: Path, folder: str) -> None:
    (site / "docs" / folder / "water/outages.md").unlink()
    there = {"kk": "ru", "ru": "kk"}[folder]
    assert [(finding.check, finding.place.path) for finding in found(site)] == [
        ("page-counterpart", f"docs/{there}/water/outages.md")
    ]


def test_items_in_another_order_are_told(site: Path) -> None:
    page = site / "docs/ru/water/bills.md"
    head, first, second, *rest = page.read_text("utf-8").split("\n## ")
    page.write_text("\n## ".join([head, second, first, *rest]), "utf-8")
    assert [(finding.check, finding.also and finding.also.path) for finding in found(site)] == [
        ("item-order", "docs/ru/water/bills.md")
    ]


@pytest.mark.parametrize("edits", HARMLESS.values(), ids=HARMLESS)
def test_a_right_edit_raises_nothing(site: Path, edits: dict[str, list[str]]) -> None:
    edit(site, edits)
    assert [str(finding) for finding in found(site)] == []
