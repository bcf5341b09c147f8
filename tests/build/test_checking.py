"""How the checks go together: severities, excuses and consequences."""

from __future__ import annotations

import inspect
from pathlib import Path

import pytest

from qostil.build import weakened
from qostil.build.build import read_build
from qostil.build.checking import stops_publishing
from qostil.checks import MANUALS
from qostil.checks.unsafe_html import _ELEMENTS
from qostil.reading.tags import OPAQUE
from tests.project import CLEAN, KK, RU, lay_out

LINKED = {
    "kk/index.md": KK.replace("receipt", "home").replace("керек.", "керек: [чек](payments.md#receipt)."),
    "ru/index.md": RU.replace("receipt", "home").replace("нужен.", "нужен: [чек](payments.md#receipt)."),
}


def found(root: Path, *only: str) -> list[str]:
    told = read_build(root, only).findings
    return [f"{finding.severity} {finding}" for finding in told if finding.check != weakened.CHECK]


def set_severity(root: Path, check: str, severity: str) -> None:
    (root / "pyproject.toml").write_text(f'[tool.qostil.severity]\n{check} = "{severity}"\n')


def test_a_clean_project_has_no_finding(tmp_path: Path) -> None:
    lay_out(tmp_path, CLEAN | LINKED)
    assert found(tmp_path) == []


def test_the_root_of_a_defect_is_told_and_its_consequences_are_not(tmp_path: Path) -> None:
    lay_out(tmp_path, {**CLEAN, **LINKED, "ru/payments.md": RU.replace(" { #receipt }", "")})
    assert found(tmp_path) == ["error docs/ru/payments.md:7: «Нужен ли чек?» has no id (item-id)"]


def test_a_consequence_is_told_where_its_root_does_not_stop_publishing(tmp_path: Path) -> None:
    lay_out(tmp_path, {**LINKED, "kk/payments.md": KK})
    set_severity(tmp_path, "page-counterpart", "warning")
    told = found(tmp_path)
    assert [line.split()[0] for line in told] == ["warning", "error"]
    assert "internal-link" in told[1]
    assert stops_publishing(read_build(tmp_path).findings)


def test_an_excused_root_does_not_hide_its_consequences(tmp_path: Path) -> None:
    page = KK.replace("## ", "<!-- qostil-allow item-counterpart: тек қазақша -->\n\n## ")
    lay_out(tmp_path, {"kk/payments.md": page, "ru/payments.md": RU.replace("receipt", "pay"), **LINKED})
    assert [line.rpartition(" ")[2] for line in found(tmp_path)] == ["(internal-link)"]


def test_an_excuse_from_a_check_that_is_off_is_left_alone(tmp_path: Path) -> None:
    excused = KK.replace("Иә", "<!-- qostil-allow letters: мысал -->\n\nИә")
    lay_out(tmp_path, CLEAN | {"kk/payments.md": excused})
    assert found(tmp_path) == [
        "error docs/kk/payments.md:9: the excuse from «letters» excuses nothing any more (excuse)"
    ]
    set_severity(tmp_path, "letters", "off")
    assert found(tmp_path) == []


def test_findings_come_in_the_order_of_places(tmp_path: Path) -> None:
    lay_out(tmp_path, {"kk/b.md": "TODO", "kk/a.md": "Мәтін.\n\nTODO", "ru/a.md": "TODO"})
    places = [finding.place for finding in read_build(tmp_path).findings]
    assert places == sorted(places)


@pytest.mark.parametrize("name", sorted(MANUALS))
def test_each_check_says_what_it_is_for_with_an_example(name: str) -> None:
    manual = inspect.cleandoc(MANUALS[name])
    assert "\nBad: " in manual
    assert "\nGood: " in manual


def test_what_is_not_looked_into_may_not_stand_in_a_page() -> None:
    assert OPAQUE.isdisjoint(_ELEMENTS)
