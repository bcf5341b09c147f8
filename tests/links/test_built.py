"""The check of built pages, on sites that MkDocs itself has built with the hook."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from selectolax.lexbor import LexborHTMLParser

from tests.links.project import run
from tests.project import ROOT, without_checks

REGISTRY = "- {name: tariffs, kk: https://a.kz/kk/t, ru: https://a.kz/ru/t}\n- {name: form, both: https://bee.gg/e}\n"
OTHER = "---\ntitle: Басқа\n---\n\n## Баға { #price }\n\nМәтін.\n"
# A theme of nothing but the text, and of one link that no page has written.
TEMPLATE = '<html lang="kk"><body>{frame}<article>{{{{ page.content if page else "" }}}}</article></body></html>'


def build(root: Path, text: str, frame: str = "") -> subprocess.CompletedProcess[str]:
    """Build a site whose page in both languages begins its text at line 5."""
    config = {
        "site_name": "Қостіл",
        "site_url": "https://qostil.example/help/",
        "theme": {"name": "qostil", "custom_dir": "theme"},
        "hooks": [str(ROOT / "hooks/qostil_events.py")],
    }
    files = {"mkdocs.yml": yaml.safe_dump(config), "theme/main.html": TEMPLATE.format(frame=frame)}
    files["knowledge/links.yml"] = REGISTRY
    for locale in ("kk", "ru"):
        files[f"docs/{locale}/index.md"] = f"---\ntitle: Бет\n---\n\n{text}\n"
        files[f"docs/{locale}/a/other.md"] = OTHER
    for name, content in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(content, "utf-8")
    without_checks(root)
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"]
    return subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Кіріспе.\n\n[Баға](a/othr.md)", "docs/kk/index.md:7: the built page leads to «a/othr.md», where no file is"),
        (
            "[Баға](a/other.md#prise)",
            "docs/kk/index.md:5: the built page leads to «a/other/#prise», but nothing there is",
        ),
        (
            "Мәтін.\n[Жоғары](#top)",
            "docs/kk/index.md:6: the built page leads to «#top», but nothing there is called «top»",
        ),
        ("![Сурет](scheme.png)", "docs/kk/index.md:5: the built page leads to «scheme.png», where no file is"),
        ("- [Қоңырау](tel:8-800)", "docs/ru/index.md:5: «tel:8-800» is no number that a telephone can dial"),
        ("1. А\n2. [Хат](mailto:info@kz)", "docs/ru/index.md:6: «mailto:info@kz» names no mailbox"),
        ("[Баға](link:tarifs)", "docs/kk/index.md:5: «link:tarifs» is in the built page as it was written"),
        (
            "[Баға](https://qostil.example/help/kk/gone/)",
            "docs/kk/index.md:5: the built page leads to «https://qostil.",
        ),
        (
            "[Баға](/help/kk/a/other/#x)",
            "docs/kk/index.md:5: the built page leads to «/help/kk/a/other/#x», but nothing",
        ),
    ],
)
def test_what_leads_nowhere_stops_the_build_at_its_line(tmp_path: Path, text: str, said: str) -> None:
    done = build(tmp_path, text)
    assert done.returncode == 1
    assert said in done.stderr


def test_a_page_named_readme_is_that_of_its_folder(tmp_path: Path) -> None:
    for locale in ("kk", "ru"):
        (tmp_path / "docs" / locale / "b").mkdir(parents=True)
        readme = "---\ntitle: Басқа\n---\n\nМәтін.\n\n[Баға](gone.md)\n"
        (tmp_path / "docs" / locale / "b/README.md").write_text(readme, "utf-8")
    done = build(tmp_path, "Мәтін.\n\n[Бөлім](b/README.md#prise)")
    assert "docs/kk/index.md:7: the built page leads to «b/#prise», but nothing there is called «prise»" in done.stderr
    assert "docs/kk/b/README.md:7: the built page leads to «gone.md», where no file is" in done.stderr


def test_what_the_theme_leads_to_is_told_at_the_page(tmp_path: Path) -> None:
    done = build(tmp_path, "Мәтін.", frame='<img src="/help/logo.png" srcset="/help/big.png 2x">')
    assert "docs/kk/index.md:1: the built page leads to «/help/logo.png», where no file is" in done.stderr
    assert "docs/kk/a/other.md:1: the built page leads to «/help/big.png», where no file is" in done.stderr


def test_what_leads_somewhere_is_silent(tmp_path: Path) -> None:
    frame = '<a href="javascript:void(0)">Бөлісу</a>'  # Material has such a button
    text = """[Баға](a/other.md#price), [өзі](#section), [3131](tel:3131), [хат](mailto:a@b.kz?subject=Шарт)
[WhatsApp](tel:+77080000160), [басқа сайт](https://a.kz/#x), [осы сайт](https://qostil.example/help/ru/)
[көрші сайт](/kk/a/other/)

## Бөлім { #section }"""
    done = build(tmp_path, text, frame)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("locale", ["kk", "ru"])
def test_a_name_becomes_the_address_of_the_page_s_language(tmp_path: Path, locale: str) -> None:
    build(tmp_path, "[Тарифтер](link:tariffs#price) [Форма](link:form) `[a](link:form)`")
    html = LexborHTMLParser((tmp_path / "site" / locale / "index.html").read_text("utf-8"))
    links = [node.attributes["href"] for node in html.css("a")]
    assert links == [f"https://a.kz/{locale}/t#price", "https://bee.gg/e"]
    assert html.css_first("code").text() == "[a](link:form)"  # type: ignore[union-attr]


def test_the_command_checks_a_built_site_too(tmp_path: Path) -> None:
    build(tmp_path, "[Баға](a/othr.md)")
    done = run(tmp_path, "links", "--built", "site")
    assert done.returncode == 1
    assert "docs/kk/index.md:5: the built page leads to «a/othr.md», where no file is (built-link)" in done.stdout
