"""What the workflows may do, and that the scripts in them do it: run with a real Git."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.links.project import git
from tests.project import CLEAN, ROOT, lay_out

FILES = sorted((ROOT / ".github/workflows").glob("*.yml"))
LEDGER = "knowledge/links-ledger.yml"


def workflow(name: str) -> dict[str, Any]:
    told: dict[str, Any] = yaml.safe_load((ROOT / f".github/workflows/{name}.yml").read_text("utf-8"))
    return told


def script(job: str, word: str) -> str:
    """The script of the step of links.yml that holds a word."""
    (found,) = (step["run"] for step in workflow("links")["jobs"][job]["steps"] if word in step.get("run", ""))
    return str(found)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_action_is_pinned_by_hash_and_no_one_may_write_by_default(file: Path) -> None:
    text = file.read_text("utf-8")
    used = re.findall(r"uses: (.*)", text)
    assert used
    assert [one for one in used if not re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40}  # v\d+\.\d+\.\d+", one)] == []
    assert yaml.safe_load(text)["permissions"] == {"contents": "read"}
    assert "pull_request_target" not in text


def test_one_job_alone_may_write_and_it_runs_nothing_of_the_repository() -> None:
    jobs = {f"{file.stem}.{name}": job for file in FILES for name, job in workflow(file.stem)["jobs"].items()}
    (writer,) = (name for name, job in jobs.items() if "permissions" in job)
    assert writer == "links.propose"
    assert jobs[writer]["permissions"] == {"contents": "write", "pull-requests": "write"}
    assert "github.event_name == 'schedule'" in jobs[writer]["if"]
    told = "\n".join(step.get("run", "") for step in jobs[writer]["steps"])
    assert {line.split()[0] for line in told.splitlines() if line} == {"cp", "git", "gh", "if", "then", "fi"}


CHECK = 'qostil check ${BASE:+--changed "origin/$BASE"} --format '
SITE_WORKFLOW = "qostil/init/site/.github/workflows/check.yml"


@pytest.mark.parametrize(("file", "job"), [(".github/workflows/check.yml", "test"), (SITE_WORKFLOW, "check")])
def test_an_editor_sees_the_findings_before_the_tests_are_run(file: str, job: str) -> None:
    told = yaml.safe_load((ROOT / file).read_text("utf-8"))
    steps = told["jobs"][job]["steps"]
    runs = [step["run"] for step in steps if "run" in step]
    order = ["make .venv/ready", f"{CHECK}github", f"{CHECK}markdown >>", "make test", "make site"]
    assert [word in run for word, run in zip(order, runs, strict=True)] == [True] * len(order)
    assert told["env"] == {"BASE": "${{ github.base_ref }}"}
    assert steps[0]["with"] == {"persist-credentials": False, "fetch-depth": 0}


@pytest.fixture
def pulled(tmp_path: Path) -> Path:
    """A clone whose work gives the Russian text a figure, of a project with a defect on another page."""
    origin, clone = tmp_path / "origin", tmp_path / "clone"
    lay_out(origin, {**CLEAN, "kk/b.md": CLEAN["kk/payments.md"]}, nav=["payments.md", "b.md"])
    git(origin, "init")
    commit(origin, "first", "1")
    git(tmp_path, "clone", str(origin), str(clone))
    page = clone / "docs/ru/payments.md"
    page.write_text(page.read_text("utf-8").replace("Да, нужен", "Нужен 1 рубль"), "utf-8")
    (clone / ".venv").symlink_to(Path(sys.prefix))
    return clone


@pytest.mark.parametrize(("base", "begins"), [("main", "## Changes since `origin/main`\n\n### Items\n"), ("", "## ")])
def test_a_pull_request_is_told_what_it_changes_and_main_what_it_has(pulled: Path, base: str, begins: str) -> None:
    (script,) = (
        step["run"] for step in workflow("check")["jobs"]["test"]["steps"] if f"{CHECK}markdown" in step.get("run", "")
    )
    summary = pulled.parent / "summary"
    env = os.environ | {"BASE": base, "GITHUB_STEP_SUMMARY": str(summary)}
    done = subprocess.run(["bash", "-e", "-c", script], cwd=pulled, env=env, check=False)
    told = summary.read_text("utf-8")
    assert done.returncode == 1
    assert told.startswith(begins)
    assert "fact-mismatch" in told
    assert ("page-counterpart" in told) == (not base)


def test_each_declared_python_is_tried() -> None:
    declared = re.findall(r"Programming Language :: Python :: (3\.\d+)", (ROOT / "pyproject.toml").read_text("utf-8"))
    assert workflow("check")["jobs"]["test"]["strategy"]["matrix"]["python"] == declared
    assert len(declared) >= 4


def test_the_content_is_judged_before_the_tests_are_run() -> None:
    told = subprocess.run(["make", "-n", "test"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert told.index(".venv/bin/qostil check") < told.index(".venv/bin/pytest")


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A clone of a project of which a night has proposed a ledger."""
    origin, clone = tmp_path / "origin", tmp_path / "clone"
    origin.mkdir()
    git(origin, "init")
    commit(origin, "main", "1")
    git(origin, "switch", "--create", "links-ledger")
    commit(origin, "proposed", "2")
    git(origin, "switch", "main")
    git(tmp_path, "clone", str(origin), str(clone))
    return clone


