"""What designers do to the text of a PDF: large first letters, spaced letters, watermarks, marks of footnotes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from qostil.importer.accounting import lost_words
from qostil.importer.parsed_source import ParsedSource, open_sources
from qostil.importer.rules.heads import COPYRIGHT, PRINTED
from qostil.model.locale import Locale
from tests.importer.layouts.printing import printer
from tests.importer.layouts.styled_pdf import Line, write_styled

ITEMS = [
    ("Мектеп формасы", "Ұлдарға көк костюм мен ақ жейде, қыздарға көк жилет пен юбка киіледі."),
    ("Тамақтану ақысы", "Бастауыш сынып оқушылары тегін тамақтанады. Қалғандары 850 теңге төлейді."),
    ("Сабақ кестесі", "Бірінші ауысым 8:00-де, екінші ауысым 14:00-де басталады."),
]


@pytest.fixture(scope="module", autouse=True)
def _printer() -> Iterator[None]:
    with printer():
        yield


def read(path: Path, locale: Locale = "kk") -> ParsedSource:
    source = open_sources({locale: path})[locale]
    assert not lost_words(source)
    return source


def printed(
    folder: Path, style: str, items: list[tuple[str, str]], more: str = "", locale: Locale = "kk"
) -> ParsedSource:
    body = "".join(f"<h3>{question}</h3><p>{text}</p>" for question, text in items)
    with printer() as chromium:
        chromium.print(f"<style>{style}</style><h1>Көмек</h1>{body}{more}", folder / "a.pdf", {})
    return read(folder / "a.pdf", locale)


def said(source: ParsedSource) -> list[tuple[str, str]]:
    return [(item.question, " ".join(item.text.split())) for item in source.items]


def left_out(source: ParsedSource, reason: str) -> list[str]:
    return [one.text for one in source.log.dropped if reason in one.reason]


def test_a_large_first_letter_belongs_to_its_word(tmp_path: Path) -> None:
    style = "p { width: 300px } p::first-letter { font-size: 40px; float: left; margin-right: 6px; line-height: 1 }"
    assert said(printed(tmp_path, style, ITEMS)) == ITEMS


def test_a_large_first_letter_that_is_a_word(tmp_path: Path) -> None:
    """The word behind it stands elsewhere on the page by itself."""
    items = [("Школа", "<b>О</b> школе рассказывает директор."), ("Столовая", "Она в школе на первом этаже.")]
    style = "p { width: 600px } b { font: 40px/1 serif; float: left; margin-right: 6px }"
    assert said(printed(tmp_path, style, items, locale="ru"))[0][1] == "О школе рассказывает директор."


@pytest.mark.parametrize("spacing", ["4px", "9px"])
def test_spaced_letters_are_words(spacing: str, tmp_path: Path) -> None:
    found = said(printed(tmp_path, f"h3 {{ letter-spacing: {spacing} }}", ITEMS))
    assert [question.casefold() for question, _ in found] == [question.casefold() for question, _ in ITEMS]


def test_letters_with_typed_spaces_are_words(tmp_path: Path) -> None:
    lines = []
    for number, (question, text) in enumerate(ITEMS):
        spaced = "   ".join(" ".join(word) for word in question.split())
        lines += [Line(spaced, 50, 760 - 60 * number, 14, True), Line(text, 50, 740 - 60 * number, 9)]
    write_styled(tmp_path / "a.pdf", [lines])
    assert said(read(tmp_path / "a.pdf")) == ITEMS


def test_a_watermark_is_in_no_answer(tmp_path: Path) -> None:
    style = "div { position: fixed; top: 90px; left: 60px; font-size: 80px; color: #ccc; transform: rotate(-30deg) }"
    source = printed(tmp_path, style, ITEMS, "<div>ЖОБА</div>")
    assert said(source) == ITEMS
    assert "".join(left_out(source, "watermark")) == "ЖОБА"


def test_a_large_word_that_lies_over_the_text_of_each_page(tmp_path: Path) -> None:
    pages = []
    for question, text in ITEMS:
        lines = [Line(question, 50, 760, 14, True), Line(text, 50, 740, 9), Line("Толығырақ сайтта.", 50, 728, 9)]
        pages.append([*lines, Line("ҮЛГІ", 80, 735, 40)])
    write_styled(tmp_path / "a.pdf", pages)
    source = read(tmp_path / "a.pdf")
    assert said(source) == [(question, f"{text} Толығырақ сайтта.") for question, text in ITEMS]
    assert left_out(source, "watermark") == ["ҮЛГІ"] * 3


NOTE = "<p style='font-size: 9px; margin-top: 60px'>1 Аспаптар бөлек тасылады.</p>"


def test_the_mark_of_a_footnote_is_no_part_of_a_word(tmp_path: Path) -> None:
    items = [(question, text.replace(",", "<sup>1</sup>,", 1)) for question, text in ITEMS[:1]] + ITEMS[1:]
    items[1] = (ITEMS[1][0], f"{ITEMS[1][1]}<sup>1</sup>")
    source = printed(tmp_path, "", items, NOTE)
    assert said(source)[:2] == ITEMS[:2]
    assert sorted(left_out(source, "footnote")) == ["жейде1", "төлейді.1"]


def test_a_raised_digit_without_a_footnote_stays(tmp_path: Path) -> None:
    items = [("Бөлме ауданы", "Бөлменің ауданы 40 м<sup>2</sup> болады, бұл екі адамға жетеді."), *ITEMS]
    assert said(printed(tmp_path, "", items))[0][1].startswith("Бөлменің ауданы 40 м2 болады")


def test_what_a_browser_prints_around_a_site_is_in_no_answer(tmp_path: Path) -> None:
    """Here the answer goes on behind the foot of the first page."""
    foot, top = "https://mektep.kz/faq", "12.03.2025, 10:22"
    first = [Line(top, 30, 810, 6), Line("Ата-аналарға", 400, 810, 6), Line(ITEMS[0][0], 50, 760, 11, True)]
    first += [Line(ITEMS[0][1], 50, 740, 8), Line(ITEMS[1][0], 50, 700, 11, True), Line(foot, 30, 20, 6)]
    second = [Line(top, 30, 810, 6), Line("Ата-аналарға", 400, 810, 6), Line(ITEMS[1][1], 50, 760, 8)]
    second += [Line(ITEMS[2][0], 50, 720, 11, True), Line(ITEMS[2][1], 50, 700, 8)]
    second += [Line("© 2025 mektep.kz. Барлық құқықтар қорғалған.", 50, 600, 8), Line(foot, 30, 20, 6)]
    write_styled(tmp_path / "a.pdf", [[*first, Line("1/2", 560, 20, 6)], [*second, Line("2/2", 560, 20, 6)]])
    source = read(tmp_path / "a.pdf")
    assert said(source) == ITEMS
    assert left_out(source, COPYRIGHT) == ["© 2025 mektep.kz. Барлық құқықтар қорғалған."]


def test_the_print_of_a_site_on_one_page(tmp_path: Path) -> None:
    lines = [Line("12.03.2025, 10:22", 30, 810, 6), Line("Ата-аналарға", 400, 810, 6)]
    for number, (question, text) in enumerate(ITEMS):
        lines += [Line(question, 50, 760 - 60 * number, 11, True), Line(text, 50, 740 - 60 * number, 8)]
    lines += [Line("https://mektep.kz/faq", 30, 20, 6), Line("1/1", 560, 20, 6)]
    write_styled(tmp_path / "a.pdf", [lines])
    source = read(tmp_path / "a.pdf")
    assert said(source) == ITEMS
    assert left_out(source, PRINTED) == ["12.03.2025, 10:22 Ата-аналарға", "https://mektep.kz/faq 1/1"]


CARDS = [
    *ITEMS,
    ("Мектеп автобусы", "Автобус күн сайын 7:15-те Достық көшесіндегі аялдамадан шығады."),
    ("Басқа мектепке ауысу", "Жаңа мектептен қабылдау талонын әкелсеңіз, іс қағаздарын бір күнде береміз."),
    ("Үйірмелер мен секциялар", "Мектепте шахмат, робототехника және домбыра үйірмелері бар."),
]


@pytest.mark.parametrize("columns", [2, 3])
def test_cards_beside_each_other_are_read_one_by_one(columns: int, tmp_path: Path) -> None:
    cards = "".join(f"<section><h4>{question}</h4><p>{text}</p></section>" for question, text in CARDS)
    style = f"main {{ display: grid; gap: 24px; grid-template-columns: repeat({columns}, 1fr) }}"
    style += "section { background: #def; padding: 12px; font-size: 13px }"
    assert sorted(said(printed(tmp_path, style, [], f"<main>{cards}</main>"))) == sorted(CARDS)


def test_a_column_of_numbers_is_no_part_of_the_questions(tmp_path: Path) -> None:
    rows = "".join(f"<tr><td>{n}</td><td>{asked}</td><td>{text}</td></tr>" for n, (asked, text) in enumerate(CARDS, 1))
    style = "table { border-collapse: collapse } td, th { border: 1px solid; padding: 8px; vertical-align: top }"
    table = f"<table><tr><th>№</th><th>Сұрақ</th><th>Жауап</th></tr>{rows}</table>"
    assert said(printed(tmp_path, style, [], table)) == CARDS


def test_a_topic_that_almost_touches_the_answer_beside_it(tmp_path: Path) -> None:
    rows = "".join(f"<div><b>{question}</b><p>{text} {text}</p></div>" for question, text in CARDS[:4])
    style = "div { display: grid; grid-template-columns: 190px 1fr; margin: 16px 0; align-items: start }"
    style += "p { margin: 0; font-weight: 400 } b { color: #c00; white-space: nowrap }"
    expected = [(question, f"{text} {text}") for question, text in CARDS[:4]]
    assert said(printed(tmp_path, style, [], rows)) == expected
