"""What is there already: no file is written over, and where a site cannot stand, nothing half-written is left."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.init.running import init, refused, tree
from tests.project import QOSTIL, qostil


def test_files_that_are_there_are_kept_and_told(tmp_path: Path) -> None:
    mine = {"docs/ru/index.md": b"mine", "Makefile": b"all:\n", "knowledge/links.yml": b"", ".gitignore": b"/site/\n"}
    mine |= {".gitattributes": b"*.png binary\n"}
    for path, text in mine.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(text)
    (tmp_path / "README.md").symlink_to("/nowhere/README.md")
    (tmp_path / "EDITORS.ru.md").mkdir()
    before = tree(tmp_path)
    done = init(tmp_path, ".")
    assert done.exit_code == 0, done.stderr
    after = tree(tmp_path)
    assert {path: after[path] for path in before} == before
    told = done.stdout.splitlines()
    kept = told[1].removeprefix("kept as they were: ").split(", ")
    assert sorted(kept) == sorted([*mine, "README.md", "EDITORS.ru.md"])
    assert told[2] == "add to .gitignore: /.venv/ /.cache/ /.site-* __pycache__/"
    assert told[3] == "add to .gitattributes: knowledge/published.txt merge=union"
    assert told[-1].startswith("next: qostil publish && mkdocs serve;")
    assert "is a site of Qostil already" in refused(tmp_path, ".")


@pytest.mark.parametrize("name", ["қазақша сайт", "deep/in/a'folder", "-help", "link"])
def test_any_folder_will_do(tmp_path: Path, name: str) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to("real")
    (tmp_path / "elsewhere").mkdir()
    done = init(tmp_path / "elsewhere", "--", f"../{name}")
    assert done.exit_code == 0, done.stderr
    assert (tmp_path / name / "docs/kk/index.md").is_file()
    assert list((tmp_path / "elsewhere").iterdir()) == []
    step = done.stdout.splitlines()[-1].removeprefix("next: ").partition(" && ")[0]
    there = subprocess.run(["sh", "-c", f"{step} && ls mkdocs.yml"], cwd=tmp_path / "elsewhere", check=True)
    assert there.returncode == 0


def test_an_empty_repository_will_do(tmp_path: Path) -> None:
    subprocess.run(["git", "init", "--quiet", tmp_path], check=True)
    assert init(tmp_path, ".").exit_code == 0
    done = qostil("publish", cwd=tmp_path)
    assert (done.returncode, done.stderr.count("\n")) == (0, 3), done.stderr
    assert done.stderr.endswith("published: uncommitted changes (there is no commit yet)\n")
    listed = ["git", "ls-files", "--others", "--exclude-standard", "--directory"]
    new = subprocess.run(listed, cwd=tmp_path, check=True, capture_output=True, text=True).stdout.split()
    assert {"docs/", "mkdocs.yml"} <= set(new)
    assert [path for path in new if "site" in path or ".cache" in path] == []


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "help").write_text("mine", "utf-8")
    assert "help: is no folder" in refused(tmp_path, "help")
    refused(tmp_path, "help/below")


def test_a_file_in_place_of_a_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "knowledge").write_text("mine", "utf-8")
    assert "knowledge: is no folder; move it away" in refused(tmp_path, ".")


def test_a_link_in_place_of_a_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "help").mkdir()
    (tmp_path / "help/docs").symlink_to("../elsewhere")
    assert "help/docs: is a link" in refused(tmp_path, "help")


@pytest.mark.parametrize("written", ["", "- a\n", "site_name: [\n", "site_name: !!python/object:os.system {}\n"])
def test_an_mkdocs_file_that_cannot_be_read_is_told(tmp_path: Path, written: str) -> None:
    (tmp_path / "mkdocs.yml").write_text(written, "utf-8")
    assert refused(tmp_path, ".").startswith("qostil: mkdocs.yml: ")


def test_a_name_that_no_disk_can_hold_is_told(tmp_path: Path) -> None:
    assert "File name too long" in refused(tmp_path, "я" * 200, "--kk", "Су", "--ru", "Вода")


def bound() -> list[str]:
    """Return what takes from the administrator the right to disregard permissions."""
    if os.geteuid() != 0:
        return []
    weak = ["setpriv", "--bounding-set", "-dac_override,-dac_read_search"]
    if not shutil.which("setpriv") or subprocess.run([*weak, "true"], capture_output=True, check=False).returncode:
        pytest.skip("this administrator may do all")
    return weak


@pytest.mark.parametrize(
    ("closed", "mode", "words"),
    [
        (".", 0o555, "cannot be written: Permission denied; mend its permissions"),
        ("docs", 0o555, "docs: cannot be written: Permission denied; mend its permissions"),
        ("docs/sub", 0o000, "docs: cannot be written: Permission denied; mend its permissions"),
        ("docs/index.md", 0o000, "docs/index.md: «qostil init» was refused it: Permission denied"),
        (".", 0o000, "was refused it: Permission denied; mend its permissions"),
    ],
)
def test_what_is_closed_is_told_and_left(tmp_path: Path, closed: str, mode: int, words: str) -> None:
    site = tmp_path / "help"
    (site / "docs/sub").mkdir(parents=True)
    (site / "mkdocs.yml").write_text("site_name: Көмек\n", "utf-8")
    for path in ("docs/index.md", "docs/sub/a.md"):
        (site / path).write_text("# Көмек\n\nҚош келдіңіз\n", "utf-8")
    before = tree(site)
    was = (site / closed).stat().st_mode
    (site / closed).chmod(mode)
    try:
        command: list[str | Path] = [*bound(), QOSTIL, "init", site]
        done = subprocess.run(command, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)
    finally:
        (site / closed).chmod(was)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1), done.stderr
    assert words in done.stderr
    assert tree(site) == before


def mounted(folder: Path, options: str, then: str, *words: str) -> subprocess.CompletedProcess[str]:
    """Run the command where a small disk is mounted, in a world of its own; skip where that is not allowed."""
    folder.mkdir(exist_ok=True)
    world = ["unshare", "--mount", *([] if os.geteuid() == 0 else ["--map-root-user"])]
    if subprocess.run([*world, "mount", "-t", "tmpfs", "none", folder], capture_output=True, check=False).returncode:
        pytest.skip("nothing may be mounted here")
    script = f'mount -t tmpfs -o {options} none "$0" && {then} && cd "$0" && find . | sort > ../before; "$@"; \
        code=$?; find . | sort > ../after; exit $code'
    command: list[str | Path] = [*world, "sh", "-c", script, folder, QOSTIL, *words]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=folder)


@pytest.mark.parametrize(
    ("options", "then", "told"),
    [
        ("size=60k", "true", "No space left on device; make room on the disk"),
        ("size=1m", 'mount -o remount,ro "$0"', "Read-only file system; mount it so that it can be written to"),
        (
            "size=60k",
            'mkdir "$0/help" && printf "site_name: Көмек\n" > "$0/help/mkdocs.yml" && mkdir "$0/help/docs" '
            '&& printf "# Көмек\n\nҚош келдіңіз\n" > "$0/help/docs/README.md"',
            "No space left on device; make room on the disk",
        ),
    ],
    ids=["a full disk", "a read-only disk", "a full disk with a site"],
)
def test_a_disk_that_takes_nothing_has_nothing_half_written(tmp_path: Path, options: str, then: str, told: str) -> None:
    done = mounted(tmp_path / "disk", options, then, "init", "help")
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1), done.stderr
    assert f"cannot be written: {told}" in done.stderr
    assert (tmp_path / "before").read_text("utf-8") == (tmp_path / "after").read_text("utf-8") != ""
