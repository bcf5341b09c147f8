"""A site that several machines build in shares is the one that a single machine builds."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from qostil.mkdocs.making import Making
from qostil.model.share import Share
from qostil.publishing.publish import publish
from tests.incremental.edits import copy_without_cache, start
from tests.incremental.test_incremental import built
from tests.project import qostil

SITE = ".cache/qostil/site"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return start(tmp_path / "project")


@pytest.fixture
def shares(project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Let three machines make a share each; return their projects."""
    monkeypatch.setenv("QOSTIL_CACHE_SECRET", "ортақ құпия")
    machines = [copy_without_cache(project, tmp_path / f"machine-{number}") for number in (1, 2, 3)]
    for number, machine in enumerate(machines, 1):
        assert publish(machine, lambda _: None, Share(number, 3)).is_made
        assert not (machine / "site").exists()
    return machines


def gather(machines: list[Path], root: Path) -> None:
    """Put the caches of machines together, as an archive does that keeps no times."""
    for machine in machines:
        shutil.copytree(machine / SITE, root / SITE, dirs_exist_ok=True, copy_function=shutil.copyfile)


def test_the_shares_together_are_the_site(
    project: Path, shares: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = built(copy_without_cache(project, tmp_path / "whole"))
    gather(shares, project)
    with monkeypatch.context() as nothing_more:
        nothing_more.delattr(Making, "output")
        assert built(project) == whole


def test_each_topic_is_in_one_share(shares: list[Path]) -> None:
    made = [{folder.name for folder in (machine / SITE).glob("*/*")} for machine in shares]
    assert all(made)
    assert sum(map(len, made)) == len(set().union(*made)) == 9


def test_what_is_missing_is_made(project: Path, shares: list[Path], tmp_path: Path) -> None:
    whole = built(copy_without_cache(project, tmp_path / "whole"))
    gather(shares[:2], project)
    assert built(project) == whole


def test_a_machine_without_the_secret_has_no_say(
    project: Path, shares: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gather(shares, project)
    for page in (project / SITE).glob("*/*/0"):
        page.write_text("<script>pay()</script>", "utf-8")
    for secret in ("another secret", ""):
        monkeypatch.setenv("QOSTIL_CACHE_SECRET", secret)
        frames = set((project / SITE).iterdir())
        assert not any(b"pay()" in content for content in built(project).values())
        assert set((project / SITE).iterdir()) - frames


def test_a_wrong_share_and_a_site_with_code_are_refused(project: Path) -> None:
    for wrong in ("0/4", "5/4", "a", "1/0"):
        done = qostil("publish", "--shard", wrong, cwd=project)
        assert (done.returncode, done.stderr.count("\n")) == (2, 1)
        assert "write the number of this machine" in done.stderr
    (project / "hooks/own.py").write_text("x = 1\n", "utf-8")
    settings = project / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8").replace("events.py]", "events.py, hooks/own.py]"), "utf-8")
    done = qostil("publish", "--shard", "1/2", cwd=project)
    assert done.returncode == 2
    assert "drop --shard" in done.stderr
