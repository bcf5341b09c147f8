"""A folder of files is read as one document."""

from __future__ import annotations

from pathlib import Path

import docx
import xlsxwriter

from qostil.importer.faq.groups import GROUP
from qostil.importer.parsed_source import ParsedSource, open_sources


def make(folder: Path) -> ParsedSource:
    (folder / "deep").mkdir(parents=True)
    with xlsxwriter.Workbook(str(folder / "10 Байланыс.xlsx")) as book:
        page = book.add_worksheet()
        page.write_row(0, 0, ["Сұрақ", "Жауап"])
        page.write_row(1, 0, ["Желі жоқ", "Роутерді қайта қосыңыз."])
    with xlsxwriter.Workbook(str(folder / "11 Тариф.xlsx")) as book:
        page = book.add_worksheet()
        page.write_row(0, 0, ["Тарифті қалай ауыстырамын", "Қосымшада «Тариф» бөлімін ашыңыз."])
        page.write_row(1, 0, ["Тариф қанша тұрады?", "Айына 5 000 теңге."])
    document = docx.Document()
    document.add_heading("Төлем", 1)
    document.add_paragraph("Сұрақ: Чек қайда?")
    document.add_paragraph("Жауап: Жеке кабинетте.")
    document.save(str(folder / "9 Ақша.docx"))
    (folder / "deep" / "1 Шарт.txt").write_text("Сұрақ: Шартты қалай бұзамын?\nЖауап: Өтініш жазыңыз.\n", "utf-8")
    (folder / "scan.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    (folder / "broken.docx").write_bytes(b"PK\x03\x04 nothing of the kind")
    (folder / ".hidden.txt").write_text("Сұрақ: Құпия?\nЖауап: Иә.\n", "utf-8")
    (folder / "~$9 Ақша.docx").write_bytes(b"open")
    return open_sources({"kk": folder})["kk"]


def test_files_are_read_in_natural_order_and_their_names_are_in_no_answer(tmp_path: Path) -> None:
    source = make(tmp_path / "faq")
    assert [(item.question, item.text) for item in source.items] == [
        ("Чек қайда?", "Жеке кабинетте."),
        ("Желі жоқ", "Роутерді қайта қосыңыз."),
        ("Тарифті қалай ауыстырамын", "Қосымшада «Тариф» бөлімін ашыңыз."),
        ("Тариф қанша тұрады?", "Айына 5 000 теңге."),
        ("Шартты қалай бұзамын?", "Өтініш жазыңыз."),
    ]
    assert source.title == "Төлем"
    groups = [one.text for one in source.log.dropped if one.reason == GROUP]
    assert sorted(groups) == ["# 1 Шарт", "# Байланыс", "# Тариф"]


def test_a_number_that_counts_the_files_is_no_part_of_their_names(tmp_path: Path) -> None:
    for name in ("01 Төлем жасау", "02. Желі жоқ", "03_Шартты бұзу"):
        (tmp_path / f"{name}.txt").write_text("Жеке кабинетті ашып, нұсқауды орындаңыз.\n", "utf-8")
    source = open_sources({"kk": tmp_path})["kk"]
    assert [item.question for item in source.items] == ["Төлем жасау", "Желі жоқ", "Шартты бұзу"]


def test_a_number_that_belongs_to_a_name_stays(tmp_path: Path) -> None:
    for name in ("24 сағаттық желі", "5 теңгелік төлем", "100 арна"):
        (tmp_path / f"{name}.txt").write_text("Жеке кабинетті ашып, нұсқауды орындаңыз.\n", "utf-8")
    source = open_sources({"kk": tmp_path})["kk"]
    assert [item.question for item in source.items] == ["5 теңгелік төлем", "24 сағаттық желі", "100 арна"]


def test_what_cannot_be_read_is_named(tmp_path: Path) -> None:
    notes = [one.text for one in make(tmp_path / "faq").unplaced if not one.line]
    assert "scan.png: is not of a kind that can be read" in notes
    assert "broken.docx: is truncated or damaged; copy it again" in notes
    assert "deep/1 Шарт.txt: stands from line 17" in notes


def test_a_page_an_article(tmp_path: Path) -> None:
    for number, (title, text) in enumerate([("Чек қайда?", "Кабинетте."), ("Шот", "Хатта."), ("Желі", "Қосыңыз.")]):
        (tmp_path / f"{number}.html").write_text(f"<h1>{title}</h1><p>{text}</p>", "utf-8")
    source = open_sources({"kk": tmp_path})["kk"]
    assert [(item.question, item.text) for item in source.items] == [
        ("Чек қайда?", "Кабинетте."),
        ("Шот", "Хатта."),
        ("Желі", "Қосыңыз."),
    ]
