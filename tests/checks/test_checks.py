"""Every golden case: a small corpus, and what its check must find in it, to the letter.

A case is a YAML file in the folder of its check, named by behaviour. Keys that end in a suffix are files
below docs/; `nav` goes into mkdocs.yml; `findings` are lines as `qostil check --only CHECK` prints them,
with the remedy after an arrow where the case is about it. No `findings` means silence.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from qostil.checking import check_project
from qostil.checks import MANUALS

HERE = Path(__file__).parent
CASES = sorted(HERE.glob("*/*.yml"))
SITE = {"site_url": "https://qostil.example/", "markdown_extensions": ["admonition", "attr_list", "tables"]}


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.parent.name}-{case.stem}")
def test_golden_case(case: Path, tmp_path: Path) -> None:
    told = yaml.safe_load(case.read_text("utf-8"))
    expected = told.pop("findings", [])
    lay_out(tmp_path, told)
    _, findings = check_project(tmp_path, [case.parent.name.replace("_", "-")])
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


def lay_out(root: Path, told: dict[str, Any]) -> None:
    """Write the files of a case."""
    site = SITE | {key: told.pop(key) for key in ("nav", "site_url") if key in told}
    (root / "mkdocs.yml").write_text(yaml.safe_dump(site, allow_unicode=True), "utf-8")
    for locale in ("kk", "ru"):
        (root / "docs" / locale).mkdir(parents=True)
    for name, content in told.items():
        path = root / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
