"""Whatever lies in the docs folder is told in one line, and never waited for or followed."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from qostil.build.build import read_build
from qostil.system.errors import CannotRunError
from tests.project import CLEAN, KK, RU, lay_out, qostil


def found(root: Path) -> list[str]:
    return [str(finding) for finding in read_build(root, ["readable", "asset", "page-counterpart"]).findings]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return lay_out(tmp_path, CLEAN)


def test_a_folder_named_like_a_page(project: Path) -> None:
    (project / "docs/kk/account.md").mkdir()
    assert found(project) == [
        "docs/kk/account.md:1: a folder, or what is no file, bears the name of a page (readable)",
    ]


def test_a_link_to_a_file_outside(project: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    secret = tmp_path_factory.mktemp("outside") / "secret.md"
    secret.write_text(KK, "utf-8")
    (project / "docs/kk/secret.md").symlink_to(secret)
    (project / "docs/kk/secret.png").symlink_to(secret)
    assert found(project) == [
        "docs/kk/secret.md:1: a symbolic link stands where a file should (readable)",
        "docs/kk/secret.png:1: a symbolic link stands where a file should (asset)",
    ]
    assert all(not page.items for page in read_build(project).corpus.pages if page.key == "secret")


def test_links_that_lead_in_a_circle_or_nowhere(project: Path) -> None:
    (project / "docs/kk/again").symlink_to(project / "docs")
    (project / "docs/ru/self.md").symlink_to("self.md")
    (project / "docs/ru/gone.png").symlink_to("nowhere")
    assert found(project) == [
        "docs/kk/again:1: a symbolic link stands where a file should (asset)",
        "docs/ru/gone.png:1: a symbolic link stands where a file should (asset)",
        "docs/ru/self.md:1: a symbolic link stands where a file should (readable)",
    ]


def test_a_pipe_is_not_waited_for(project: Path) -> None:
    os.mkfifo(project / "docs/kk/pipe.md")
    assert found(project) == ["docs/kk/pipe.md:1: a folder, or what is no file, bears the name of a page (readable)"]


def test_a_page_of_ten_megabytes(project: Path) -> None:
    (project / "docs/kk/payments.md").write_text(KK + "Мәтін. " * 1_000_000, "utf-8")
    assert found(project) == ["docs/kk/payments.md:1: the page has 12,000,139 bytes, more than 256,000 (readable)"]


def test_a_page_as_large_as_the_settings_allow(project: Path) -> None:
    (project / "pyproject.toml").write_text("[tool.qostil]\nmax_page_bytes = 10\n")
    assert [line.partition(": ")[0] for line in found(project)] == ["docs/kk/payments.md:1", "docs/ru/payments.md:1"]


def test_names_with_spaces_and_cyrillic(project: Path) -> None:
    for locale, text in (("kk", KK), ("ru", RU)):
        folder = project / "docs" / locale / "Үйдегі интернет"
        folder.mkdir()
        (folder / "Төлем 1 (жаңа).md").write_text(text, "utf-8")
    assert found(project) == []


@pytest.mark.parametrize(
    ("name", "shown"), [(b"a\xff.md", "a%FF.md"), (b"a\nb.md", "a%0Ab.md"), (b"\xff.png", "%FF.png")]
)
def test_a_name_that_cannot_be_written(project: Path, name: bytes, shown: str) -> None:
    Path(os.fsdecode(os.fsencode(project / "docs/kk") + b"/" + name)).touch()
    expected = f"docs/kk/{shown}:1: the name of the file or of its folder holds what is no letter of any language"
    assert found(project) == [f"{expected} (readable)"]
    assert qostil("check", "--json", cwd=project).returncode == 1


@pytest.fixture
def as_nobody() -> Iterator[None]:
    """Without the rights of root, who can read everything."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    yield
    os.seteuid(0)


@pytest.mark.usefixtures("as_nobody")
def test_a_page_that_may_not_be_read() -> None:
    folder = Path(tempfile.mkdtemp())
    try:
        lay_out(folder, CLEAN)
        (folder / "docs/kk/payments.md").chmod(0)
        assert found(folder) == ["docs/kk/payments.md:1: the file cannot be opened (Permission denied) (readable)"]
        (folder / "docs/ru").chmod(0)
        with pytest.raises(CannotRunError, match=r"docs/ru: cannot be opened \(Permission denied\); mend"):
            found(folder)
    finally:
        (folder / "docs/ru").chmod(0o755)
        shutil.rmtree(folder)
