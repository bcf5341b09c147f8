"""What cannot be read gets one clear line and exit code 2."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from tests.importer.project import run
from tests.importer.samples.library import KK
from tests.importer.samples.make import as_docx, as_pdf, as_pptx
from tests.importer.samples.make_pdf import write_pdf


def empty(folder: Path) -> Path:
    path = folder / "a.txt"
    path.touch()
    return path


def scanned(folder: Path) -> Path:
    write_pdf(folder / "a.pdf", [[], [], []])
    return folder / "a.pdf"


def encrypted(folder: Path) -> Path:
    write_pdf(folder / "a.pdf", [["Сәлем"]], is_encrypted=True)
    return folder / "a.pdf"


def encrypted_office(folder: Path) -> Path:
    path = folder / "a.docx"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"))
    return path


def old_office(folder: Path) -> Path:
    path = folder / "a.doc"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)
    return path


def cut(make: Callable[..., Path]) -> Callable[[Path], Path]:
    def make_cut(folder: Path) -> Path:
        path = make(folder, "kk", KK)
        path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
        return path

    return make_cut


def not_really_pdf(folder: Path) -> Path:
    path = folder / "a.pdf"
    path.write_bytes(b"%PDF-1.7\nnothing of the kind")
    return path


def bomb(folder: Path) -> Path:
    path = folder / "a.docx"
    docx.Document().save(str(path))
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/media/image.bmp", b"\0" * 30_000_000)
    return path


def misnamed(folder: Path) -> Path:
    return as_docx(folder, "kk", KK).rename(folder / "a.pdf")


def another_archive(folder: Path) -> Path:
    path = folder / "a.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("photo.jpg", b"x")
    return path


def picture(folder: Path) -> Path:
    path = folder / "a.pdf"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + b"\0" * 100)
    return path


def binary(folder: Path) -> Path:
    path = folder / "a.txt"
    path.write_bytes(bytes(range(256)) * 20)
    return path


def no_questions(folder: Path) -> Path:
    path = folder / "a.txt"
    path.write_text("Кітапхана туралы әңгіме.\nОл ұзақ әрі қызық.\n", "utf-8")
    return path


def in_russian(folder: Path) -> Path:
    path = folder / "a.txt"
    path.write_text("Где получить билет?\nОТВЕТ: Возьмите удостоверение и подойдите в отдел.\n", "utf-8")
    return path


@pytest.mark.parametrize(
    ("make", "why"),
    [
        (empty, "is empty"),
        (scanned, "holds no text (3 of 3 pages have no text)"),
        (encrypted, "is encrypted"),
        (encrypted_office, "is encrypted"),
        (old_office, "is in an old Office format"),
        (cut(as_docx), "is truncated or damaged"),
        (cut(as_pptx), "is truncated or damaged"),
        (not_really_pdf, "is truncated or damaged"),
        (bomb, "would unpack to 30,000,000 bytes"),
        (misnamed, "is named .pdf, but is a Word file; rename it to a.docx"),
        (another_archive, "is an archive, but neither"),
        (picture, "is a picture"),
        (binary, "is not text"),
        (no_questions, "has neither questions with answers nor numbered clauses"),
        (in_russian, "is in Russian; give it as --ru"),
    ],
)
def test_one_line_and_exit_code_2(make: Callable[[Path], Path], why: str, project: Path, tmp_path: Path) -> None:
    done = run("import", "--kk", make(tmp_path), "--into", "a")
    assert done.exit_code == 2
    assert why in done.stderr
    assert done.stderr.startswith("qostil: ")
    assert done.stderr.count("\n") == 1
    assert not (project / "docs/kk/a.md").exists()


def test_a_pdf_that_lost_its_end_is_read_or_refused_but_never_half_trusted(project: Path, tmp_path: Path) -> None:
    done = run("import", "--kk", cut(as_pdf)(tmp_path), "--into", "a")
    assert done.exit_code == 2
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        ([], "no document is given"),
        (["--kk", "none.txt"], "No such file"),
        (["--kk", "knowledge"], "holds no file that can be read"),
    ],
)
def test_what_is_not_given_is_asked_for(arguments: list[str], why: str, project: Path) -> None:
    done = run("import", *arguments, "--into", "a")
    assert done.exit_code == 2
    assert why in done.stderr


@pytest.mark.parametrize("into", ["../a", "A", "a b", "", "kk/Ә"])
def test_a_page_stands_inside_the_docs_folder(into: str, project: Path) -> None:
    done = run("import", "--kk", "x.txt", "--into", into)
    assert done.exit_code == 2
    assert "is no path of a page" in done.stderr
