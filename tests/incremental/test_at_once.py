"""Builds that run at once share what is kept, and do not harm each other; the day on which one runs is not seen."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from qostil.publishing.publish import publish
from tests.incremental.edits import EDITS, start
from tests.project import PATIENCE


def building(root: Path, to: Path, **env: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(to)]
    return subprocess.Popen(command, cwd=root, env=os.environ | env, stderr=subprocess.DEVNULL)


def files(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return start(tmp_path / "project")


def test_builds_at_once_of_one_project_are_the_same(project: Path, tmp_path: Path) -> None:
    runs = [building(project, tmp_path / f"site-{number}") for number in range(3)]
    assert [run.wait(timeout=PATIENCE) for run in runs] == [0, 0, 0]
    first, *others = (files(tmp_path / f"site-{number}") for number in range(3))
    assert [other == first for other in others] == [True, True]
    assert len(first) > 50


def test_a_build_goes_on_where_its_cache_is_cleared_meanwhile(project: Path, tmp_path: Path) -> None:
    assert building(project, tmp_path / "whole").wait(timeout=PATIENCE) == 0
    run = building(project, tmp_path / "cleared")
    while run.poll() is None:
        shutil.rmtree(project / ".cache", ignore_errors=True)
    assert run.returncode == 0
    assert files(tmp_path / "cleared") == files(tmp_path / "whole")


def test_two_days_give_the_same_site(project: Path, tmp_path: Path) -> None:
    for name, second, day in (("one", "1700000000", "2026-11-26"), ("other", "1800000000", "2027-03-01")):
        shutil.rmtree(project / ".cache", ignore_errors=True)
        run = building(project, tmp_path / name, SOURCE_DATE_EPOCH=second, QOSTIL_TODAY=day)
        assert run.wait(timeout=PATIENCE) == 0
    assert files(tmp_path / "one") == files(tmp_path / "other")


@pytest.mark.parametrize("link", [".cache", ".cache/qostil", ".cache/qostil/site", ".cache/qostil/pictures"])
def test_a_cache_that_leads_elsewhere_is_not_used(link: str, project: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    for name in ("a.png", *(f"{number:032x}/file" for number in range(9))):
        (elsewhere / name).parent.mkdir(parents=True, exist_ok=True)
        (elsewhere / name).write_text("mine", "utf-8")
    there = files(elsewhere)
    (project / link).parent.mkdir(parents=True, exist_ok=True)
    (project / link).symlink_to(elsewhere)
    assert publish(project, lambda _: None).is_public
    assert files(elsewhere) == there


def test_a_page_that_was_changed_in_the_public_site_is_not_used_again(project: Path) -> None:
    publish(project, lambda _: None)
    as_built = files(project / "site")
    EDITS["damage_what_was_built"](project)
    publish(project, lambda _: None)
    assert files(project / "site") == as_built


def test_what_nobody_asks_for_is_cleared_and_frames_are_few(project: Path) -> None:
    settings = project / "mkdocs.yml"
    text = settings.read_text("utf-8")
    for number in range(6):
        EDITS["change_a_text"](project)
        settings.write_text(f"{text}copyright: № {number}\n", "utf-8")
        publish(project, lambda _: None)
    assert len(list((project / ".cache/qostil/site").iterdir())) == 4
