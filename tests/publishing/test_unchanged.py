"""Publishing does nothing where nothing has changed, and everything where anything has."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from qostil.publishing.publish import publish
from tests.project import CLEAN, qostil, whole_site


@pytest.fixture
def published(tmp_path: Path) -> Path:
    root = whole_site(tmp_path / "project", {**CLEAN, "plan.png": b"plan"})
    publish(root, lambda _: None)
    return root


def built_anew(root: Path) -> bool:
    """Publish, and return whether the site is another folder now."""
    before = (root / "site").stat().st_ino
    assert publish(root, lambda _: None).is_public
    return (root / "site").stat().st_ino != before


def test_what_is_unchanged_is_left_alone_and_told_of_as_before(tmp_path: Path) -> None:
    root = whole_site(tmp_path / "project", CLEAN)
    first, second = qostil("publish", cwd=root), qostil("publish", cwd=root)
    assert second.stderr == "\n".join(line for line in first.stderr.split("\n") if "published.txt" not in line)
    assert not built_anew(root)


def _append(file: Path, text: str) -> None:
    file.write_text(file.read_text("utf-8") + text, "utf-8")


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, "utf-8")


CHANGES: dict[str, Callable[[Path], object]] = {
    "a page": lambda root: _append(root / "docs/kk/payments.md", "\nИә!\n"),
    "a picture": lambda root: (root / "docs/plan.png").write_bytes(b"another"),
    "a picture that is gone": lambda root: (root / "docs/plan.png").unlink(),
    "the settings": lambda root: _append(root / "mkdocs.yml", "copyright: Көмек\n"),
    "the data": lambda root: _write(root / "knowledge/synonyms.yml", "- чек, түбіртек\n"),
    "the built site": lambda root: _append(root / "site/kk/index.html", "<p>!</p>"),
    "a file in the built site": lambda root: (root / "site/kk/index.html").unlink(),
    "what is known of it": lambda root: (root / ".cache/qostil/published.msgpack").write_bytes(b"?"),
}


@pytest.mark.parametrize("what", CHANGES)
def test_what_has_changed_is_built(what: str, published: Path) -> None:
    CHANGES[what](published)
    assert built_anew(published)
    assert not built_anew(published)


def test_the_environment_that_the_settings_name_counts(published: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QOSTIL_SITE_URL", "https://other.example/")
    assert built_anew(published)
    assert "https://other.example/" in (published / "site/sitemap.xml").read_text("utf-8")


def test_the_day_counts(published: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("qostil.publishing.unchanged.today", lambda: "2099-01-01")
    assert built_anew(published)


def test_code_of_the_site_is_always_run(published: Path) -> None:
    (published / "hooks/own.py").write_text("def on_page_content(html, **_):\n    return html\n", "utf-8")
    settings = published / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8").replace("events.py]", "events.py, hooks/own.py]"), "utf-8")
    assert built_anew(published)
    assert built_anew(published)
