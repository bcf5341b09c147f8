"""What an editor wrote is what a reader sees: codes to dial, lists, tables and notes, and no mark of Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from qostil.acceptance.server import serve
from tests.project import KK, RU, qostil, whole_site

CODES = ("*111*2#", "*100*1*2#", "#102#", "*21*+77080000160#")
WRITTEN = "\n\n".join(
    [
        "{} " + ", ".join(f"`{code}`" for code in CODES) + ".",
        "- {}\n    - {}",
        "| {} | {} |\n| --- | --- |\n| `*111*2#` | 500 ₸ |",
        "!!! note\n    {}",
    ]
)
WRONG = {
    "a code": "Теріңіз: *111*2#.",
    "a table": "Кесте:\n| Код | Бағасы |\n| --- | --- |\n| 1 | 2 |",
    "a list": "Керек:\n- чек\n- пульт",
    "a merge": "<<<<<<< HEAD\nИә.\n=======\nЖоқ.\n>>>>>>> main",
}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    kk = WRITTEN.format("Теріңіз:", "Роутер:", "шам.", "Код", "Бағасы", "Үйде болыңыз.")
    ru = WRITTEN.format("Наберите:", "Роутер:", "лампа.", "Код", "Цена", "Будьте дома.")
    pages = {"kk/payments.md": f"{KK}\n{kk}\n", "ru/payments.md": f"{RU}\n{ru}\n"}
    root = whole_site(tmp_path_factory.mktemp("written"), pages)
    done = qostil("publish", cwd=root)
    assert done.returncode == 0, done.stderr
    return root


@pytest.fixture(scope="module")
def published(project: Path) -> Iterator[str]:
    with serve(project / "site") as address:
        yield address


@pytest.mark.parametrize("locale", ["kk", "ru"])
def test_codes_are_dialled_as_they_were_written(chromium: Browser, published: str, locale: str) -> None:
    page = chromium.new_page()
    page.goto(f"{published}/{locale}/payments/")
    article = page.locator("main")
    for code in CODES:
        expect(article).to_contain_text(code)
    expect(article.locator("li li")).to_have_count(1)
    expect(article.locator("td")).to_have_count(2)
    expect(article.locator(".admonition")).to_have_count(1)
    assert re.search(r"\||---|!!!|<<<|`", article.inner_text()) is None
    page.close()


@pytest.mark.parametrize("wrong", WRONG.values(), ids=WRONG)
def test_what_would_be_shown_otherwise_does_not_reach_a_reader(
    chromium: Browser, project: Path, published: str, wrong: str
) -> None:
    for locale, text in (("kk", KK), ("ru", RU)):
        page_file = project / f"docs/{locale}/payments.md"
        before = page_file.read_text("utf-8")
        page_file.write_text(f"{text}\n{wrong}\n", "utf-8")
        done = qostil("publish", cwd=project)
        page_file.write_text(before, "utf-8")
        assert done.returncode == 1
        assert f"docs/{locale}/payments.md:" in done.stderr
    page = chromium.new_page()
    page.goto(f"{published}/kk/payments/")
    expect(page.locator("main")).to_contain_text(CODES[0])
    page.close()
