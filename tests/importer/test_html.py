"""Pages as sites really write them: their questions are read, and what stands around them is told as left out."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from qostil.importer.accounting import lost_words
from qostil.importer.parsed_source import ParsedSource, open_sources
from tests.importer.samples.library import RU, Asked

_HEADED = "".join(f"<h3>{each.question}</h3><p>{'</p><p>'.join(each.answer)}</p>" for each in RU)
_LIST_OF_LINKS = "<ul><li><a href='/a'>Тарифы</a></li><li><a href='/b'>Новые книги</a></li></ul>"


def read(folder: Path, body: str, head: str = "") -> ParsedSource:
    path = folder / "a.html"
    path.write_text(f"<html><head><meta charset='utf-8'>{head}</head><body>{body}</body></html>", "utf-8")
    source = open_sources({"ru": path})["ru"]
    assert lost_words(source) == []
    return source


def questions(source: ParsedSource) -> list[str]:
    return [item.question for item in source.items]


def left_out(source: ParsedSource) -> dict[str, str]:
    return {part.text: part.reason for part in source.original.left_out}


def _linked_data(asked: Sequence[Asked], paragraph: str = "<p>{}</p>") -> str:
    entities = [
        {
            "@type": "Question",
            "name": each.question,
            "acceptedAnswer": {"@type": "Answer", "text": "".join(map(paragraph.format, each.answer))},
        }
        for each in asked
    ]
    page = {"@context": "https://schema.org", "@graph": [{"@type": ["WebPage", "FAQPage"], "mainEntity": entities}]}
    return f'<script type="application/ld+json">{json.dumps(page, ensure_ascii=False)}</script>'


@pytest.mark.parametrize("paragraph", ["<p>{}</p>", "{}\n", "&lt;p&gt;{}&lt;/p&gt;"])
def test_questions_that_only_search_engines_are_given_are_read(tmp_path: Path, paragraph: str) -> None:
    head = "<script type='application/ld+json'>{broken</script>" + _linked_data(RU, paragraph)
    source = read(tmp_path, "<nav><a>О нас</a></nav><h1>Библиотека</h1><div id='root'></div>", head)
    assert questions(source) == [each.question for each in RU]
    for item, asked in zip(source.items, RU, strict=True):
        assert [row.text.removeprefix("- ") for row in item.answer] == [
            part.removeprefix("• ") for part in asked.answer
        ]


def test_questions_that_the_page_shows_are_read_once(tmp_path: Path) -> None:
    source = read(tmp_path, _HEADED, _linked_data(RU))
    assert questions(source) == [each.question for each in RU]
    assert source.marks != "labels of answers"
