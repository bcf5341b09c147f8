"""Drawings in built pages: in the language of the page, and never more than the shapes of their files."""

from __future__ import annotations

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from qostil.knowledge.drawings import MOST_BYTES, drawing_path, parse_drawing
from qostil.mkdocs.drawings import draw
from tests.project import ROOT, qostil, whole_site

SVG = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 96" stroke="currentColor">
  <title lang="kk">Роутерді «өшіру» &amp; қосу</title>
  <title lang="ru">Выключить &lt;роутер&gt;</title>
  <g opacity=".5"><rect width="9" height="9"/></g>
</svg>
"""
PAGE = """\
---
title: {title}
description: Қысқаша.
kind: faq
---

## {question} {{ #restart }}

1. {step}
    <!-- qostil-drawing: router -->
2. {step}

<!-- qostil-drawing: router -->

`<!-- qostil-drawing: router -->`

<p title="&lt;!-- qostil-drawing: router --&gt;">{step}</p>

<p title='<!-- qostil-drawing: router -->'>{step}</p>
"""
PAGES = {
    "kk/net.md": PAGE.format(title="Интернет", question="Роутерді қалай қосамын?", step="Роутерді өшіріңіз."),
    "ru/net.md": PAGE.format(title="Связь", question="Как включить роутер?", step="Выключите роутер."),
}
SHOWN = {"kk": "Роутерді «өшіру» & қосу", "ru": "Выключить <роутер>"}


def site(root: Path, svg: str) -> Path:
    whole_site(root, PAGES)
    file = root / drawing_path("router")
    file.parent.mkdir(parents=True)
    file.write_text(svg, "utf-8")
    return root


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = site(tmp_path_factory.mktemp("drawn"), SVG)
    done = qostil("publish", cwd=root)
    assert done.returncode == 0, done.stdout
    return root / "site"


@pytest.mark.parametrize("locale", ["kk", "ru"])
def test_a_page_has_its_drawings_with_titles_in_its_language(built: Path, locale: str) -> None:
    html = LexborHTMLParser((built / locale / "net/index.html").read_text("utf-8"))
    drawn = html.css("main svg.qostil-drawing")
    assert [node.css("title")[0].text() for node in drawn] == [SHOWN[locale]] * 2
    labels = [node.attributes["aria-labelledby"] for node in drawn]
    assert labels == [node.css("title")[0].attributes["id"] for node in drawn]
    assert len(set(labels)) == 2
    assert {node.attributes["role"] for node in drawn} == {"img"}
    assert [node.attributes["width"] for node in html.css("main svg.qostil-drawing rect")] == ["9", "9"]
    assert drawn[0].parent is not None
    assert drawn[0].parent.tag == "li"


def test_words_and_attributes_that_look_like_a_comment_stay_words(built: Path) -> None:
    html = LexborHTMLParser((built / "kk/net/index.html").read_text("utf-8"))
    assert "<!-- qostil-drawing: router -->" in html.css("main code")[0].text()
    assert not html.css("main .qostil-content p svg")
    assert not html.css("figure.qostil-drawing-place")


@pytest.mark.parametrize(
    "inside",
    ["<script>pay()</script>", '<rect onload="pay()"/>', '<path d="M0 0&quot;/&gt;&lt;script&gt;pay()"/>'],
)
def test_a_drawing_with_code_is_not_published(tmp_path: Path, inside: str) -> None:
    svg = SVG.replace("<g", f"{inside}<g")
    done = qostil("publish", cwd=site(tmp_path, svg))
    assert done.returncode != 0
    assert "(drawing)" in done.stderr
    assert "pay" not in parse_drawing(svg.encode()).shapes


def test_a_page_goes_without_a_drawing_that_may_not_be_shown() -> None:
    place = '<figure class="qostil-drawing-place" title="router"></figure>'
    good, bad = (parse_drawing(text.encode()) for text in (SVG, SVG.replace("<g", "<script/><g")))
    assert "<svg" in draw(place, "kk", {"router": good})
    assert draw(place, "kk", {"router": bad}) == ""


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe<\x00s\x00",
        SVG.encode("utf-16"),
        b'<!DOCTYPE svg [<!ENTITY a "aaaa">]><svg viewBox="0 0 9 9"/>',
        "<!DOCTYPE svg><svg viewBox='0 0 9 9'/>".encode("utf-16-le"),
        b'<?xml version="1.0"?><?xml-stylesheet href="//a.example"?><svg viewBox="0 0 9 9"/>',
        b"<svg viewBox='0 0 9 9'><title lang='kk'><b>" + b"x" * MOST_BYTES,
        b"<svg viewBox='0 0 1e3 9'/>",
        b'<svg xmlns="http://a.example/" viewBox="0 0 9 9"><path/></svg>',
    ],
)
def test_hostile_files_are_read_without_harm(content: bytes) -> None:
    assert parse_drawing(content).wrong


def test_groups_in_groups_are_written_as_they_are() -> None:
    groups = "<g>" * 280 + '<path d="M0 0"/>' + "</g>" * 280
    assert parse_drawing(f'<svg viewBox="0 0 9 9">{groups}</svg>'.encode()).shapes == groups


def test_the_drawings_of_this_project_are_small_and_right() -> None:
    files = sorted((ROOT / "knowledge/drawings").glob("*.svg"))
    assert len(files) > 9
    read = {file.stem: parse_drawing(file.read_bytes()) for file in files}
    assert {name: told.wrong for name, told in read.items() if told.wrong or len(told.titles) < 2} == {}
    assert max(len(told.svg("kk", "drawing-1").encode()) for told in read.values()) <= MOST_BYTES
