"""What a new site gives to GitHub, GitLab and pre-commit is what these read."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.project import ROOT

SITE = ROOT / "qostil/init/site"


@pytest.mark.parametrize(
    ("schema", "files"),
    [
        ("github-workflows", sorted((SITE / ".github/workflows").glob("*.yml"))),
        ("gitlab-ci", [SITE / ".gitlab-ci.yml"]),
    ],
)
def test_a_file_is_of_its_schema(schema: str, files: list[Path]) -> None:
    assert files
    command: list[str | Path] = [
        Path(sys.executable).with_name("check-jsonschema"),
        "--builtin-schema",
        f"vendor.{schema}",
        *files,
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_pre_commit_checks_what_a_site_is_made_of() -> None:
    (repository,) = yaml.safe_load((SITE / ".pre-commit-config.yaml").read_text("utf-8"))["repos"]
    (hook,) = repository["hooks"]
    assert repository["repo"] == "local"
    assert {"id", "name", "entry", "language"} <= hook.keys()
    made = [path.relative_to(SITE).as_posix() for path in SITE.rglob("*") if path.is_file()]
    touched = {path.split("/")[0] for path in made if re.search(hook["files"], path)}
    assert touched == {"docs", "knowledge", "mkdocs.yml", "pyproject.toml"}


def test_the_link_workflow_is_the_one_of_this_project() -> None:
    own = (ROOT / ".github/workflows/links.yml").read_text("utf-8")
    assert (SITE / ".github/workflows/links.yml").read_text("utf-8") == own
