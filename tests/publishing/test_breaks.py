"""The gate: one broken thing in one language stops publishing with one finding, and the last good site stays."""

from __future__ import annotations

import hashlib
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.project import LIBRARY, QOSTIL, library, qostil

FINDING = re.compile(r"^(?:docs/\S+|mkdocs\.yml):\d+: .+ \([a-z-]+\)$", re.MULTILINE)
REMEDY = re.compile(rf"{FINDING.pattern}\n(?: +↔ .+\n)? +→ .+", re.MULTILINE)
Break = Callable[[str], str | None]


def digests(folder: Path) -> dict[str, str]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = library(tmp_path_factory.mktemp("published"))
    done = qostil("publish", cwd=root)
    assert done.returncode == 0, done.stdout + done.stderr
    return root


@pytest.fixture
def project(published: Path) -> Iterator[Path]:
    """The published project, whose pages are put right again after each test."""
    before = digests(published / "site")
    yield published
    shutil.rmtree(published / "docs")
    shutil.copytree(LIBRARY / "docs", published / "docs")
    assert digests(published / "site") == before
    assert [path.name for path in published.iterdir() if path.name.startswith(".site")] == [".site-lock"]


def without(pattern: str) -> Break:
    def take_away(text: str) -> str:
        broken, count = re.subn(pattern, "", text, count=1, flags=re.DOTALL | re.MULTILINE)
        assert count == 1
        return broken

    return take_away


BREAKS: dict[str, tuple[str, Break, str]] = {
    "item": ("readers/card.md", without(r"^## [^\n]*#lost-card.*?(?=^## )"), "item-counterpart"),
    "heading-but-not-its-answer": ("readers/card.md", without(r"^## [^\n]*#lost-card \}\n\n"), "item-counterpart"),
    "id": ("readers/card.md", without(r" \{ #lost-card \}"), "item-id"),
    "question": ("readers/card.md", without(r"(?<=^## )[^\n]*(?=\{ #lost-card)"), "empty-item"),
    "answer": ("readers/card.md", without(r"(?<=#lost-card \}\n).*?(?=^## )"), "empty-item"),
    "all-bytes-of-a-page": ("readers/loans.md", lambda _: "", "readable"),
    "text-of-a-page": ("readers/loans.md", without(r"(?<=\n---\n).*"), "readable"),
    "front-matter": ("readers/loans.md", without(r"\A---.*?---\n"), "front-matter"),
    "file": ("readers/loans.md", lambda _: None, "page-counterpart"),
    "step": ("readers/loans.md", without(r"^2\. [^\n]*\n(?=3\. [^\n]*tel:)"), "structure"),
    "step-with-a-phone": ("readers/loans.md", without(r"^3\. [^\n]*tel:[^\n]*\n"), "structure"),
    "bullet": ("readers/loans.md", without(r"^- [^\n]*DVD[^\n]*\n"), "structure"),
    "nested-bullet": ("readers/card.md", without(r"^    - e-mail;\n"), "structure"),
    "note": ("readers/card.md", without(r"^!!! note.*?(?=^## )"), "structure"),
}


@pytest.mark.parametrize("locale", ["kk", "ru"])
@pytest.mark.parametrize("name", BREAKS)
def test_what_one_language_lacks_stops_publishing(project: Path, name: str, locale: str) -> None:
    inside, broken, check = BREAKS[name]
    page = project / "docs" / locale / inside
    text = broken(page.read_text("utf-8"))
    if text is None:
        page.unlink()
    else:
        page.write_text(text, "utf-8")
    done = qostil("publish", cwd=project)
    said = done.stdout + done.stderr
    assert done.returncode == 1
    assert [found.rpartition("(")[2].rstrip(")") for found in FINDING.findall(said)] == [check], said
    assert inside in FINDING.findall(said)[0]
    assert len(REMEDY.findall(said)) == 1


def test_a_build_that_fails_behind_the_gate_changes_nothing_either(project: Path) -> None:
    settings, template = project / "mkdocs.yml", project / "theme/partials/content.html"
    before = settings.read_text("utf-8")
    template.parent.mkdir(parents=True)
    template.write_text("{% if %}", "utf-8")
    settings.write_text(before.replace("{name: qostil}", "{name: qostil, custom_dir: theme}"), "utf-8")
    try:
        assert subprocess.run([QOSTIL, "publish"], cwd=project, capture_output=True, check=False).returncode != 0
    finally:
        settings.write_text(before, "utf-8")


def test_html_that_only_the_build_makes_is_held_to_the_same_rules(project: Path) -> None:
    settings, hook = project / "mkdocs.yml", project / "hooks/late.py"
    before = settings.read_text("utf-8")
    hook.write_text("def on_page_content(html, **_):\n    return html + '<p onclick=\"pay()\">Төлеу</p>'\n", "utf-8")
    settings.write_text(before.replace("hooks: [", "hooks: [hooks/late.py, "), "utf-8")
    try:
        done = qostil("publish", cwd=project)
    finally:
        settings.write_text(before, "utf-8")
        hook.unlink()
    assert done.returncode == 1
    assert "docs/kk/index.md:1: <p> may not carry onclick=«pay()» (unsafe-html)" in done.stdout + done.stderr


def test_readers_see_nothing_that_is_for_editors(published: Path) -> None:
    pages = {path: path.read_text("utf-8") for path in (published / "site").rglob("*.html")}
    assert pages
    for words in ("qostil-question", "qostil-allow", "qostil-notes", "әлі жоқ", "ещё нет на русском", "не прочитан"):
        assert [path for path, html in pages.items() if words in html] == []
    bodies = {path: html.partition("<main")[2].partition("</main>")[0] for path, html in pages.items()}
    assert sum(map(bool, bodies.values())) > 10
    assert [path for path, html in bodies.items() if "<!--" in html] == []
    everywhere = b"".join(path.read_bytes() for path in (published / "site").rglob("*.json"))
    assert b"qostil-question" not in everywhere


def test_warnings_do_not_stop_a_strict_build(tmp_path: Path) -> None:
    root = library(tmp_path)
    (root / "pyproject.toml").write_text('[tool.qostil.severity]\nplaceholder = "warning"\n', "utf-8")
    page = root / "docs/ru/contacts.md"
    page.write_text(page.read_text("utf-8") + "\nTODO\n", "utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(tmp_path / "built")]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "«TODO» is a placeholder (placeholder)" in done.stderr
    assert "TODO" in (tmp_path / "built/ru/contacts/index.html").read_text("utf-8")
