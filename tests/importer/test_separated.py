"""Tables of separated values as programs export them, with HTML in their cells, and as people keep them."""

from __future__ import annotations

from pathlib import Path

import pytest
import xlsxwriter

from qostil.importer.formats.file import read_source
from qostil.importer.parsed_source import open_sources
from qostil.importer.tables import LIST
from qostil.system.errors import CannotRunError

Items = list[tuple[str, str]]
ITEMS = [("Чек, шот, шарт қайда?", "Хатта, кабинетте, қағазда."), ("Шарт, шот керек пе?", "Иә; сақтаңыз.")]


def read(folder: Path, text: str, name: str = "a.csv", encoding: str = "utf-8") -> Items:
    (folder / name).write_bytes(text.encode(encoding))
    return [(item.question, item.text) for item in open_sources({"kk": folder / name})["kk"].items]


@pytest.mark.parametrize("first", ["sep={}\n", '"sep={}"\n', "sep={}\r\n"])
@pytest.mark.parametrize("separator", ["|", "#"])
def test_a_separator_that_the_file_states(first: str, separator: str, tmp_path: Path) -> None:
    rows = "\n".join(separator.join(row) for row in [("Сұрақ", "Жауап"), *ITEMS])
    assert read(tmp_path, first.format(separator) + rows) == ITEMS
    assert read_source(tmp_path / "a.csv").lines[0] == "Сұрақ"


def test_vertical_bars(tmp_path: Path) -> None:
    assert read(tmp_path, "\n".join("|".join(row) for row in [("Сұрақ", "Жауап"), *ITEMS])) == ITEMS


@pytest.mark.parametrize("quote", ['""', '\\"'])
def test_quotes_within_quotes(quote: str, tmp_path: Path) -> None:
    items = [("Чек қайда?", '"Төлем" бетінде, хатта.'), ('"Шот" қайда?', "Кабинетте, төменде.")]
    rows = (",".join('"' + text.replace('"', quote) + '"' for text in row) for row in [("Сұрақ", "Жауап"), *items])
    assert read(tmp_path, "\n".join(rows)) == items


@pytest.mark.parametrize("end", ["\\n", "\\r\\n"])
def test_line_ends_that_a_program_wrote_as_signs(end: str, tmp_path: Path) -> None:
    text = f"Сұрақ,Жауап\nЧек қайда?,Мына жерде:{end}- хатта;{end}- кабинетте.\nШот қайда?,Хатта."
    assert read(tmp_path, text)[0] == ("Чек қайда?", "Мына жерде:\n- хатта;\n- кабинетте.")


@pytest.mark.parametrize("answer", ["C:\\new бумасында.", '"C:\\new бумасында, іздесеңіз,\nD:\\new бумасында."'])
def test_the_folder_new_is_no_line_end(answer: str, tmp_path: Path) -> None:
    found = read(tmp_path, f"Сұрақ;Жауап\nФайл қайда?;{answer}\nШот қайда?;Хатта.")
    assert "C:\\new бумасында" in found[0][1]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8"])
def test_a_plain_text_of_excel(encoding: str, tmp_path: Path) -> None:
    text = (
        'Сұрақ\tЖауап\nЧек қайда\tХатта.\nШот қайда\t"Мына жерде:\n• кабинетте;\n• хатта."\n\n\nШарт туралы\tХатта.\n'
    )
    assert read(tmp_path, text, "a.txt", encoding) == [
        ("Чек қайда", "Хатта."),
        ("Шот қайда", "Мына жерде:\n- кабинетте;\n- хатта."),
        ("Шарт туралы", "Хатта."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Чек қайда?\n\tХатта.\nШот қайда?\n\tКабинетте.\nШарт қайда?\n\tХатта.",
        "Бағасы\t500 теңге\nМерзімі\t3 күн",
        "Үй\t500 теңге\nПәтер\t700 теңге\nКеңсе\t900 теңге\nБаға айына бір рет төленеді.\nҚарыз болмасын.",
        "Көмек; чек\nТөлем; шот\nСайт; хат\nКеңсе; қала\nЖол; көше\nҮй\t500\tтеңге\tайына",
        "\t\t\tКөмек",
    ],
)
def test_a_text_with_tabs_is_no_table(text: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(text, "utf-8")
    source = read_source(tmp_path / "a.txt")
    assert not any(look.cell for look in source.looks)
    assert source.lines == text.split("\n")


def test_a_text_of_tabs_holds_no_text(tmp_path: Path) -> None:
    with pytest.raises(CannotRunError, match="holds no text"):
        read(tmp_path, "\t\t\t\n", "a.txt")


@pytest.mark.parametrize("name", ["a.txt", "a.csv"])
def test_a_quote_that_nothing_closes(name: str, tmp_path: Path) -> None:
    rest = ["Толығырақ сайтта."] * 9000
    (tmp_path / name).write_text("\n".join(["Көмек\tСайт", '"Чек қайда?\tХатта.', *rest]), "utf-8")
    assert read_source(tmp_path / name).lines[-9000:] == rest


HTML = [
    ("<p>Чек&nbsp;қайда?</p>", "<p>Мына жерде:</p><ul><li>хатта;</li><li>кабинетте.</li></ul>"),
    ("Шот қайда?", "<b>Кабинетте</b>\nнемесе хатта."),
    ("Шарт қайда?", "Бірінші: сейфте.<br/>Екінші: хатта &#8212; қараңыз."),
    ("Кім жазады?", "R&D бөлімі, егер x<y болса, <login> және <есім> жазады; бітті."),
    ("Үй &amp; пәтер?", "Бәрі&#8212;тізімде."),
]
SAID = [
    ("Чек қайда?", "Мына жерде:\n- хатта;\n- кабинетте."),
    ("Шот қайда?", "Кабинетте\nнемесе хатта."),
    ("Шарт қайда?", "Бірінші: сейфте.\nЕкінші: хатта — қараңыз."),
    ("Кім жазады?", "R&D бөлімі, егер x<y болса, <login> және <есім> жазады; бітті."),
    ("Үй & пәтер?", "Бәрі—тізімде."),
]


def test_cells_of_html_in_separated_values(tmp_path: Path) -> None:
    rows = (",".join(f'"{text}"' for text in row) for row in [("Сұрақ", "Жауап"), *HTML])
    assert read(tmp_path, "\n".join(rows)) == SAID


def test_cells_of_html_in_a_workbook(tmp_path: Path) -> None:
    """Also where they hold names to choose from beside the questions."""
    with xlsxwriter.Workbook(str(tmp_path / "a.xlsx")) as book:
        for rows in ([("Сұрақ", "Жауап"), *HTML], [("<b>Күйі</b>", "Коды"), ("<i>Жарияланған</i>", "a1")]):
            page = book.add_worksheet()
            for number, row in enumerate(rows):
                page.write_row(number, 0, row)
    source = open_sources({"kk": tmp_path / "a.xlsx"})["kk"]
    assert [(item.question, item.text) for item in source.items] == SAID
    assert [entry.text for entry in source.log.dropped if entry.reason == LIST] == ["Күйі", "Коды", "Жарияланған", "a1"]
