"""The moment of publishing: one at a time, in one step, the release before kept, and nothing left lying about."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from urllib.request import urlopen

import pytest

from qostil.publishing import releases
from qostil.publishing.releases import Releases
from tests.project import CLEAN, PATIENCE, QOSTIL, ROOT, qostil, whole_site

PAGE = "site/kk/payments/index.html"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    root = whole_site(tmp_path / "project", CLEAN)
    assert qostil("publish", cwd=root).returncode == 0
    return root


def rewrite(root: Path, words: str) -> None:
    for locale, answer in (("kk", "Иә, керек"), ("ru", "Да, нужен")):
        page = root / f"docs/{locale}/payments.md"
        page.write_text(re.sub(r"^(?:Иә|Да),.*$", f"{answer}: {words}", page.read_text("utf-8"), flags=re.M), "utf-8")


def left(root: Path) -> list[str]:
    return sorted(path.name for path in root.iterdir() if path.name.startswith(".site-"))


@pytest.mark.parametrize("at_once", [True, False], ids=["in-one-step", "by-renames"])
def test_rollback_goes_back_and_forward(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at_once: bool) -> None:
    if not at_once:
        monkeypatch.setattr(releases, "_exchange_at_once", lambda *_: False)
    kept = Releases(tmp_path / "site")
    for words in ("first", "second", "third"):
        with kept.aside() as new:
            (new / "index.html").write_text(words)
            kept.switch()
        assert (kept.site / "index.html").read_text() == words
    seen = []
    for _ in range(3):
        kept.roll_back()
        seen.append((kept.site / "index.html").read_text())
    assert seen == ["second", "third", "second"]
    assert sorted(path.name for path in tmp_path.iterdir()) == [".site-previous", ".site-spare", "site"]


def test_rollback_by_the_command(project: Path) -> None:
    first = (project / PAGE).read_bytes()
    done = qostil("rollback", cwd=project)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "no release before this one is kept" in done.stderr
    rewrite(project, "100 SMS")
    assert qostil("publish", cwd=project).returncode == 0
    second = (project / PAGE).read_bytes()
    assert first != second
    for wanted in (first, second, first):
        assert qostil("rollback", cwd=project).returncode == 0
        assert (project / PAGE).read_bytes() == wanted


def killed(project: Path) -> bool:
    """Kill a run while it builds; return whether it was still running."""
    rewrite(project, "300 SMS")
    run = subprocess.Popen([QOSTIL, "publish"], cwd=project, stderr=subprocess.DEVNULL)
    while not (project / ".site-new/site/kk").exists() and run.poll() is None:
        time.sleep(0.005)
    run.send_signal(signal.SIGKILL)
    return run.wait() == -signal.SIGKILL


def test_what_a_killed_run_left_is_cleared_by_the_next(project: Path) -> None:
    for name in (".site-input/docs", ".site-new/kk", ".site-4x8_abcd/ru", ".site-old-17"):
        (project / name).mkdir(parents=True)
    assert any(killed(project) for _ in range(5)), "each run ended before it could be killed"
    assert (project / PAGE).is_file()
    assert qostil("publish", cwd=project).returncode == 0
    assert left(project) == [".site-lock", ".site-previous"]


def test_a_second_run_waits_for_the_first(project: Path) -> None:
    with Releases(project / "site").alone(print):
        second = subprocess.Popen([QOSTIL, "publish"], cwd=project, stderr=subprocess.PIPE, text=True)
        assert second.stderr
        assert "another run is publishing; waiting for it" in second.stderr.readline()
        assert second.poll() is None
        rewrite(project, "200 SMS")
    second.communicate(timeout=PATIENCE)
    assert second.returncode == 0
    assert "200 SMS" in (project / PAGE).read_text("utf-8")


def test_several_at_once_all_publish(project: Path) -> None:
    rewrite(project, "300 SMS")
    runs = [subprocess.Popen([QOSTIL, "publish"], cwd=project, stderr=subprocess.DEVNULL) for _ in range(3)]
    assert [run.wait(timeout=PATIENCE) for run in runs] == [0, 0, 0]
    assert left(project) == [".site-lock", ".site-previous"]


def test_a_site_that_is_a_link_is_followed(project: Path, tmp_path: Path) -> None:
    public = tmp_path / "www/public"
    public.parent.mkdir()
    (project / "site").rename(public)
    (project / "site").symlink_to(public)
    rewrite(project, "300 SMS")
    assert qostil("publish", cwd=project).returncode == 0
    assert (project / "site").is_symlink()
    assert "300 SMS" in (public / "kk/payments/index.html").read_text("utf-8")
    assert sorted(path.name for path in public.parent.iterdir()) == [".public-lock", ".public-previous", "public"]
    assert qostil("rollback", cwd=project).returncode == 0
    assert "300 SMS" not in (public / "kk/payments/index.html").read_text("utf-8")


def test_a_link_to_nothing_leads_to_a_new_site(project: Path, tmp_path: Path) -> None:
    (project / "site").rename(project / ".site-previous")
    (project / "site").symlink_to(tmp_path / "public")
    assert qostil("publish", cwd=project).returncode == 0
    assert (tmp_path / "public/kk/payments/index.html").is_file()


@pytest.mark.parametrize(
    ("written", "told"),
    [
        (".", "docs_dir lie in one another"),
        ("..", "docs_dir lie in one another"),
        ("missing/folder/site", "there is no folder"),
        ("pyproject.toml", "is no folder"),
        ("docs", "docs_dir lie in one another"),
        ("docs/site", "docs_dir lie in one another"),
    ],
)
def test_a_site_folder_that_cannot_be_one_is_refused_in_one_line(project: Path, written: str, told: str) -> None:
    (project / "pyproject.toml").touch()
    settings = (project / "mkdocs.yml").read_text("utf-8")
    (project / "mkdocs.yml").write_text(f"{settings}site_dir: {written}\n", "utf-8")
    done = qostil("publish", cwd=project)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1), done.stderr
    assert told in done.stderr
    assert (project / "docs/kk/payments.md").is_file()


def test_a_mount_point_is_refused_in_one_line(project: Path) -> None:
    inside = 'mount -t tmpfs none site && exec "$0" publish'
    command = ["unshare", "--mount", "--map-root-user", "sh", "-c", inside, str(QOSTIL)]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)
    if "unshare" in done.stderr or "mount:" in done.stderr:
        pytest.skip("this machine lets nobody mount")
    assert (done.returncode, done.stderr.count("\n")) == (2, 1), done.stderr
    assert "is a mount point" in done.stderr


def test_a_full_disk_leaves_the_site_as_it_was(project: Path) -> None:
    before = (project / PAGE).read_bytes()
    rewrite(project, "400 SMS")
    limited = 'ulimit -f 40 && exec "$0" publish'  # no file larger than 20 or 40 kB can be written
    done = subprocess.run(["sh", "-c", limited, QOSTIL], cwd=project, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1), done.stderr
    assert "File too large" in done.stderr
    assert (project / PAGE).read_bytes() == before
    assert left(project) == [".site-lock"]


def test_a_web_server_started_as_the_readme_says_shows_each_new_site(project: Path) -> None:
    line = next(line for line in (ROOT / "MANUAL.md").read_text("utf-8").splitlines() if "http.server" in line)
    command = [sys.executable, *line.split()[1:], "--bind", "127.0.0.1", "0"]
    env = os.environ | {"PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(command, cwd=project, env=env, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as server:
        try:
            assert server.stdout
            port = re.search(rb"port (\d+)", server.stdout.readline())
            assert port
            address = f"http://127.0.0.1:{port[1].decode()}/kk/payments/"
            for words in ("500 SMS", "600 SMS", "700 SMS"):
                rewrite(project, words)
                assert qostil("publish", cwd=project).returncode == 0
                with urlopen(address, timeout=PATIENCE) as answer:
                    assert words in answer.read().decode()
        finally:
            server.terminate()  # or a failure here would wait for the server for ever


def test_make_clean_leaves_the_site_alone(project: Path) -> None:
    shutil.copy(ROOT / "Makefile", project)
    (project / ".cache").mkdir(exist_ok=True)
    assert qostil("publish", cwd=project).returncode == 0
    subprocess.run(["make", "clean"], cwd=project, check=True, stdout=subprocess.DEVNULL)
    assert (project / PAGE).is_file()
    assert left(project) == [".site-lock", ".site-previous"]
    assert not (project / ".cache").exists()


def test_a_web_server_may_read_what_is_published(project: Path) -> None:
    assert (project / "site").stat().st_mode & 0o755 == 0o755


def test_python_m_qostil_is_the_command(project: Path) -> None:
    command = [sys.executable, "-m", "qostil", "check"]
    done = subprocess.run(command, cwd=project, env=os.environ, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
