"""Sixty edits and more that are right, of ten kinds: not one of them raises anything."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from qostil.build.build import read_build
from tests.project import library

EDITS = yaml.safe_load((Path(__file__).parent / "edits.yml").read_text("utf-8"))
CASES = {f"{kind}: {name}": edit for kind, edits in EDITS.items() for name, edit in edits.items()}
PAGE = "readers/card.md"


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return library(tmp_path_factory.mktemp("library"))


@pytest.fixture
def pages(sample: Path) -> Iterator[dict[str, Path]]:
    """A page of the library in both languages, put right again after each test."""
    paths = {locale: sample / "docs" / locale / PAGE for locale in ("kk", "ru")}
    before = {path: path.read_bytes() for path in paths.values()}
    yield paths
    for path, content in before.items():
        path.write_bytes(content)


def found(sample: Path) -> list[str]:
    return [str(finding) for finding in read_build(sample).findings if finding.severity != "note"]


@pytest.mark.parametrize("edit", CASES.values(), ids=CASES)
def test_a_right_edit_raises_nothing(sample: Path, pages: dict[str, Path], edit: dict[str, Any]) -> None:
    kk, ru = edit.get("heading", ["Сынақ сұрағы", "Пробный вопрос"])
    for locale, heading in (("kk", kk), ("ru", ru)):
        text = pages[locale].read_text("utf-8").rstrip("\n")
        pages[locale].write_text(f"{text}\n\n## {heading} {{ #test-item }}\n\n{edit[locale]}\n", "utf-8")
    assert found(sample) == []


@pytest.mark.parametrize("form", ["CRLF", "BOM", "no last line end"])
def test_a_file_that_another_editor_has_saved_raises_nothing(sample: Path, pages: dict[str, Path], form: str) -> None:
    for page in pages.values():
        text = page.read_bytes()
        saved = {"CRLF": text.replace(b"\n", b"\r\n"), "BOM": b"\xef\xbb\xbf" + text, "no last line end": text.rstrip()}
        page.write_bytes(saved[form])
    assert found(sample) == []


def test_there_are_sixty_of_ten_kinds() -> None:
    assert len(EDITS) == 10
    assert len(CASES) >= 60
