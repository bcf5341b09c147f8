"""What stops publishing at once, and what may lag."""

from __future__ import annotations

import re
from contextlib import chdir
from pathlib import Path

import pytest
from click.testing import CliRunner

from qostil.build.build import read_build
from qostil.commands.cli import main
from qostil.review.states import item_states
from tests.project import lay_out

PAGE = "---\ntitle: {title}\ndescription: {title}.\nkind: {kind}\n---\n\n## {title} {{ #router }}\n\n{text}\n"
WORDS = {"kk": ("Жабдық", "Роутер қорапта."), "ru": ("Оборудование", "Роутер в коробке.")}


def site(root: Path, kind: str) -> Path:
    pages = {
        f"{locale}/a.md": PAGE.format(title=title, kind=kind, text=text) for locale, (title, text) in WORDS.items()
    }
    lay_out(root, pages)
    with chdir(root):
        assert CliRunner().invoke(main, ["review", "--adopt"]).exit_code == 0
    return root


def edit(root: Path, locale: str, before: str, now: str) -> None:
    page = root / f"docs/{locale}/a.md"
    page.write_text(page.read_text("utf-8").replace(before, now), "utf-8")


def severities(root: Path) -> list[str]:
    return [finding.severity for finding in read_build(root, ["out-of-step"]).findings]


@pytest.mark.parametrize(
    ("kind", "text", "severity"),
    [
        ("contract", "Роутер в пакете.", "error"),
        ("faq", "Роутер в пакете.", "warning"),
        ("faq", "Роутер не в коробке.", "error"),
        ("faq", "Роутер в коробке за 500 тенге.", "error"),
    ],
)
def test_a_contract_and_grave_words_must_be_followed_at_once(
    tmp_path: Path, kind: str, text: str, severity: str
) -> None:
    root = site(tmp_path, kind)
    edit(root, "ru", WORDS["ru"][1], text)
    assert severities(root) == [severity]


@pytest.mark.parametrize(("more", "severity"), [("", "warning"), (" емес", "error")])
def test_a_new_item_is_judged_by_all_that_it_says(tmp_path: Path, more: str, severity: str) -> None:
    root = site(tmp_path, "faq")
    for locale, text in (("kk", f"Қорап қызыл{more}."), ("ru", "Коробка красная.")):
        with (root / f"docs/{locale}/a.md").open("a", encoding="utf-8") as page:
            page.write(f"\n## {WORDS[locale][0]} {'{'} #box {'}'}\n\n{text}\n")
    assert severities(root) == [severity]


def test_a_lock_of_other_rules_of_comparison_stays_in_step(tmp_path: Path) -> None:
    lock = site(tmp_path, "faq") / "knowledge/reviews/a.lock"
    lock.write_text(re.sub(r"[0-9a-f]{20} [0-9a-f]{20}", f"{'0' * 20} {'1' * 20}", lock.read_text("utf-8")), "utf-8")
    assert severities(tmp_path) == []
    assert {state.state for state in item_states(read_build(tmp_path).corpus)} == {"in step"}
