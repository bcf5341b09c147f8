"""Heads and feet of PDF pages are told by their place; what only looks so stays in the text."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from qostil.importer.formats.pdf.lines import Line
from qostil.importer.formats.pdf.margins import MARGIN, without_margins
from qostil.importer.parsed_source import open_sources
from tests.importer.layouts.styled_pdf import Line as Shown
from tests.importer.layouts.styled_pdf import write_styled

# A text and the height at which it stands.
Placed = tuple[str, float]
BODIES: list[list[Placed]] = [
    [("Чек қайда?", 700), ("Хатта.", 680)],
    [("Шот қайда?", 690), ("Кабинетте.", 660)],
    [("Шарт қайда?", 710), ("Сейфте.", 640)],
    [("Үй қайда?", 720), ("Орталықта.", 650)],
    [("Жол қайда?", 730), ("Оң жақта.", 630)],
]


def left_out(pages: Sequence[Sequence[Placed]]) -> list[list[str]]:
    """Return what is left out of each page."""
    lines = [[Line(text, 40, 300, height + 5, height - 5) for text, height in page] for page in pages]
    kept, told = without_margins(lines)
    gone = [[line.text for line in page if line not in rest] for page, rest in zip(lines, kept, strict=True)]
    assert [part.text for part in told] == [text for page in gone for text in page]
    assert {part.reason for part in told} <= {MARGIN}
    return gone


def with_each(text: str, height: float, pages: int = 3, shift: float = 0) -> list[list[Placed]]:
    """Return pages that all have a text, with the number of the page for each #."""
    bodies = enumerate(BODIES[:pages], 1)
    return [[*body, (text.replace("#", str(n)), height + n * shift)] for n, body in bodies]


@pytest.mark.parametrize(
    "foot",
    [
        "Анықтама",
        "#-бет",
        "Анықтама | #",
        "© Көмек, 2026.",
        "(c) 2026 Көмек.",
        "Ред. 2 от 12.01.2026",
        "Чекті сақтаңыз",
    ],
)
def test_a_foot_at_one_height(foot: str) -> None:
    assert left_out(with_each(foot, 30)) == [[foot.replace("#", str(n))] for n in (1, 2, 3)]


@pytest.mark.parametrize("foot", ["Чекті сақтаңыз.", "Чек қайда?", "Мыналар керек:", "Сұрақ #", "ЖАУАП: сейфте"])
def test_a_sentence_or_a_label_at_one_height(foot: str) -> None:
    assert left_out(with_each(foot, 30)) == [[], [], []]


@pytest.mark.parametrize(("shift", "is_same"), [(0.4, True), (3, False)])
def test_the_heights_of_a_foot_may_differ_a_little(shift: float, is_same: bool) -> None:
    assert left_out(with_each("Анықтама", 30, shift=shift)) == [["Анықтама"] if is_same else []] * 3


@pytest.mark.parametrize(("head", "is_first"), [("Анықтама", False), ("Анықтама | #", True)])
def test_the_head_of_the_first_page_stays_without_a_number(head: str, is_first: bool) -> None:
    assert [len(page) for page in left_out(with_each(head, 800))] == [int(is_first), 1, 1]


def test_a_foot_on_some_pages() -> None:
    """Two of five are enough, as of pages on the left and on the right; one of two is not, nor twice on one page."""
    pages = [[*body, ("Анықтама", 30)] if n in (1, 3) else body for n, body in enumerate(BODIES)]
    assert left_out(pages) == [[], ["Анықтама"], [], ["Анықтама"], []]
    assert left_out([*pages, *BODIES[:1]]) == [[], [], [], [], [], []]
    assert left_out([[*BODIES[0], ("Анықтама", 30), ("Анықтама", 30)], BODIES[1]]) == [[], []]


