"""What a build is made of is read once: what is read twice may differ, and takes time twice."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.project import CLEAN, whole_site

# Runs the command with Python's own hook for every file that is opened to be read.
COUNTED = """
import json, os, sys
from collections import Counter
opened = Counter()
def heard(event, told):
    if event == "open" and isinstance(told[0], str) and not told[2] & (os.O_WRONLY | os.O_RDWR):
        opened[os.path.relpath(os.path.join(root, told[0]), root)] += 1
root = os.path.realpath(os.getcwd())
sys.addaudithook(heard)
from qostil.commands.cli import main
try:
    main(sys.argv[1:], prog_name="qostil")
finally:
    print(json.dumps(opened), file=sys.stderr)
"""


def opened(root: Path, command: str) -> Mapping[str, int]:
    words = [sys.executable, "-c", COUNTED, command]
    done = subprocess.run(words, cwd=root, capture_output=True, text=True, check=True)
    told: Mapping[str, int] = json.loads(done.stderr.splitlines()[-1])
    return told


@pytest.fixture
def site(tmp_path: Path) -> Path:
    root = whole_site(tmp_path, CLEAN)
    (root / "pyproject.toml").write_text("[tool.qostil]\nmax_page_bytes = 100_000\n", "utf-8")
    (root / "knowledge/asked/kk").mkdir(parents=True)
    (root / "knowledge/asked/kk/first.tsv").write_text("receipt\tplain\tчек керек пе\n", "utf-8")
    data = root / "knowledge"
    data.mkdir(parents=True, exist_ok=True)
    (data / "glossary.yml").write_text("- {kk: чек, ru: чек}\n", "utf-8")
    (data / "links.yml").write_text("- both: https://bee.gg/settings\n", "utf-8")
    return root


INPUT = ("mkdocs.yml", "pyproject.toml", "docs/kk/payments.md", "docs/ru/payments.md", "knowledge/asked/kk/first.tsv")
KNOWN = ("knowledge/glossary.yml", "knowledge/links.yml")


def test_a_check_reads_each_file_once(site: Path) -> None:
    told = opened(site, "check")
    assert {name: told.get(name) for name in (*INPUT, *KNOWN)} == dict.fromkeys((*INPUT, *KNOWN), 1)


def test_a_build_reads_each_file_once_besides_mkdocs(site: Path) -> None:
    told = opened(site, "publish")
    # MkDocs reads its settings and the pages for itself, of the same frozen copies; and of what all pages show, a hash
    # tells whether what was built of them before is still right.
    by_mkdocs = {"mkdocs.yml", *(name for name in INPUT if name.endswith(".md"))}
    hashed = {"mkdocs.yml", "pyproject.toml"}
    expected = {f".site-input/{name}": 1 + (name in by_mkdocs) + (name in hashed) for name in (*INPUT, *KNOWN)}
    assert {name: told.get(name) for name in expected} == expected
