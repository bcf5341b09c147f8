"""The texts of a new site, qostil/init/site/: filled in with the words of any organisation, they raise nothing."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from qostil.build.build import read_build
from tests.project import ROOT, lay_out

TEXTS = ROOT / "qostil/init/site"
WORDS = {
    "kk": {"name": "«Самал» ЖШС", "address": "Самалтау қаласы, Бұлақ көшесі, 12/1"},
    "ru": {"name": "ТОО «Самал»", "address": "г. Самалтау, ул. Булак, 12/1"},
}


@pytest.mark.parametrize(("phone", "tel"), [("+7 (700) 000-00-00", "+77000000000"), ("1055", "1055")])
def test_nothing_is_found_in_it(tmp_path: Path, phone: str, tel: str) -> None:
    pages = {}
    for path in (TEXTS / "docs").rglob("*.md"):
        text = path.read_text("utf-8")
        for name, word in (WORDS[path.parent.name] | {"phone": phone, "tel": tel}).items():
            text = text.replace(f"@{{{name}}}", word)
        assert "@{" not in text
        pages[str(path.relative_to(TEXTS / "docs"))] = text
    lay_out(tmp_path, pages, nav=["index.md", "questions.md", "guide.md", "contacts.md"])
    shutil.copytree(TEXTS / "knowledge", tmp_path / "knowledge")
    assert len(pages) == 8
    assert [str(finding) for finding in read_build(tmp_path).findings] == []


def test_it_says_nothing_of_one_trade_alone() -> None:
    trade = re.compile("(?i)оператор|телеком|интернет|роутер|operator(?!s.yml)|telecom")
    texts = {path: path.read_text("utf-8") for path in TEXTS.rglob("*.*") if path.is_file()}
    assert texts
    assert [path.name for path, text in texts.items() if trade.search(text)] == []
