"""The memory of the pairs in which nothing was found: whatever is edited, a check tells what one from nothing tells."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from qostil.build.build import Build, read_build
from qostil.checks import MANUALS
from qostil.checks.quiet import Quiet
from qostil.model.finding import Finding
from tests.project import CLEAN, KK, RU, lay_out

KAZAKH, RUSSIAN, GLOSSARY, SETTINGS = (
    "docs/kk/payments.md",
    "docs/ru/payments.md",
    "knowledge/glossary.yml",
    "pyproject.toml",
)
# Another pair of pages, in which something is found throughout.
OTHER = {
    "kk/router.md": KK.replace("receipt", "router").replace("Иә,", "Иә, 7 күн,"),
    "ru/router.md": RU.replace("receipt", "router"),
}
FIVE, SIX = KK.replace("Иә,", "Иә, 5 күн,"), RU.replace("Да,", "Да, 6 дней,")
OFF = '[tool.qostil.severity]\nfact-mismatch = "off"\n'
EXCUSE = "<!-- qostil-allow fact-mismatch: дереккөзде солай -->\n\n"
DRAFT = "\n## Жоба? { #soon draft=true }\n\nИә, 5 күн.\n", "\n## Проект? { #soon draft=true }\n\nДа, 6 дней.\n"


def edits() -> Iterator[tuple[dict[str, str], set[str]]]:
    """Each edit, and the checks that find something in the pair after it."""
    yield {}, set()
    yield {KAZAKH: FIVE}, {"fact-mismatch"}
    yield {RUSSIAN: RU.replace("Да,", "Да, 5 дней,")}, set()
    yield {RUSSIAN: SIX}, {"fact-mismatch"}
    yield {SETTINGS: OFF}, set()
    yield {SETTINGS: ""}, {"fact-mismatch"}
    yield {KAZAKH: FIVE.replace("Иә", EXCUSE + "Иә")}, set()
    yield {KAZAKH: FIVE}, {"fact-mismatch"}
    yield {KAZAKH: KK, RUSSIAN: RU}, set()
    yield {GLOSSARY: "- {kk: чек, ru: квитанция}\n"}, {"glossary-term"}
    yield {GLOSSARY: "- {kk: чек, ru: чек}\n"}, set()
    yield {KAZAKH: KK + DRAFT[0], RUSSIAN: RU + DRAFT[1]}, {"fact-mismatch"}
    yield {KAZAKH: KK.replace("{ #receipt }", "{ #payment }")}, {"item-counterpart"}
    yield {KAZAKH: KK, RUSSIAN: RU}, set()


def written(root: Path, files: dict[str, str]) -> None:
    for path, text in files.items():
        (root / path).parent.mkdir(exist_ok=True)
        (root / path).write_text(text, "utf-8")


def from_nothing(root: Path) -> list[Finding]:
    copy = root.with_name("copy")
    shutil.copytree(root, copy, ignore=shutil.ignore_patterns(".cache"))
    found = list(read_build(copy).findings)
    shutil.rmtree(copy)
    return found


def unknown(build: Build) -> list[str]:
    known = Quiet(build.root / ".cache/qostil/pairs.msgpack", [name for name in MANUALS if name != "dead-end"])
    return [pair.key for pair in known.unknown(build.corpus)]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return lay_out(tmp_path / "site", CLEAN | OTHER)


def test_after_each_edit_the_findings_are_those_of_a_check_from_nothing(project: Path) -> None:
    for files, expected in edits():
        written(project, files)
        # The second time, all of both pages is known.
        first, second = (list(read_build(project).findings) for _ in range(2))
        assert first == second == from_nothing(project), files
        assert {
            found.check for found in first if "payments" in found.place.path and found.severity != "note"
        } >= expected
        assert bool(expected) == any(
            found.check in ("fact-mismatch", "glossary-term", "item-counterpart")
            for found in first
            if "payments" in found.place.path
        ), files


def test_only_pairs_in_which_something_is_found_and_those_that_have_changed_are_checked_again(project: Path) -> None:
    assert unknown(read_build(project)) == ["router"]
    written(project, {KAZAKH: FIVE})
    assert unknown(read_build(project)) == ["payments", "router"]
    written(project, {KAZAKH: KK})
    assert unknown(read_build(project)) == ["router"]


def test_a_run_of_some_checks_leaves_the_memory_of_all_as_it_is(project: Path) -> None:
    read_build(project)
    read_build(project, ["structure"])
    assert unknown(read_build(project, ["structure"])) == ["router"]
    written(project, {KAZAKH: FIVE})
    read_build(project, ["structure"])
    assert list(read_build(project).findings) == from_nothing(project)


@pytest.mark.parametrize("content", [b"", b"\xc1" * 7, b"\0" * 64])
def test_a_spoilt_memory_is_written_anew(project: Path, content: bytes) -> None:
    read_build(project)
    (project / ".cache/qostil/pairs.msgpack").write_bytes(content)
    assert unknown(read_build(project)) == ["router"]


def test_what_other_files_may_change_is_not_remembered(project: Path) -> None:
    lay_out(project, {}, markdown_extensions=["pymdownx.snippets"])
    assert unknown(read_build(project)) == ["payments", "router"]
