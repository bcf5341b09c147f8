"""A page in another Unicode form: read in NFC, warned of once, mended by a command, published in NFC."""

from __future__ import annotations

import os
import stat
import unicodedata
from pathlib import Path

import pytest

from qostil.build.build import read_build
from qostil.reading.form import composed
from tests.project import CLEAN, KK, lay_out, qostil

APART = unicodedata.normalize("NFD", KK.replace("Иә, керек.", "Иә, қайта керек, үйде."))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return lay_out(tmp_path, CLEAN | {"kk/payments.md": APART})


def test_the_form_is_one_warning_and_no_error(project: Path) -> None:
    for _ in range(2):  # the second time from the store
        build = read_build(project)
        corpus = build.corpus
        assert [
            (f.place.line, f.check, f.severity) for f in build.findings if f.place.path.endswith("kk/payments.md")
        ] == [(9, "unicode-form", "warning")]
        text = next(page for page in corpus.pages if page.locale == "kk").items[0].text
        assert text == unicodedata.normalize("NFC", text)


def test_the_command_mends_what_the_warning_names(project: Path) -> None:
    page = project / "docs/kk/payments.md"
    page.write_bytes(b"\xef\xbb\xbf" + APART.replace("\n", "\r\n").encode())
    page.chmod(0o640)
    done = qostil("normalize", "docs/kk/payments.md", cwd=project)
    assert (done.returncode, done.stdout) == (0, "written: docs/kk/payments.md\n")
    mended = unicodedata.normalize("NFC", APART).replace("\n", "\r\n").encode()
    assert page.read_bytes() == b"\xef\xbb\xbf" + mended
    assert stat.S_IMODE(page.stat().st_mode) == 0o640
    assert [file.name for file in page.parent.iterdir()] == ["payments.md"]
    assert not [f for f in read_build(project).findings if f.check == "unicode-form"]


def test_a_folder_is_mended_and_what_is_in_order_is_not_touched(project: Path) -> None:
    russian = project / "docs/ru/payments.md"
    os.utime(russian, (0, 0))
    assert qostil("normalize", "docs", cwd=project).stdout == "written: docs/kk/payments.md\n"
    assert russian.stat().st_mtime == 0
    again = qostil("normalize", "docs", cwd=project)
    assert (again.returncode, again.stdout, again.stderr) == (0, "", "")


@pytest.mark.parametrize("name", ["gone.md", "docs/kk/old.md", "/dev/null"])
def test_what_cannot_be_mended_is_said_in_one_line(project: Path, name: str) -> None:
    (project / "docs/kk/old.md").write_bytes("Сәлем".encode("cp1251", "replace"))
    done = qostil("normalize", name, cwd=project)
    assert (done.returncode, len(done.stderr.splitlines())) == (2, 1)


def test_more_marks_on_one_letter_than_any_language_has_are_left_in_their_order() -> None:
    """To put them in order would take time without end; what stands around them is composed all the same."""
    few, many = "\u0300\u0315", "\u0315\u0300" * 16
    assert composed(f"и\u0306 а{few[::-1]} а{many} и\u0306") == f"й а{few} а{many} й"
