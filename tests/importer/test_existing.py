"""What stands where a draft is to be written: nothing is lost, nothing is half written, all is said in one line."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.importer.project import run
from tests.importer.samples.library import KK, RU
from tests.importer.samples.make import as_text
from tests.project import QOSTIL


@pytest.fixture
def sources(tmp_path: Path) -> list[object]:
    return ["--kk", as_text(tmp_path, "kk", KK), "--ru", as_text(tmp_path, "ru", RU), "--into", "library/rules"]


def listing(project: Path) -> list[str]:
    return sorted(path.relative_to(project).as_posix() for path in project.rglob("*"))


@pytest.mark.parametrize("there", ["", "\n\n", "---\ntitle: Ережелер\ndescription: Кітапхана.\nkind: faq\n---\n"])
def test_a_page_without_an_item_gets_all_of_them_as_a_diff(project: Path, sources: list[object], there: str) -> None:
    page = project / "docs/kk/library/rules.md"
    page.parent.mkdir()
    page.write_text(there, "utf-8")
    done = run("import", *sources)
    assert done.exit_code == 0
    assert "+## Басып шығаруға бола ма?" in done.stdout
    assert page.read_text("utf-8") == there
    assert (project / "docs/ru/library/rules.md").is_file()


def a_folder(page: Path) -> None:
    page.mkdir()


def a_link_to_nowhere(page: Path) -> None:
    page.symlink_to("nowhere")


def another_encoding(page: Path) -> None:
    page.write_bytes("## Чек { #receipt }\n".encode("cp1251", "replace"))


@pytest.mark.parametrize("make", [a_folder, a_link_to_nowhere, another_encoding])
def test_what_cannot_be_read_as_a_page_stops_the_import(project: Path, sources: list[object], make: object) -> None:
    page = project / "docs/kk/library/rules.md"
    page.parent.mkdir()
    make(page)  # type: ignore[operator]
    before = listing(project)
    done = run("import", *sources)
    assert (done.exit_code, len(done.stderr.splitlines())) == (2, 1)
    assert "docs/kk/library/rules.md: " in done.stderr
    assert listing(project) == before


def test_a_folder_named_like_another_page_is_passed_over(project: Path, sources: list[object]) -> None:
    (project / "docs/kk/other.md").mkdir()
    assert run("import", *sources).exit_code == 0


def test_where_one_page_cannot_be_written_none_is(project: Path, sources: list[object]) -> None:
    (project / "docs/ru/library").write_text("a file where a folder must be", "utf-8")
    before = listing(project)
    done = run("import", *sources)
    assert (done.exit_code, len(done.stderr.splitlines())) == (2, 1)
    assert listing(project) == before


def test_a_full_disk_leaves_nothing_behind(project: Path, sources: list[object]) -> None:
    before = listing(project)
    limited: list[str] = ["bash", "-c", 'ulimit -f 0; exec "$@"', "-", str(QOSTIL), "import", *map(str, sources)]
    done = subprocess.run(limited, cwd=project, capture_output=True, text=True, check=False)
    assert (done.returncode, len(done.stderr.splitlines())) == (2, 1)
    assert listing(project) == before


def test_a_report_that_cannot_be_written_is_said(project: Path, sources: list[object]) -> None:
    done = run("import", *sources, "--report", "/dev/full")
    assert (done.exit_code, len(done.stderr.splitlines())) == (2, 1)
    assert not (project / "docs/kk/library").exists()
