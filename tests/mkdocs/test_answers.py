"""Each item has a page of its own, with the same answer as the page of its topic, and an address without a language."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from qostil.mkdocs.answer_html import answers_in, relinked
from tests.project import library, qostil, whole_site

HEAD = "---\ntitle: {}\ndescription: {}\nkind: faq\n---\n\n"
KK = HEAD.format("Төлемдер", "Төлем туралы") + (
    "## Чек керек пе? { #receipt }\n\nИә, [ережеге](rules.md) қараңыз: ![Чек](cheque.png).\n\n"
    "## Жақында { #soon draft=true }\n\nӘзірге құпия.\n"
)
RU = HEAD.format("Платежи", "О платежах") + (
    "## Нужен ли чек? { #receipt }\n\nДа, [по правилам](rules.md): ![Чек](cheque.png).\n\n"
    "## Скоро { #soon draft=true }\n\nПока тайна.\n"
)
RULES = "---\ntitle: {}\ndescription: {}\nkind: guide\n---\n\n## {} {{ #keep }}\n\n{}\n"
PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pages: dict[str, str | bytes] = {
        "kk/home/pay.md": KK,
        "ru/home/pay.md": RU,
        "kk/home/rules.md": RULES.format("Ережелер", "Қысқаша", "Чекті сақтау", "Екі жыл."),
        "ru/home/rules.md": RULES.format("Правила", "Коротко", "Хранение чека", "Два года."),
        "kk/home/cheque.png": PNG,
        "ru/home/cheque.png": PNG,
    }
    root = whole_site(tmp_path_factory.mktemp("answers"), pages)
    done = qostil("publish", cwd=root)
    assert done.returncode == 0, done.stdout + done.stderr
    return root / "site"


def test_an_item_has_a_page_whose_links_and_images_hold(site: Path) -> None:
    html = (site / "kk/q/receipt/index.html").read_text("utf-8")
    assert "<h1>Чек керек пе?</h1>" in html
    assert 'href="../../home/rules/"' in html
    assert 'src="../../home/cheque.png"' in html
    assert '<meta name="description" content="Иә, ережеге қараңыз: .">' in html


def test_a_page_of_an_item_names_its_counterpart_and_the_address_of_both(site: Path) -> None:
    html = (site / "ru/q/receipt/index.html").read_text("utf-8")
    found = dict(re.findall(r'hreflang="([^"]+)" href="(https[^"]+)"', html))
    assert found == {
        "kk": "https://qostil.example/kk/q/receipt/",
        "ru": "https://qostil.example/ru/q/receipt/",
        "x-default": "https://qostil.example/q/receipt/",
    }
    assert '<link rel="canonical" href="https://qostil.example/ru/q/receipt/">' in html
    offered = (site / "q/receipt/index.html").read_text("utf-8")
    assert "Чек керек пе?" in offered
    assert 'href="../../ru/q/receipt/"' in offered


def test_a_draft_has_no_page(site: Path) -> None:
    assert [path.parent.name for path in site.rglob("q/*/index.html")].count("soon") == 0


def test_pages_of_items_stand_in_no_navigation_that_the_site_leaves_to_the_folders(tmp_path: Path) -> None:
    root = library(tmp_path)
    written = (root / "mkdocs.yml").read_text("utf-8")
    (root / "mkdocs.yml").write_text(re.sub(r"^nav:\n(?:[ -].*\n)+", "", written, flags=re.MULTILINE), "utf-8")
    done = qostil("publish", cwd=root)
    assert done.returncode == 0, done.stdout + done.stderr
    home = (root / "site/kk/index.html").read_text("utf-8")
    assert not re.search('href="q/[a-z]', home)


@pytest.mark.parametrize(
    ("html", "answer"),
    [
        ('<h2 id="a">А<a class="headerlink" href="#a">¶</a></h2><p>Б</p><h2 id="b">Б</h2><p>В</p>', "<p>Б</p>"),
        ('<h2 id="a">А</h2><p>Б</p><section data-operator="x"><h2 id="b">Б</h2><p>В</p></section>', "<p>Б</p>"),
        ('<section data-operator="x"><h2 id="a">А</h2><p>Б</p></section><h2 id="b">Б</h2>', "<p>Б</p>"),
        ('<details><summary><h2 id="a">А</h2></summary><p>Б</p></details><p>В</p>', "<p>Б</p>"),
        ('<div><h2 id="a">А</h2><p>Б</p></div><p>В</p><h2 id="b">Г</h2>', "<p>Б</p><p>В</p>"),
        ('<h2 id="a">А</h2><p>Б</p><details><summary><h2 id="b">Б</h2></summary><p>В</p></details>', "<p>Б</p>"),
    ],
)
def test_an_answer_ends_where_the_next_one_begins(html: str, answer: str) -> None:
    assert answers_in(html)["a"] == ("А", answer)


@pytest.mark.parametrize("address", ["https://a.kz/x", "//a.kz/x", "/kk/", "tel:109", "mailto:a@a.kz", "#own"])
def test_addresses_that_hold_anywhere_stay(address: str) -> None:
    html = f'<h3 id="own">А</h3><a href="{address}">Б</a>'
    assert relinked(html, "kk/pay/", "kk/q/receipt/") == html


def test_a_footnote_stays_with_the_answer_that_names_it() -> None:
    html = (
        '<h2 id="a">А</h2><p>Тегін<sup id="fnref:1"><a class="footnote-ref" href="#fn:1">1</a></sup></p>'
        '<h2 id="b">Б</h2><p>В</p><div class="footnote"><hr><ol><li id="fn:1"><p>Жаңаларға ғана.</p></li></ol></div>'
    )
    found = answers_in(html)
    assert "Жаңаларға ғана." in found["a"].answer
    assert found["b"].answer == "<p>В</p>"


def test_an_address_that_is_none_stays_as_it_is() -> None:
    html = '<a href="http://[bad">3131</a>'
    assert relinked(html, "kk/pay/", "kk/q/receipt/") == html


def test_no_old_id_leads_out_of_the_site(tmp_path: Path) -> None:
    root = library(tmp_path / "a/b/c/d/e/f/g")
    line = '"readers/loans#a/../../../../../../escaped": readers/loans#renew\n'
    (root / "knowledge/redirects.yml").write_text(line, "utf-8")
    done = qostil("publish", cwd=root)
    assert done.returncode == 0, done.stderr
    assert not list(tmp_path.rglob("*escaped*"))
