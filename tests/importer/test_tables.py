"""Tables and spreadsheets: questions with answers in any form, in one language or both; and what is no question."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from pathlib import Path

import docx
import pptx
import pytest
import xlsxwriter
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pptx.util import Inches

from qostil.importer.faq.groups import GROUP
from qostil.importer.formats.file import read_source
from qostil.importer.importing import bring_together
from qostil.importer.parsed_source import ParsedSource, open_sources, understand
from qostil.importer.source_text import Cell, Look, SourceText
from qostil.importer.tables import LIST
from qostil.importer.tables.items import HEAD, LANGUAGE, NO_ANSWER, OTHER_LANGUAGE
from qostil.knowledge.knowledge import Knowledge
from qostil.model.locale import Locale
from qostil.system.errors import CannotRunError
from tests.importer.project import run
from tests.project import ROOT

Row = Sequence[object]
Items = list[tuple[str, str]]

KK = [
    ("Чек қайда сақталады", "Чек жеке кабинетте, төлемдер бөлімінде сақталады."),
    ("Шотты қалай төлеймін?", "Қосымшаны ашып, «Төлеу» батырмасын басыңыз:\n• картамен;\n• шоттан."),
    ("Роутер қосылмаса не істеу керек", "Роутерді өшіріп, бір минуттан кейін қайта қосыңыз."),
]
RU = [
    ("Где хранится чек", "Чек хранится в личном кабинете, в разделе платежей."),
    ("Как оплатить счёт?", "Откройте приложение и нажмите кнопку «Оплатить»:\n• картой;\n• со счёта."),
    ("Что делать, если роутер не включается", "Выключите роутер и включите его снова через минуту."),
]


def said(pairs: Sequence[tuple[str, str]]) -> Items:
    return [(question, answer.replace("•", "-")) for question, answer in pairs]


KK_ITEMS, RU_ITEMS = said(KK), said(RU)


def sheet(folder: Path, *sheets: Sequence[Row]) -> Path:
    path = folder / "a.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        for rows in sheets:
            page = book.add_worksheet()
            for number, row in enumerate(rows):
                page.write_row(number, 0, row)
    return path


def open_source(path: Path, locale: Locale) -> ParsedSource:
    return open_sources({locale: path})[locale]


def items(source: ParsedSource) -> Items:
    return [(item.question, item.text) for item in source.items]


def read(path: Path, locale: Locale = "kk") -> ParsedSource:
    """Read a file, and see that none of its lines is lost or told twice."""
    source = open_source(path, locale)
    assert_all_is_told(source)
    return source


def assert_all_is_told(source: ParsedSource) -> None:
    written = [number for number, line in enumerate(source.original.lines, 1) if line.strip("\f \t\xa0")]
    told = [line for item in source.items for line in item.lines]
    told += [one.line for one in source.log.dropped] + [one.line for one in source.unplaced if one.line]
    assert sorted(told) == written


def dropped(source: ParsedSource, reason: str) -> list[str]:
    return [one.text for one in source.log.dropped if one.reason == reason]


IN_ONE_LANGUAGE: dict[str, list[Row]] = {
    "two columns": [("Сұрақ", "Жауап"), *KK],
    "without a head": [*KK],
    "with numbers": [("№", "Сұрақ", "Жауап"), *((n, *pair) for n, pair in enumerate(KK, 1))],
    "with numbers, without a head": [(n, *pair) for n, pair in enumerate(KK, 1)],
    "a head in the other language": [("Вопрос клиента", "Текст ответа"), *KK],
    "a head of other words": [("Жағдай", "Не істеу керек"), *KK],
    "a head again": [("Сұрақ", "Жауап"), KK[0], ("Сұрақ", "Жауап"), *KK[1:]],
    "the answer first": [("Жауап", "Сұрақ"), *(pair[::-1] for pair in KK)],
    "labels in the cells": [(f"Сұрақ: {q}", f"Жауап: {a}") for q, a in KK],
    "an answer below its question": [("Сұрақ", "Жауап"), KK[0], (KK[1][0] + " ",), ("", KK[1][1]), KK[2]],
    "in one column with numbers": [(n, "\n".join(pair)) for n, pair in enumerate(KK, 1)],
    "a column of both": [("№", "Сұрақ-жауап"), *((n, "\n".join(pair)) for n, pair in enumerate(KK, 1))],
}


@pytest.mark.parametrize("rows", IN_ONE_LANGUAGE.values(), ids=IN_ONE_LANGUAGE)
def test_questions_in_one_language(rows: list[Row], tmp_path: Path) -> None:
    assert items(read(sheet(tmp_path, rows))) == KK_ITEMS


BOTH = list(zip(KK, RU, strict=True))
IN_BOTH: dict[str, list[Row]] = {
    "questions, then answers": [
        ("Сұрақ", "Вопрос", "Жауап", "Ответ"),
        *((q, r, a, b) for (q, a), (r, b) in BOTH),
    ],
    "one language, then the other": [(q, a, r, b) for (q, a), (r, b) in BOTH],
    "languages in brackets": [
        ("Вопрос (каз)", "Ответ (каз)", "Вопрос (рус)", "Ответ (рус)"),
        *((q, a, r, b) for (q, a), (r, b) in BOTH),
    ],
    "languages above": [
        ("№", "Қазақша", "", "Орысша", ""),
        ("", "Вопрос", "Ответ", "Вопрос", "Ответ"),
        *((n, q, a, r, b) for n, ((q, a), (r, b)) in enumerate(BOTH, 1)),
    ],
    "topics and descriptions, and a date": [
        ("Тема RU", "Тема KZ", "Описание RU", "Описание KZ", "Дата"),
        *((r, q, b, a, "01.09.2025") for (q, a), (r, b) in BOTH),
    ],
    "topics, then descriptions": [
        ("Тема (рус)", "Тема (қаз)", "Текст (рус)", "Текст (қаз)"),
        *((r, q, b, a) for (q, a), (r, b) in BOTH),
    ],
    "in turn": [row for (q, a), (r, b) in BOTH for row in ((q, r), (a, b))],
    "in turn, with a head": [("Қазақша", "Русский"), *(row for (q, a), (r, b) in BOTH for row in ((q, r), (a, b)))],
    "in one cell": [("\n".join(kk), "\n".join(ru)) for kk, ru in BOTH],
    "a column of languages": [
        ("Язык", "Вопрос", "Ответ"),
        *(row for kk, ru in BOTH for row in (("қаз", *kk), ("рус", *ru))),
    ],
    "a column of codes, without a head": [row for kk, ru in BOTH for row in (("kk", *kk), ("ru", *ru))],
    "rows in turn": [("Вопрос", "Ответ"), *(row for both in BOTH for row in both)],
}


@pytest.mark.parametrize("rows", IN_BOTH.values(), ids=IN_BOTH)
def test_a_table_in_both_languages_is_read_in_each(rows: list[Row], tmp_path: Path) -> None:
    path = sheet(tmp_path, rows)
    kk, ru = read(path, "kk"), read(path, "ru")
    assert items(kk) == KK_ITEMS
    assert items(ru) == RU_ITEMS
    assert "Где хранится чек" in " ".join(dropped(kk, OTHER_LANGUAGE))
    assert "Чек қайда сақталады" in " ".join(dropped(ru, OTHER_LANGUAGE))
    assert len(bring_together({"kk": kk, "ru": ru}, Knowledge(ROOT)).sources) == 2


def test_questions_of_one_language_are_not_asked_in_the_other(tmp_path: Path) -> None:
    path = sheet(tmp_path, [("Сұрақ", "Жауап (қаз)", "Ответ (рус)"), *((q, a, b) for (q, a), (_, b) in BOTH)])
    assert items(read(path, "kk")) == KK_ITEMS
    with pytest.raises(CannotRunError):
        open_source(path, "ru")


def test_numbers_beside_cells_of_questions_with_their_answers(tmp_path: Path) -> None:
    path = sheet(tmp_path, [("Сұрақтар", ""), *((n, "\n".join(pair)) for n, pair in enumerate(KK, 1))])
    assert items(read(path)) == KK_ITEMS


def test_a_sheet_of_names_among_sheets_of_questions(tmp_path: Path) -> None:
    lists = [("Статус",), ("Опубликовано",), ("Черновик",)], [("Код", "Бөлім"), ("a1", "Төлем"), ("a2", "Байланыс")]
    source = read(sheet(tmp_path, KK, *lists))
    assert items(source) == KK_ITEMS
    assert len(dropped(source, LIST)) == 9


def test_columns_of_text_in_both_languages(tmp_path: Path) -> None:
    """Here the marks inside of the columns tell what is a question."""
    columns = ["\n".join(f"{n}. {q}\n{a}" for n, (q, a) in enumerate(pairs, 1)) for pairs in (KK, RU)]
    path = word(tmp_path, [("Барлығына ортақ мәтін.", ""), columns])
    assert [item.question for item in read(path, "kk").items] == [question for question, _ in KK]
    assert [item.question for item in read(path, "ru").items] == [question for question, _ in RU]


def test_a_sheet_of_each_language(tmp_path: Path) -> None:
    path = sheet(tmp_path, [("Сұрақ", "Жауап"), *KK], [("Вопрос", "Ответ"), *RU])
    assert items(read(path, "kk")) == KK_ITEMS
    assert items(read(path, "ru")) == RU_ITEMS
    assert dropped(read(path, "ru"), OTHER_LANGUAGE)[:2] == ["Сұрақ", "Жауап"]


def test_a_sheet_of_one_language_is_refused_as_the_other(tmp_path: Path) -> None:
    with pytest.raises(CannotRunError, match="is in Russian; give it as --ru"):
        open_source(sheet(tmp_path, [("Сұрақ", "Жауап"), *RU]), "kk")


def test_a_column_of_languages_is_no_part_of_the_questions(tmp_path: Path) -> None:
    source = read(sheet(tmp_path, IN_BOTH["a column of codes, without a head"]))
    assert dropped(source, LANGUAGE) == ["kk"] * 3


@pytest.mark.parametrize("head", [[("Санат", "Сұрақ", "Жауап")], []], ids=["head", "no head"])
def test_a_column_of_categories(head: list[Row], tmp_path: Path) -> None:
    more = [(f"{question} енді", answer) for question, answer in KK]
    rows = [("Төлем" if n < 4 else "Байланыс", *pair) for n, pair in enumerate([*KK, *more])]
    source = read(sheet(tmp_path, [*head, *rows]))
    assert [item.question for item in source.items] == [question for question, _ in [*KK, *more]]
    assert dropped(source, GROUP) == ["Төлем"] * 4 + ["Байланыс"] * 2


def test_a_category_above_its_questions_and_a_title_above_the_head(tmp_path: Path) -> None:
    source = read(sheet(tmp_path, [("Анықтама",), ("Сұрақ", "Жауап"), ("Төлем",), *KK[:2], ("Байланыс",), KK[2]]))
    assert items(source) == KK_ITEMS
    assert dropped(source, GROUP) == ["Төлем", "Байланыс"]
    assert dropped(source, HEAD) == ["Сұрақ", "Жауап"]
    assert source.title == "Анықтама"


def test_a_column_that_is_neither_is_told(tmp_path: Path) -> None:
    rows = [("Сұрақ", "Жауап", "Күні"), *((*pair, "12.03.2026") for pair in KK)]
    source = read(sheet(tmp_path, rows))
    assert items(source) == KK_ITEMS
    assert dropped(source, "in the column «Күні» of neither questions nor answers") == ["12.03.2026"] * 3


def test_a_question_without_an_answer_is_told(tmp_path: Path) -> None:
    source = read(sheet(tmp_path, [("Сұрақ", "Жауап"), ("Тағы не?", ""), *KK, ("Соңы қайда?", "—")]))
    assert items(source) == KK_ITEMS
    assert dropped(source, NO_ANSWER) == ["Тағы не?", "Соңы қайда?"]


def test_an_answer_that_many_questions_have_is_no_running_head(tmp_path: Path) -> None:
    pairs = [(question, f"{answer}\nҚоңырау шалыңыз\nБөлімшеге келіңіз") for question, answer in KK]
    assert items(read(sheet(tmp_path, [("Сұрақ", "Жауап"), *pairs]))) == said(pairs)


def test_a_question_and_its_answer_in_one_paragraph(tmp_path: Path) -> None:
    rows = [("Сұрақ-жауап", "Күні"), ("Чек қайда? Хатта келеді.", 5), ("Шот қайда? Кабинетте тұр.", 6)]
    assert items(read(sheet(tmp_path, rows))) == [("Чек қайда?", "Хатта келеді."), ("Шот қайда?", "Кабинетте тұр.")]


def test_a_single_question(tmp_path: Path) -> None:
    assert items(read(sheet(tmp_path, [("Сұрақ", "Жауап"), KK[1]]))) == KK_ITEMS[1:2]


def test_names_above_tables_are_in_no_answer(tmp_path: Path) -> None:
    document = docx.Document()
    for name, pair, style in (("Төлем", KK[0], "Heading 2"), ("Чек", KK[1], "Heading 2"), ("Байланыс", KK[2], None)):
        document.add_paragraph(name, style)
        table = document.add_table(2, 2)
        for cells, row in zip(table.rows, [("Сұрақ", "Жауап"), pair], strict=True):
            cells.cells[0].text, cells.cells[1].text = row
    document.save(str(tmp_path / "a.docx"))
    source = read(tmp_path / "a.docx")
    assert items(source) == KK_ITEMS
    assert dropped(source, GROUP) == ["## Чек", "Байланыс"]


def word(folder: Path, rows: Sequence[Row]) -> Path:
    document = docx.Document()
    table = document.add_table(len(rows), len(rows[0]))
    for cells, row in zip(table.rows, rows, strict=True):
        for cell, text in zip(cells.cells, row, strict=True):
            first, *others = str(text).split("\n")
            cell.text = first
            for paragraph in others:
                cell.add_paragraph(paragraph)
    document.save(str(folder / "a.docx"))
    return folder / "a.docx"


def slides(folder: Path, rows: Sequence[Row]) -> Path:
    show = pptx.Presentation()
    for part in (rows[:2], rows[2:]):
        slide = show.slides.add_slide(show.slide_layouts[6])
        table = slide.shapes.add_table(len(part), len(rows[0]), Inches(1), Inches(1), Inches(8), Inches(4)).table
        for number, row in enumerate(part):
            for column, text in enumerate(row):
                table.cell(number, column).text = str(text)
    show.save(str(folder / "a.pptx"))
    return folder / "a.pptx"


def page(folder: Path, rows: Sequence[Row]) -> Path:
    body = "".join(
        "<tr>" + "".join("<td>" + str(text).replace("\n", "<br>") + "</td>" for text in row) + "</tr>" for row in rows
    )
    (folder / "a.html").write_text(f"<table><tbody>{body}</tbody></table>", "utf-8")
    return folder / "a.html"


def markdown(folder: Path, rows: Sequence[Row]) -> Path:
    lines = ["| " + " | ".join(str(text).replace("\n", "<br>") for text in row) + " |" for row in rows]
    lines.insert(1, "|---" * len(rows[0]) + "|")
    (folder / "a.md").write_text("\n".join(lines), "utf-8")
    return folder / "a.md"


@pytest.mark.parametrize("make", [word, slides, page, markdown], ids=lambda make: make.__name__)
def test_a_table_of_every_format(make: object, tmp_path: Path) -> None:
    path = make(tmp_path, [("№", "Сұрақ", "Жауап"), *((n, *pair) for n, pair in enumerate(KK, 1))])  # type: ignore[operator]
    assert items(read(path)) == KK_ITEMS


def test_merged_cells_of_word(tmp_path: Path) -> None:
    document = docx.Document()
    table = document.add_table(4, 3)
    for cells, row in zip(
        table.rows, [("", "", "Сұрақ"), ("Төлем", "Чек қайда", ""), ("", "Шот", ""), ("", "", "")], strict=True
    ):
        for cell, text in zip(cells.cells, row, strict=True):
            cell.text = text
    table.cell(0, 0).merge(table.cell(0, 1)).text = "Бөлім"
    table.cell(1, 0).merge(table.cell(2, 0))
    table.cell(3, 0).merge(table.cell(3, 2)).text = "Соңы"
    document.save(str(tmp_path / "a.docx"))
    source = read_source(tmp_path / "a.docx")
    placed = [(text, look.cell) for text, look in zip(source.lines, source.looks, strict=True)]
    assert placed == [
        ("Бөлім", Cell(0, 0, 0)),
        ("Сұрақ", Cell(0, 0, 2)),
        ("Төлем", Cell(0, 1, 0)),
        ("Чек қайда", Cell(0, 1, 1)),
        ("Шот", Cell(0, 2, 1)),
        ("Соңы", Cell(0, 3, 0)),
    ]


def test_spans_and_tables_inside_of_a_page(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(
        "<p>Бағалар</p><table><tr><th rowspan=2>Тариф</th><th colspan=2>Баға</th></tr><tr><td>Үй</td>"
        "<td><p>Пәтер</p><table><tr><td>5</td><td>7</td></tr></table></td></tr></table>"
        "<table><tr><td>Чек</td></tr><tr><td>Шот</td></tr></table>",
        "utf-8",
    )
    source = read_source(tmp_path / "a.html")
    placed = [(text, look.cell) for text, look in zip(source.lines, source.looks, strict=True) if text]
    assert placed == [
        ("Бағалар", None),
        ("Тариф", Cell(0, 0, 0)),
        ("Баға", Cell(0, 0, 1)),
        ("Үй", Cell(0, 1, 1)),
        ("Пәтер", Cell(0, 1, 2)),
        ("5", Cell(0, 1, 2)),
        ("7", Cell(0, 1, 2)),
        ("Чек", None),
        ("Шот", None),
    ]


def test_a_list_of_prices_in_an_answer_stays_a_table(tmp_path: Path) -> None:
    document = docx.Document()
    for question, answer in KK:
        document.add_heading(question, 2)
        document.add_paragraph(answer.partition("\n")[0])
    table = document.add_table(3, 2)
    for cells, row in zip(
        table.rows,
        [("Тариф", "Айлық төлем"), ("Үйдегі интернет", "5 000 теңге"), ("Теледидар", "300 теңге")],
        strict=True,
    ):
        for cell, text in zip(cells.cells, row, strict=True):
            cell.text = text
    table.cell(1, 0).add_paragraph("талшық")
    document.save(str(tmp_path / "a.docx"))
    source = read(tmp_path / "a.docx")
    assert [item.question for item in source.items] == [question for question, _ in KK]
    assert source.items[-1].text.split("\n")[1:] == [
        "| Тариф | Айлық төлем |",
        "| Үйдегі интернет; талшық | 5 000 теңге |",
        "| Теледидар | 300 теңге |",
    ]
    assert "| --- | --- |" in bring_together({"kk": source}, Knowledge(ROOT)).draft.markdown("kk")


def test_descriptions_in_a_document_of_text_stay_a_table(tmp_path: Path) -> None:
    document = docx.Document()
    for question, answer in KK:
        document.add_heading(question, 2)
        for _ in range(6):
            document.add_paragraph(answer.partition("\n")[0])
    table = document.add_table(2, 2)
    for cells in table.rows:
        cells.cells[0].text, cells.cells[1].text = "Үйдегі интернет", "Талшықты желі арқылы үйге тартылған интернет."
    document.save(str(tmp_path / "a.docx"))
    assert [item.question for item in read(tmp_path / "a.docx").items] == [question for question, _ in KK]


def test_prices_alone_are_no_questions(tmp_path: Path) -> None:
    path = sheet(tmp_path, [("Тариф", "Бағасы"), ("Үйдегі интернет", 5000), ("Қосымша теледидар", "300 теңге айына")])
    with pytest.raises(CannotRunError, match="has neither questions"):
        open_source(path, "kk")


@pytest.mark.parametrize(
    ("name", "separator", "encoding"),
    [("a.csv", ";", "cp1251"), ("a.csv", ",", "utf-8-sig"), ("a.tsv", "\t", "utf-16")],
)
def test_separated_values(name: str, separator: str, encoding: str, tmp_path: Path) -> None:
    rows = [("№", "Вопрос", "Ответ"), *((n, *pair) for n, pair in enumerate(RU, 1))]
    quoted = (separator.join('"' + str(text).replace("•", "-") + '"' for text in row) for row in rows)
    (tmp_path / name).write_bytes("\r\n".join(quoted).encode(encoding))
    assert items(read(tmp_path / name, "ru")) == RU_ITEMS


def test_values_are_written_as_a_sheet_shows_them_and_what_it_hides_is_left_out(tmp_path: Path) -> None:
    from datetime import date

    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        first, second = book.add_worksheet(), book.add_worksheet("құпия")
        first.write_row(0, 0, ["Тариф", 5000.0, 0.25])
        first.write_datetime(1, 1, date(2026, 3, 1), book.add_format({"num_format": "dd.mm.yyyy"}))
        first.write_row(2, 0, ["жасырын жол", 1])
        first.set_row(2, options={"hidden": True})
        first.write(0, 3, "жасырын баған")
        first.set_column(3, 3, None, None, {"hidden": True})
        second.write(0, 0, "жасырын парақ")
        second.hide()
    source = read_source(path)
    assert source.lines == ["Тариф", "5000", "0.25", "01.03.2026"]
    assert source.notes == (
        "1 hidden sheets are not read",
        "1 hidden rows are not read",
        "1 hidden columns are not read",
    )


ODS = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>'
    '<table:table table:name="a">{}</table:table></office:spreadsheet></office:body></office:document-content>'
)
ODS_CELL = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'


def open_document(folder: Path, rows: str) -> Path:
    with zipfile.ZipFile(folder / "a.ods", "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
        archive.writestr("content.xml", ODS.format(rows))
    return folder / "a.ods"


def test_an_open_document_sheet(tmp_path: Path) -> None:
    rows = [tuple(ODS_CELL.format(text.replace("\n", "</text:p><text:p>")) for text in pair) for pair in KK]
    body = "".join(f"<table:table-row>{''.join(row)}</table:table-row>" for row in rows)
    assert items(read(open_document(tmp_path, body))) == KK_ITEMS


def far_ods(folder: Path) -> Path:
    row = f'<table:table-row><table:table-cell table:number-columns-repeated="16000"/>{ODS_CELL}</table:table-row>'
    return open_document(folder, f'<table:table-row table:number-rows-repeated="1000000"/>{row}')


def far(folder: Path) -> Path:
    with xlsxwriter.Workbook(str(folder / "a.xlsx")) as book:
        page = book.add_worksheet()
        page.write(0, 0, "Чек")
        page.write(1_048_575, 16_383, "Шот")
    return folder / "a.xlsx"


def blank(folder: Path) -> Path:
    return sheet(folder, [])


def cut(folder: Path) -> Path:
    path = sheet(folder, KK)
    path.write_bytes(path.read_bytes()[:-2000])
    return path


def spoilt(folder: Path) -> Path:
    whole, path = sheet(folder, KK), folder / "b.xlsx"
    with zipfile.ZipFile(whole) as archive, zipfile.ZipFile(path, "w") as copy:
        for name in archive.namelist():
            copy.writestr(name, archive.read(name)[: 300 if "worksheets/" in name else None])
    return path


def old_spoilt(folder: Path) -> Path:
    path = folder / "a.xls"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "Workbook\0".encode("utf-16-le"))
    return path


def locked(folder: Path) -> Path:
    path = folder / "a.xlsx"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"))
    return path


def misnamed(folder: Path) -> Path:
    return sheet(folder, KK).rename(folder / "a.docx")


@pytest.mark.parametrize(
    ("make", "why"),
    [
        (blank, "holds no text"),
        (cut, "is truncated or damaged"),
        (spoilt, "is truncated or damaged"),
        (old_spoilt, "is truncated or damaged"),
        (locked, "is encrypted"),
        (far, "has a table of 1,048,576 rows and 16,384 columns"),
        (far_ods, "has a table of 1,000,001 rows and 16,001 columns"),
        (misnamed, "is named .docx, but is a spreadsheet; rename it to a.xlsx"),
    ],
)
def test_one_line_for_what_cannot_be_read(make: object, why: str, project: Path, tmp_path: Path) -> None:
    done = run("import", "--kk", make(tmp_path), "--into", "a")  # type: ignore[operator]
    assert done.exit_code == 2
    assert why in done.stderr
    assert done.stderr.count("\n") == 1


CELL = st.sampled_from(
    """
    №|1|Сұрақ|Жауап|Вопрос|Ответ|Санат|kk|рус|Төлем|-|•|ЖАУАП:|Чек қайда?|Где чек?|Чек хатта келеді, қараңыз.
    Чек приходит в письме, смотрите.|Сұрақ: не?|Төлем/Байланыс|Чек қайда?/Хатта.|## Тақырып|\u200b||
    Чек приходит/в письме.|5 000 теңге""".replace("\n    ", "|").split("|")
).map(lambda text: text.replace("/", "\n"))
TABLES = st.lists(st.lists(st.lists(CELL, min_size=4, max_size=4), min_size=1, max_size=7), min_size=1, max_size=3)


@given(tables=TABLES, locale=st.sampled_from(["kk", "ru"]), between=st.booleans())
@settings(
    max_examples=400, deadline=None, database=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
def test_no_line_of_a_table_is_lost_or_told_twice(tables: list[list[list[str]]], locale: Locale, between: bool) -> None:
    lines, looks = ["Кіріспе"], [Look()]
    for number, table in enumerate(tables):
        for at, row in enumerate(table):
            for column, text in enumerate(row):
                lines += text.split("\n") if text else []
                looks += [Look(cell=Cell(number, at, column))] * (text.count("\n") + 1 if text else 0)
        if between:
            lines.append("Осыдан кейін не болады?")
            looks.append(Look())
    try:
        source = understand(SourceText("a.xlsx", "\n".join(lines), looks=tuple(looks)), locale)
    except CannotRunError:
        return
    assert_all_is_told(source)
    assert bring_together({locale: source}, Knowledge(ROOT)).draft.markdown(locale)


CARDS = [("Чек керек пе?\nИә, сақтаңыз.", "Шот қайда?\nЖеке кабинетте."), ("Төлем түсті ме?\nХабарлама келеді.", "")]


def test_cells_that_are_cards_hold_an_item_each(tmp_path: Path) -> None:
    assert items(read(word(tmp_path, CARDS))) == [
        ("Чек керек пе?", "Иә, сақтаңыз."),
        ("Шот қайда?", "Жеке кабинетте."),
        ("Төлем түсті ме?", "Хабарлама келеді."),
    ]


def test_cards_of_two_languages_stay_beside_each_other(tmp_path: Path) -> None:
    path = word(tmp_path, [(f"{kk[0]}\n{kk[1]}", f"{ru[0]}\n{ru[1]}") for kk, ru in zip(KK, RU, strict=True)])
    assert items(read(path, "kk")) == KK_ITEMS
    assert items(read(path, "ru")) == RU_ITEMS
