"""A small project to import into, and the command as an editor runs it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from qostil.commands.cli import main
from tests.project import ROOT


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = tmp_path / "project"
    for locale, title in (("kk", "Көмек"), ("ru", "Помощь")):
        page = root / "docs" / locale / "index.md"
        page.parent.mkdir(parents=True)
        page.write_text(f"---\ntitle: {title}\ndescription: {title}.\nkind: index\n---\n\n{title}.\n", "utf-8")
    (root / "mkdocs.yml").write_text(
        "site_name: x\nplugins: []\nnav: [index.md]\nmarkdown_extensions: [admonition, attr_list, tables]\n", "utf-8"
    )
    (root / "knowledge").mkdir()
    for name in ("glossary.yml", "topics.yml", "words.yml"):
        shutil.copy(ROOT / "knowledge" / name, root / "knowledge")
    monkeypatch.chdir(root)
    return root


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments], catch_exceptions=False)
