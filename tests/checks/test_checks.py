"""Every golden case: a small corpus, and what its check must find in it, to the letter.

A case is a YAML file in the folder of its check, named by behaviour. Keys that end in a suffix are files
below docs/; `nav` goes into mkdocs.yml; `findings` are lines as `qostil check --only CHECK` prints them,
with the remedy after an arrow where the case is about it. No `findings` means silence. `only` names the
checks to be run where the case is about how several go together; `today` is the day on which they run.
A folder `knowledge` beside the cases of a check is what the site of each of them knows.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import yaml

from qostil.build.build import read_build
from qostil.checks import MANUALS
from qostil.system.today import VARIABLE
from tests.project import lay_out

HERE = Path(__file__).parent
CASES = sorted(HERE.glob("*/*.yml"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.parent.name}-{case.stem}")
def test_golden_case(case: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told = yaml.safe_load(case.read_text("utf-8"))
    expected, only = told.pop("findings", []), told.pop("only", [case.parent.name.replace("_", "-")])
    site = {key: told.pop(key) for key in ("nav", "site_url") if key in told}
    if day := told.pop("today", None):
        monkeypatch.setenv(VARIABLE, str(day))
    if (known := case.parent / "knowledge").is_dir():
        shutil.copytree(known, tmp_path / "knowledge")
    lay_out(tmp_path, told, **site)
    findings = read_build(tmp_path, only).findings
    lines = [f"{found} → {found.remedy}" for found in findings]
    assert [line if "→" in wanted else line.partition(" → ")[0] for line, wanted in pairs(lines, expected)] == expected


@pytest.mark.parametrize("name", sorted(MANUALS))
def test_each_check_has_more_silent_cases_than_firing_ones(name: str) -> None:
    told = [yaml.safe_load(case.read_text("utf-8")) for case in CASES if case.parent.name == name.replace("-", "_")]
    firing = sum(bool(case.get("findings")) for case in told)
    assert firing
    assert len(told) - firing > firing


def pairs(lines: list[str], expected: list[str]) -> list[tuple[str, str]]:
    """Each line with the one expected at its place; what is too much stands beside nothing."""
    return [(line, expected[n] if n < len(expected) else "") for n, line in enumerate(lines)]
