"""Paragraphs whose bold beginning is the question, in Word and on pages; and what is bold for another reason."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import docx
import pytest

from qostil.importer.formats.file import read_source
from qostil.importer.layout.run_in import BOLD_TAG, cut_rows
from qostil.importer.parsed_source import open_sources
from qostil.importer.source_text import Look, TextRow

# The bold beginning of a paragraph, and its rest.
Paragraph = tuple[str, str]


def word(folder: Path, paragraphs: Sequence[Paragraph]) -> Path:
    document = docx.Document()
    for bold, rest in paragraphs:
        paragraph = document.add_paragraph()
        paragraph.add_run(bold).bold = True
        paragraph.add_run(rest)
    document.save(str(folder / "a.docx"))
    return folder / "a.docx"


def page(folder: Path, paragraphs: Sequence[Paragraph]) -> Path:
    (folder / "a.html").write_text("".join(f"<p><b>{bold}</b>{rest}</p>" for bold, rest in paragraphs), "utf-8")
    return folder / "a.html"


in_both = pytest.mark.parametrize("make", [word, page], ids=lambda make: make.__name__)
Maker = Callable[[Path, Sequence[Paragraph]], Path]


def items(path: Path) -> list[tuple[str, str]]:
    return [(item.question, item.text) for item in open_sources({"kk": path})["kk"].items]


@in_both
def test_bold_beginnings_are_questions(make: Maker, tmp_path: Path) -> None:
    """Some of them ask, most answers have more paragraphs."""
    more = ("", "Толығырақ ереженің екінші бөлімінде жазылған: оны оқыңыз.")
    paragraphs = [
        ("Билетті қайтару. ", "Билетті кассада қайтарасыз."),
        *[more] * 3,
        ("Қол жүгі:", " Салмағы 10 кг-нан аспауы керек."),
        *[more] * 3,
        ("Багаж керек пе? ", "Жоқ."),
        *[more] * 3,
        ("Тіркелу уақыты", " – тіркелу 24 сағат бұрын ашылады."),
    ]
    assert items(make(tmp_path, paragraphs)) == [
        ("Билетті қайтару", "\n".join(["Билетті кассада қайтарасыз.", *[more[1]] * 3])),
        ("Қол жүгі", "\n".join(["Салмағы 10 кг-нан аспауы керек.", *[more[1]] * 3])),
        ("Багаж керек пе?", "\n".join(["Жоқ.", *[more[1]] * 3])),
        ("Тіркелу уақыты", "тіркелу 24 сағат бұрын ашылады."),
    ]


@in_both
def test_a_dash_between_a_bold_question_and_its_answer_is_no_bullet(make: Maker, tmp_path: Path) -> None:
    paragraphs = [
        ("Чек керек пе? ", "– Иә, сақтаңыз."),
        ("Шот қайда?", " — Кабинетте."),
        ("Аязда ше?", " -30-да жабық."),
    ]
    found = [("Чек керек пе?", "Иә, сақтаңыз."), ("Шот қайда?", "Кабинетте."), ("Аязда ше?", "-30-да жабық.")]
    assert items(make(tmp_path, paragraphs)) == found


@in_both
@pytest.mark.parametrize(
    "paragraph",
    [
        ("Маңызды: ", "чекті сақтаңыз."),
        ("Назар аударыңыз! ", "Чекті сақтаңыз."),
        ("Кабинетте", " немесе хатта тұр."),
        ("1-қадам: ", "кабинетті ашыңыз."),
        ("5 000 теңге ", "айына төленеді."),
        ("Чекті сақтап қойыңыз.", ""),
        ("Мерзімі: 3 күн", " ішінде қаралады."),
    ],
)
def test_another_bold_beginning_has_no_marks(make: Maker, paragraph: Paragraph, tmp_path: Path) -> None:
    assert "".join(paragraph) in read_source(make(tmp_path, [("Чек керек пе?", ""), paragraph])).lines


@pytest.mark.parametrize(("bold", "plain"), [(2, 0), (3, 60)])
def test_a_few_bold_beginnings_are_not_cut(bold: int, plain: int) -> None:
    texts = ["**Қол жүгі.** Салмағы 10 кг."] * bold + ["Толығырақ сайтта жазылған."] * plain
    assert "bold" not in dict(cut_rows([TextRow(text, (n,)) for n, text in enumerate(texts, 1)]))


def test_bold_questions_whose_answers_are_cut_off_are_of_the_same_kind() -> None:
    """A question that is not bold is not, nor is what is bold and asks nothing."""
    texts = ["**Қол жүгі.** Салмағы 10 кг."] * 3 + ["Багаж керек пе?", "Сөмке сыймаса ше?", "Толығырақ сайтта"]
    looks = [Look(is_bold=n in (3, 5)) for n in range(6)]
    rows = [TextRow(text, (n,), look=look) for n, (text, look) in enumerate(zip(texts, looks, strict=True), 1)]
    told = [row.text for row in dict(cut_rows(rows))["bold"] if row.look.tag == BOLD_TAG]
    assert told == ["Қол жүгі"] * 3 + ["Багаж керек пе?"]