def test_several_rows_and_columns_of_a_foot() -> None:
    """The foot goes up to the text, whatever stands beside its rows."""
    foot: list[Placed] = [("Сайт", 70), ("Көмек", 50), ("Анықтама", 30)]
    pages = [[*body, *foot, (f"беті {word}", 50.5)] for body, word in zip(BODIES[:3], "абв", strict=True)]
    assert left_out(pages) == [["Сайт", "Көмек", "Анықтама"]] * 3


def test_capitals_make_no_difference() -> None:
    feet = ("Анықтама", "АНЫҚТАМА")
    pages = [[*body, (foot, 30.0)] for body, foot in zip(BODIES[:2], feet, strict=True)]
    assert left_out(pages) == [[foot] for foot in feet]


def test_what_repeats_inside_of_the_text_stays() -> None:
    pages = [
        [*body, ("Толығырақ", 600), (f"{word} айтылған", 580)] for body, word in zip(BODIES[:3], "абв", strict=True)
    ]
    assert left_out(pages) == [[], [], []]


def test_a_page_of_nothing_else_stays() -> None:
    blank: list[Placed] = [("Үзіліс", 400), ("Анықтама", 30)]
    assert left_out([blank, blank, BODIES[0]]) == [[], [], []]


def test_heads_and_feet_of_a_pdf_are_told_and_in_no_answer(tmp_path: Path) -> None:
    """An answer goes on over the edge of a page."""
    head, foot = Shown("Мектеп анықтамасы", 50, 810, 8), "Қосымша ақпарат сайтта"
    first = [head, Shown("Мектеп формасы", 50, 760, 14, True), Shown("Ұлдарға көк костюм мен ақ жейде,", 50, 740)]
    second = [head, Shown("қыздарға көк жилет пен юбка.", 50, 770), Shown("Сабақ кестесі", 50, 720, 14, True)]
    second += [Shown("Сабақ 8:00-де басталады.", 50, 700), Shown("Тамақ ақысы", 50, 660, 14, True)]
    second += [Shown("Бастауыш сынып тегін тамақтанады.", 50, 640)]
    pages = [[*page, Shown(foot, 50, 20, 8), Shown(f"{n}", 540, 20, 8)] for n, page in enumerate((first, second), 1)]
    write_styled(tmp_path / "a.pdf", pages)
    source = open_sources({"kk": tmp_path / "a.pdf"})["kk"]
    assert [(item.question, " ".join(item.text.split())) for item in source.items] == [
        ("Мектеп формасы", "Ұлдарға көк костюм мен ақ жейде, қыздарға көк жилет пен юбка."),
        ("Сабақ кестесі", "Сабақ 8:00-де басталады."),
        ("Тамақ ақысы", "Бастауыш сынып тегін тамақтанады."),
    ]
    assert source.title == "Мектеп анықтамасы"
    told = [entry.text for entry in source.log.dropped if entry.reason == MARGIN]
    assert told == [foot, "1", "Мектеп анықтамасы", foot, "2"]


@pytest.mark.parametrize("foot", ["1-бет", "стр. 1 из 1", "- 1 -", "© 2026 «Қойма» ЖШС.", "Версия 3.1 от 12.01.2026"])
def test_the_foot_of_a_page_alone(foot: str) -> None:
    assert left_out([[*BODIES[0], (foot, 20)]]) == [[foot]]


@pytest.mark.parametrize("last", ["Хатта.", "2026 жылы.", "12 мың", "Версия жаңа"])
def test_the_last_line_of_a_page_alone_is_text(last: str) -> None:
    assert left_out([[*BODIES[0], (last, 20)]]) == [[]]


def test_two_pages_on_a_sheet_have_the_head_twice() -> None:
    """The first head of the first page may be the title of the document; its twin is not."""
    assert left_out([[("Көмек", 801), ("Көмек", 800), *BODIES[0]], [("Көмек", 800), *BODIES[1]]]) == [
        ["Көмек"],
        ["Көмек"],
    ]
