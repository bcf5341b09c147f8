"""Columns, tables and lines of a PDF are told by their places on the page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from qostil.importer.formats.pdf.cards import are_cards
from qostil.importer.formats.pdf.letters import Box, Letter, drawn_together
from qostil.importer.formats.pdf.lines import Line as Placed
from qostil.importer.formats.pdf.rows import table_rows
from qostil.importer.source_text import Look
from tests.importer.layouts.printing import printer
from tests.importer.layouts.styled_pdf import WIDTH, Line, write_styled
from tests.importer.test_pdf import left_out, read, said

TOPICS = [
    ("Билетті қайтару", "Билетті кассада қайтарасыз. Ақша он күнде түседі."),
    ("Қол жүгі", "Салмағы 10 кг-нан аспауы керек."),
    ("Онлайн тіркелу", "Тіркелу 24 сағат бұрын ашылады."),
    ("Балалар орны", "Орын алдыңғы қатарда беріледі."),
]


@pytest.fixture(scope="module", autouse=True)
def _printer() -> Iterator[None]:
    with printer():
        yield


def row(question: str, answer: Sequence[str], top: float, left: float = 50, right: float = 260) -> list[Line]:
    return [Line(question, left, top), *(Line(text, right, top - 14 * n) for n, text in enumerate(answer))]


def show(folder: Path, html: str) -> list[tuple[str, str]]:
    with printer() as chromium:
        chromium.print(html, folder / "a.pdf", {})
    return said(read(folder / "a.pdf"))


def test_a_table_goes_on_with_one_row_on_the_next_page(tmp_path: Path) -> None:
    first = [line for n, (q, a) in enumerate(TOPICS[:3]) for line in row(q, [a], 760 - 40 * n)]
    write_styled(tmp_path / "a.pdf", [first, row(*_one(3), top=780)])
    assert said(read(tmp_path / "a.pdf")) == TOPICS


def _one(at: int) -> tuple[str, list[str]]:
    return TOPICS[at][0], [TOPICS[at][1]]


def test_rows_that_touch_begin_where_both_columns_do(tmp_path: Path) -> None:
    """No space parts the questions, whose lines go on as those of a paragraph would."""
    lines: list[Line] = []
    top = 760.0
    for question, answer in TOPICS:
        lines += [Line(question, 50, top), Line("туралы ереже", 50, top - 14), Line(answer, 180, top)]
        top -= 28
    write_styled(tmp_path / "a.pdf", [lines])
    assert said(read(tmp_path / "a.pdf")) == [(f"{question} туралы ереже", answer) for question, answer in TOPICS]


def test_columns_of_which_few_lines_begin_at_one_height_are_no_table() -> None:
    def column(left: float, tops: Sequence[float]) -> list[Placed]:
        return [Placed("Сөз", left, left + 100, top, top - 10) for top in tops]

    left = column(50, (700, 655, 610, 565, 520))
    assert table_rows(left, column(260, (700, 640, 610, 580, 520))) == []
    assert len(table_rows(left, column(260, (700, 655, 610, 565, 520)))) == 5


def test_a_narrow_gap_parts_columns_where_other_lines_begin(tmp_path: Path) -> None:
    """The longest question nearly touches its answer."""
    right = 50 + (len("Билетті қайтару") * WIDTH + 0.9) * 11
    lines = [line for n, (q, a) in enumerate(TOPICS) for line in row(q, [a], 760 - 40 * n, right=right)]
    write_styled(tmp_path / "a.pdf", [lines])
    assert said(read(tmp_path / "a.pdf")) == TOPICS


def test_a_column_of_signs_is_none(tmp_path: Path) -> None:
    lines = [Line("Барлық сұрақты ашу", 440, 790)]
    for n, (question, answer) in enumerate(TOPICS):
        lines += [Line(question, 50, 760 - 60 * n, is_bold=True), Line("+", 500, 760 - 60 * n, is_bold=True)]
        lines += [Line(answer, 50, 740 - 60 * n)]
    write_styled(tmp_path / "a.pdf", [lines])
    assert said(read(tmp_path / "a.pdf")) == TOPICS


@pytest.mark.parametrize("between", ["", " — ", ": ", ". "])
def test_a_bold_question_in_front_of_its_answer(between: str, tmp_path: Path) -> None:
    html = "".join(f"<p><b>{question}</b>{between or ' '}{answer}</p>" for question, answer in TOPICS)
    assert show(tmp_path, html) == TOPICS


def test_a_bold_question_over_two_lines_in_front_of_its_answer(tmp_path: Path) -> None:
    asked = "Ұшақ кешіксе, келесі рейске билетті қосымша ақысыз қалай ауыстыруға болады және кімге хабарласу керек?"
    html = "".join(f"<p style='width:90mm'><b>{q}</b> {a}</p>" for q, a in [(asked, "Кассаға барыңыз."), *TOPICS])
    assert show(tmp_path, html) == [(asked, "Кассаға барыңыз."), *TOPICS]


def test_a_bold_word_in_an_answer_stays_there(tmp_path: Path) -> None:
    items = [*TOPICS, ("Шағым", "Тіркелу керек. Шағымды кассаға беріңіз.")]
    html = "".join(f"<h3>{q}</h3><p>{a}</p>" for q, a in items).replace("Тіркелу керек", "<b>Тіркелу</b> керек")
    assert show(tmp_path, html) == items
    assert "\n" not in read(tmp_path / "a.pdf").items[-1].text


def test_a_question_alone_on_the_last_page_does_not_fill_it(tmp_path: Path) -> None:
    """The widest line of a page is full only if those of other pages are no wider."""
    long = "Жолаушы рейске кешіксе, билеттің бір бөлігі ғана қайтарылады, сондықтан ертерек келіңіз."
    first = [Line(text, 50, 760 - 20 * n) for n, item in enumerate(TOPICS) for text in (item[0],)]
    first = [Line("Билетті қайтару", 50, 760), Line(long, 50, 744), Line(long, 50, 730), Line(long, 50, 716)]
    first += [Line("Қол жүгі қандай?", 50, 690), Line(long, 50, 674), Line(long, 50, 660)]
    write_styled(tmp_path / "a.pdf", [first, [Line("Балалар орны бар ма?", 50, 780), Line("Орын беріледі.", 50, 764)]])
    assert said(read(tmp_path / "a.pdf"))[-1] == ("Балалар орны бар ма?", "Орын беріледі.")


def test_the_heads_of_a_table_are_no_headings_of_cards() -> None:
    """Two heads stand in the left half at one height; in the right half a note is bold, too."""

    def line(text: str, left: float, top: float, is_bold: bool = False) -> Placed:
        return Placed(text, left, left + 60, top, top - 10, Look(size=10, is_bold=is_bold))

    rows = range(3)
    left = [line("№", 50, 700, True), line("Сұрақ", 120, 700, True)]
    left += [one for n in rows for one in (line(f"{n}", 50, 680 - 40 * n), line("Чек қайда", 120, 680 - 40 * n))]
    right = [line("Жауап", 300, 700, True), *(line("Хатта.", 300, 680 - 40 * n) for n in rows)]
    right += [line("Назар аударыңыз", 300, 560, True), line("Чек керек.", 300, 545)]
    assert not are_cards(left, right)


def test_cards_side_by_side(tmp_path: Path) -> None:
    rows = [TOPICS[at : at + 2] for at in (0, 2)]
    html = "<table border=1 cellpadding=8>" + "".join(
        "<tr>" + "".join(f"<td><b>{q}</b><br>{a}</td>" for q, a in pair) + "</tr>" for pair in rows
    )
    assert sorted(show(tmp_path, html)) == sorted(TOPICS)


def test_contents_with_numbers_of_pages_are_told(tmp_path: Path) -> None:
    entries = [Line(f"{question} ..... {n + 2}", 50, 720 - 20 * n) for n, (question, _) in enumerate(TOPICS)]
    pages = [[Line("Анықтама", 50, 780, 20, True)], [Line("Мазмұны", 50, 760, 14, True), *entries]]
    pages.append([])
    for n, (question, answer) in enumerate(TOPICS):
        pages[-1] += [Line(question, 50, 760 - 60 * n, 13, True), Line(answer, 50, 740 - 60 * n)]
    write_styled(tmp_path / "a.pdf", pages)
    source = read(tmp_path / "a.pdf")
    assert said(source) == TOPICS
    assert left_out(source, "contents") == ["Мазмұны", *(line.text for line in entries)]


@pytest.mark.parametrize(("pieces", "shown"), [(["е", "ң", " ", "ү", "й"], "ең үй"), (["сол", " ", "үй"], "сол\nүй")])
def test_a_space_stands_between_words_that_were_drawn_letter_by_letter(pieces: list[str], shown: str) -> None:
    """Whoever draws words at once may draw those of another column next."""
    letters: list[Letter] = []
    left = 0.0
    for at, piece in enumerate(pieces):
        for letter in piece.strip():
            letters.append((at, letter, Box(left, 10, left + 5, 0)))
            left += 5
        left += 0 if piece.strip() else 3
        letters.append((at, "\n", None))
    assert "".join(letter for _, letter, _ in drawn_together(letters)) == shown
