"""The store: what is known is not read again, and nothing that befalls it matters."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from qostil.build.build import read_build
from qostil.model.page import Page
from qostil.reading import store
from qostil.system.kept import keep, kept
from qostil.system.sealed import read_sealed
from tests.project import CLEAN, KK, ROOT, RU, lay_out

STORE = ".cache/qostil/pages.msgpack"


def questions(root: Path) -> list[str]:
    return [item.question for page in read_build(root).with_drafts.pages for item in page.items]


def with_known(root: Path, question: str) -> None:
    """Change what the store knows of the Kazakh page, so that one sees who was asked."""
    fingerprint = _fingerprint_of(root)
    pages = kept(root / STORE, fingerprint, dict[str, Page]) or {}
    for key, page in pages.items():
        if page.locale == "kk":
            item = msgspec.structs.replace(page.items[0], question=question)
            pages[key] = msgspec.structs.replace(page, items=(item,))
    keep(root / STORE, fingerprint, pages)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    lay_out(tmp_path, CLEAN)
    read_build(tmp_path)
    return tmp_path


def test_an_unchanged_page_comes_from_the_store(project: Path) -> None:
    with_known(project, "Қоймадан")
    assert questions(project) == ["Қоймадан", "Нужен ли чек?"]


def test_a_changed_page_is_read_again(project: Path) -> None:
    with_known(project, "Қоймадан")
    (project / "docs/kk/payments.md").write_text(KK.replace("Чек керек", "Түбіртек керек"), "utf-8")
    assert questions(project) == ["Түбіртек керек пе?", "Нужен ли чек?"]


def test_findings_of_an_unchanged_page_are_remembered_and_those_of_a_mended_one_go(project: Path) -> None:
    page = project / "docs/kk/payments.md"
    page.write_text(KK.replace("Иә", "Иә, TODO"), "utf-8")
    first, again = read_build(project).findings, read_build(project).findings
    assert [finding.check for finding in first] == ["placeholder"]
    assert first == again
    page.write_text(KK, "utf-8")
    assert read_build(project).findings == []


def test_a_page_that_moved_has_its_new_place(project: Path) -> None:
    for locale in ("kk", "ru"):
        (project / f"docs/{locale}/payments.md").rename(project / f"docs/{locale}/pay.md")
    assert [page.path for page in read_build(project).corpus.pages] == ["docs/kk/pay.md", "docs/ru/pay.md"]


def test_other_extensions_are_other_rules(project: Path) -> None:
    with_known(project, "Қоймадан")
    lay_out(project, {}, markdown_extensions=["footnotes"])
    assert questions(project) == ["Чек керек пе?", "Нужен ли чек?"]


@pytest.mark.parametrize("content", [b"", b"\xc1", b"\x93\x01\x02\x03", b"{}", b"\x82" * 100_000])
def test_a_spoilt_store_is_written_anew(project: Path, content: bytes) -> None:
    (project / STORE).write_bytes(content)
    assert questions(project) == ["Чек керек пе?", "Нужен ли чек?"]
    assert set(store.Store((project / STORE).parent, "").pages) == set()
    with_known(project, "Қоймадан")
    assert questions(project)[0] == "Қоймадан"


def test_a_store_in_which_one_byte_is_another_is_not_used(project: Path) -> None:
    with_known(project, "Қоймадан")
    (project / STORE).write_bytes((project / STORE).read_bytes().replace("Қойма".encode(), "Қайма".encode()))
    assert questions(project) == ["Чек керек пе?", "Нужен ли чек?"]


def test_a_store_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    lay_out(tmp_path, CLEAN)
    (tmp_path / ".cache").write_text("a file stands where the folder should")
    assert questions(tmp_path) == ["Чек керек пе?", "Нужен ли чек?"]
    (tmp_path / ".cache").unlink()
    (tmp_path / STORE).mkdir(parents=True)
    assert questions(tmp_path) == ["Чек керек пе?", "Нужен ли чек?"]
    assert sorted(file.name for file in (tmp_path / STORE).parent.iterdir()) == ["pages.msgpack", "pairs.msgpack"]


def test_pages_keep_everything_on_the_shelf(tmp_path: Path) -> None:
    lay_out(tmp_path, CLEAN)
    pages = {page.path: page for page in read_build(tmp_path).corpus.pages}
    store.Store(tmp_path / "store", "rules").keep(pages)
    known = store.Store(tmp_path / "store", "rules").pages
    assert {path: type(page) for path, page in known.items()} == dict.fromkeys(pages, Page)
    assert known == pages
    assert store.Store(tmp_path / "store", "other rules").pages == {}


@pytest.mark.parametrize("name", ["model/item.py", "languages/kk/stem.js", "languages/kk/stem.yml"])
def test_a_change_of_the_rules_forgets_what_was_read(name: str, tmp_path: Path) -> None:
    package = tmp_path / "qostil"
    shutil.copytree(ROOT / "qostil", package, ignore=shutil.ignore_patterns("__pycache__"))
    program = "from qostil.reading.store import fingerprint; print(fingerprint())"
    told = []
    for _ in range(2):
        words = [sys.executable, "-c", program]
        done = subprocess.run(words, cwd=tmp_path, env={"PYTHONPATH": str(tmp_path)}, capture_output=True, check=True)
        told.append(done.stdout)
        (package / name).write_bytes((package / name).read_bytes() + b"\n")
    assert told[0] != told[1]


CONTRACT = (
    KK.replace("kind: faq", "kind: contract").replace("receipt", "payment").replace("Иә, керек.", "- 25 күн (2-т.).")
)
INDEX = 'language: kk\nmissing: []\nclauses:\n- {{"number":"2","facts":["P{days}D"]}}\n'


@pytest.mark.parametrize(
    ("name", "before", "after", "check"),
    [
        ("glossary.yml", "- {kk: чек, ru: чек}\n", "- {kk: түбіртек, ru: чек, avoid: {kk: [чек]}}\n", "glossary-term"),
        (
            "topics.yml",
            "- {id: payment, title: {}, words: {}}\n",
            "- {id: a, title: {}, words: {}}\n",
            "contract-topic",
        ),
        ("contracts/a.yml", INDEX.format(days=25), INDEX.format(days=30), "clause-facts"),
    ],
    ids=["glossary", "topics", "contracts"],
)
def test_a_change_of_the_data_files_is_seen(tmp_path: Path, name: str, before: str, after: str, check: str) -> None:
    lay_out(tmp_path, {"kk/a.md": CONTRACT, "ru/a.md": RU.replace("receipt", "payment")})
    file = tmp_path / "knowledge" / name
    file.parent.mkdir(parents=True)
    file.write_text(before, "utf-8")
    assert read_build(tmp_path, [check]).findings == []
    file.write_text(after, "utf-8")
    assert {finding.check for finding in read_build(tmp_path, [check]).findings} == {check}


def test_one_changed_page_among_many_has_only_itself_written(tmp_path: Path) -> None:
    lay_out(tmp_path, CLEAN | {f"{name[:3]}{n}.md": page for name, page in CLEAN.items() for n in range(16)})
    read_build(tmp_path)
    before = (tmp_path / STORE).read_bytes()
    for question in ("Түбіртек керек пе?", "Қағаз керек пе?"):
        (tmp_path / "docs/kk/payments.md").write_text(KK.replace("Чек керек пе?", question), "utf-8")
        assert question in questions(tmp_path)
        since = kept(tmp_path / STORE.replace("pages", "pages-since"), _fingerprint_of(tmp_path), dict[str, Page]) or {}
        assert [page.items[0].question for page in since.values()] == [question]
    assert (tmp_path / STORE).read_bytes() == before


def test_a_store_does_not_grow_with_what_is_no_longer_of_use(tmp_path: Path) -> None:
    lay_out(tmp_path, CLEAN | {f"kk/{n}.md": KK for n in range(30)})
    read_build(tmp_path)
    for n in range(5):
        (tmp_path / f"docs/kk/{n}.md").unlink()
        read_build(tmp_path)
        known = store.Store((tmp_path / STORE).parent, _fingerprint_of(tmp_path)).pages
        assert len(known) <= (32 - n) * 17 / 16


def _fingerprint_of(root: Path) -> str:
    return read_sealed(root / STORE).partition(b"\0")[0].decode()
