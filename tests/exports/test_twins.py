"""The Markdown twins of pages, and llms.txt, which leads to them: what readers see, and nothing that they do not."""

from __future__ import annotations

import re
from html import escape
from pathlib import Path
from urllib.parse import unquote, urlsplit

import markdown
import pytest
from selectolax.lexbor import LexborHTMLParser

from qostil.build.build import read_build
from qostil.corpus.answers import answer_address, answers_on
from qostil.exports.markdown import as_markdown, as_text
from qostil.model.locale import page_address
from tests.exports.conftest import HIDDEN

LINK = re.compile(r"^- \[(?P<name>(?:\\.|[^\[\]\\])+)\]\((?P<url>[^()\s]+)\)(?:: (?P<notes>.+))?$")


def said_by(html: str) -> str:
    """Return the letters of HTML, in which citations of clauses may have a hyphen that does not break."""
    return "".join(words(html)).replace("\u2011", "-")


def twin(site: Path, address: str) -> str:
    return (site / address / "index.md").read_text("utf-8")


def words(html: str) -> list[str]:
    """Return the words of HTML as a browser shows them."""
    body = LexborHTMLParser(html).body
    return body.text(separator=" ").split() if body else []


def test_the_twin_of_an_item_is_the_item_alone(odd: Path) -> None:
    assert twin(odd, "kk/q/steps").splitlines() == [
        *("# Қалай төлеймін?", ""),
        *("1. [Форманы](https://form.example/kk) ашыңыз:", "    - логин;", "    - телефон."),
        *("2. 10 000 теңгеден аз болса, 25 шілдеге дейін төлеңіз.", ""),
        *("> **Назар аударыңыз**", ">", "> Чекті сақтаңыз."),
    ]


def test_the_twin_of_a_page_has_its_title_and_its_items(odd: Path, nowhere: Path) -> None:
    lines = twin(odd, "kk/pay").splitlines()
    assert [line for line in lines if line.startswith("#")] == [
        *("# Төлем & чек", "## `</script>` деген не?", "## Қалай төлеймін?", "## Тарифтер"),
    ]
    assert "| Кең a\\|b | 7 000 теңге |" in lines
    assert "[Мерзім](https://qostil.example/kk/pay/#steps)" in twin(odd, "kk/pay")
    assert "[Мерзім](/kk/pay/#steps)" in twin(nowhere, "kk/pay")


def test_lists_of_items_are_filled(odd: Path) -> None:
    assert "- [Қалай төлеймін?](https://qostil.example/kk/pay/#steps)" in twin(odd, "kk/all")


@pytest.mark.parametrize("name", ["books", "odd", "nowhere"])
def test_every_page_has_a_twin_and_no_draft_has(name: str, request: pytest.FixtureRequest) -> None:
    site: Path = request.getfixturevalue(name)
    twins = {path.parent.relative_to(site).as_posix() for path in site.rglob("index.md")}
    pages = {path.parent.relative_to(site).as_posix() for path in site.glob("??/**/index.html")}
    pages -= {"kk/q", "ru/q"}  # a list of links to these
    assert pages <= twins
    assert all(item.startswith(("kk/q/", "ru/q/")) for item in twins - pages)
    texts = [path.read_text("utf-8") for path in [*site.rglob("index.md"), site / "llms.txt"]]
    assert not [word for word in (*HIDDEN, "<!--", "{ #", "link:", "qostil-") if any(word in text for text in texts)]
    assert not [text for text in texts if str(site.parent) in text or "docs/" in text]


@pytest.mark.parametrize("name", ["books", "odd"])
def test_a_twin_says_what_its_page_says(name: str, request: pytest.FixtureRequest) -> None:
    site: Path = request.getfixturevalue(name)
    corpus = read_build(site.parent).corpus
    for page in corpus.pages:
        twins = {"": twin(site, f"{page.locale}/{page_address(page.key)}")}
        twins |= {item.id: twin(site, f"{page.locale}/{answer_address(page, item.id)}") for item in answers_on(page)}
        said = {item: said_by(markdown.markdown(text, extensions=["tables"])) for item, text in twins.items()}
        for item in (page.intro, *page.items):
            for block in item.blocks:
                text = said_by(escape(block.text.replace("`", "")))
                assert text in said[""]
                assert text in said.get(item.id, text)


def test_llms_txt_is_what_its_description_asks_for(odd: Path) -> None:
    lines = [line for line in (odd / "llms.txt").read_text("utf-8").splitlines() if line]
    assert lines[0] == "# Мысал — көмек / Пример — помощь"
    assert [line for line in lines if line.startswith(">")] == ["> Жауаптар осында", ">", "> Ответы здесь"]
    assert [line for line in lines if line.startswith("## ")] == ["## Қазақша", "## Русский", "## Optional"]
    found = [LINK.match(line) for line in lines[lines.index("## Қазақша") :] if not line.startswith("##")]
    assert all(found)
    for link in found:
        assert link
        assert (odd / unquote(urlsplit(link["url"]).path)[1:]).is_file()
    told = {link["url"]: link["notes"] for link in found if link}
    assert told["https://qostil.example/ru/pay/index.md"] == "Об оплате"
    assert told["https://qostil.example/ru/q/steps/index.md"] == "Оплата & чек"


@pytest.mark.parametrize(
    "html",
    [
        "<p>1. Бірінші</p><p>- екінші</p><p># үшінші</p><p>&gt; төртінші</p><p>+ бесінші</p>",
        "<p>a_b_c *d* `e` [f](g) ![h](i) &amp;lt; &lt;b&gt; \\* ~~k~~ | l</p>",
        "<p>Жол<br>- екінші жол<br>===</p>",
        "<h3>Тақырып <code>`x`</code></h3><pre><code>```\nкод\n```\n</code></pre>",
        "<ol start='3'><li><p>Бір</p><p>Екі</p><ul><li>үш<ol><li>төрт</li></ol></li></ul></li><li>бес</li></ol>",
        "<table><tr><th>а</th></tr><tr><td>б | в<br>г</td></tr></table>",
        "<blockquote><p>а</p><blockquote>б</blockquote></blockquote><dl><dt>в</dt><dd>г</dd></dl>",
        "<details><summary>Толығырақ</summary><p>Иә</p></details><p><b> қою </b>сөз<em></em></p>",
    ],
)
def test_text_that_looks_like_markdown_stays_text(html: str) -> None:
    again = markdown.markdown(as_markdown(html), extensions=["tables", "fenced_code"])
    assert "".join(words(again)) == "".join(words(html))
    assert len(LexborHTMLParser(again).css("li, h1, h3, a, img, code, td")) == len(
        LexborHTMLParser(html).css("li, h1, h3, a, img, code, td")
    )


@pytest.mark.parametrize(
    "html",
    [
        "<table><tr><td>a" * 50,
        "<table><tr><td>" * 3000 + "a",
        "<div>" * 3000 + "a",
        "<ul><li>" * 3000 + "a",
        "<b>" * 3000 + "a",
        "<sup>a" * 3000,
    ],
)
def test_what_is_nested_deeply_is_written_without_marks(html: str) -> None:
    assert "a" in as_markdown(html)
    assert "a" in as_text(html)