def commit(root: Path, ledger: str, day: str) -> None:
    (root / LEDGER).parent.mkdir(parents=True, exist_ok=True)
    (root / LEDGER).write_text(ledger, "utf-8")
    git(root, "add", "-A")
    who = ["-c", "user.name=Test", "-c", "user.email=test@qostil.example"]
    env = os.environ | {"GIT_COMMITTER_DATE": f"2026-11-0{day}T12:00:00Z"}
    subprocess.run(["git", *who, "commit", "--quiet", "-m", ledger], cwd=root, env=env, check=True)


def bash(told: str, root: Path, **env: str) -> None:
    known = {"LEDGER": LEDGER, "BRANCH": "links-ledger", "GIT_CONFIG_GLOBAL": os.devnull}
    subprocess.run(["bash", "-e", "-c", told], cwd=root, env=os.environ | known | env, check=True)


@pytest.mark.parametrize(("merged", "goes_on_from"), [(False, "proposed"), (True, "merged")])
def test_a_night_goes_on_from_the_newest_ledger(clone: Path, merged: bool, goes_on_from: str) -> None:
    if merged:
        commit(clone, "merged", "3")
    bash(script("online", "proposed="), clone)
    assert (clone / LEDGER).read_text("utf-8") == goes_on_from


def test_the_first_night_begins_with_the_ledger_of_main(clone: Path) -> None:
    git(clone, "branch", "--remotes", "--delete", "origin/links-ledger")
    bash(script("online", "proposed="), clone)
    assert (clone / LEDGER).read_text("utf-8") == "main"


@pytest.mark.parametrize(("is_open", "created"), [("0", 1), ("1", 0)])
def test_one_pull_request_holds_the_newest_ledger(clone: Path, tmp_path: Path, is_open: str, created: int) -> None:
    (tmp_path / "bin").mkdir()
    gh = tmp_path / "bin/gh"
    gh.write_text(f'#!/bin/sh\necho "$@" >> {tmp_path}/asked\n[ "$2" = list ] && echo {is_open} || true\n', "utf-8")
    gh.chmod(0o755)
    seen = tmp_path / "seen.yml"
    seen.write_text("seen tonight", "utf-8")
    words = {"SEEN": str(seen), "TITLE": "Seen", "BODY": "Written", "RUN": "https://github.example/1"}
    bash(script("propose", "gh pr create"), clone, PATH=f"{gh.parent}:{os.environ['PATH']}", **words)
    shown = subprocess.run(
        ["git", "show", f"links-ledger:{LEDGER}"], cwd=tmp_path / "origin", capture_output=True, text=True, check=True
    )
    assert shown.stdout == "seen tonight"
    assert (tmp_path / "asked").read_text("utf-8").count("pr create") == created
