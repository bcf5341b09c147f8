"""The same questions come through in every format, from layouts and of a theme that the rules were not written on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from qostil.importer.importing import Import, bring_together
from qostil.importer.parsed_source import open_sources
from qostil.knowledge.knowledge import Knowledge
from tests.importer.samples.library import KK, PAIRS, RU, Asked
from tests.importer.samples.make import MAKERS, as_docx, as_html, as_pdf
from tests.project import ROOT

Maker = Callable[[Path, str, Sequence[Asked]], Path]


def import_both(make: Maker, folder: Path) -> Import:
    kk, ru = make(folder, "kk", KK), make(folder, "ru", RU)
    return bring_together(open_sources({"kk": kk, "ru": ru}), Knowledge(ROOT))


@pytest.mark.parametrize("make", MAKERS, ids=lambda make: make.__name__)
def test_items_pairs_and_figures(make: Maker, tmp_path: Path) -> None:
    done = import_both(make, tmp_path)
    assert [item.question for item in done.sources["kk"].items] == [asked.question for asked in KK]
    assert [item.question for item in done.sources["ru"].items] == [asked.question for asked in RU]
    assert {(match.kk, match.ru) for match in done.found.pairs} == PAIRS
    assert done.found.kk_only == done.found.ru_only == (5,)
    assert [(one.kk, one.kind, one.kk_only, one.ru_only) for one in done.wrong] == [
        (3, "duration", ("P10D-working",), ("P5D-working",))
    ]


@pytest.mark.parametrize("make", MAKERS, ids=lambda make: make.__name__)
def test_answers_keep_their_words_and_their_lists(make: Maker, tmp_path: Path) -> None:
    done = import_both(make, tmp_path)
    for item, asked in zip(done.sources["ru"].items, RU, strict=True):
        said = " ".join(paragraph.removeprefix("• ") for paragraph in asked.answer)
        assert " ".join(item.text.replace("\n- ", " ").removeprefix("- ").split()) == said
    page = done.draft.markdown("ru")
    assert "\n- удостоверение личности или паспорт;\n- для детей до 14 лет" in page
    assert '!!! note "Обратите внимание"\n    Если книгу ждёт' in page


def test_running_heads_and_page_numbers_are_dropped_and_give_the_title(tmp_path: Path) -> None:
    source = open_sources({"kk": as_pdf(tmp_path, "kk", KK)})["kk"]
    assert {one.reason for one in source.log.dropped} == {"the head or foot of pages"}
    assert source.title == "Қалалық кітапхана"


def test_a_link_of_a_pdf_that_its_text_does_not_show_is_kept(tmp_path: Path) -> None:
    from tests.importer.samples.make_pdf import write_pdf

    path = tmp_path / "a.pdf"
    write_pdf(
        path, [["Где форма?", "ОТВЕТ: здесь.", "Где чек?", "ОТВЕТ: в письме."]], link="https://library.example/form"
    )
    assert "https://library.example/form" in open_sources({"ru": path})["ru"].items[-1].text


def test_numbers_that_word_counts_by_itself_are_read(tmp_path: Path) -> None:
    import docx

    path = tmp_path / "a.docx"
    document = docx.Document()
    document.add_heading("Как сдать книгу?", 2)
    for step in ("Найдите чек;", "Отнесите книгу."):
        document.add_paragraph(step, "List Number")
    document.add_heading("Где сдать?", 2)
    document.add_paragraph("В зале.")
    document.save(str(path))
    assert open_sources({"ru": path})["ru"].items[0].text == "1. Найдите чек;\n2. Отнесите книгу."


def test_tables_and_links_of_word_and_of_a_page(tmp_path: Path) -> None:
    page = tmp_path / "a.html"
    page.write_text(
        "<h2>Сколько стоит?</h2><table><tr><th>Услуга</th><th>Цена</th></tr>"
        "<tr><td>Копия</td><td>30 тенге</td></tr></table>"
        "<h2>Где форма?</h2><p>На <a href='https://library.example/form'>странице формы</a>.</p>",
        "utf-8",
    )
    done = bring_together(open_sources({"ru": page}), Knowledge(ROOT))
    text = done.draft.markdown("ru")
    assert "| Услуга | Цена |\n| --- | --- |\n| Копия | 30 тенге |" in text
    assert "На [странице формы](https://library.example/form)." in text


def test_the_same_sources_make_the_same_bytes(tmp_path: Path) -> None:
    first, second = (import_both(as_docx, tmp_path) for _ in range(2))
    assert first.report == second.report
    assert first.draft.markdown("kk") == second.draft.markdown("kk")
    assert import_both(as_html, tmp_path).report != first.report
