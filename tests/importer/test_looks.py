"""Rows that look alike are alike: the look of most rows marks nothing, and no row within answers looks as questions."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from qostil.importer.layout.explanation import Reading
from qostil.importer.layout.marks import marks_of
from qostil.importer.parsed_source import understand
from qostil.importer.source_text import PLAIN, Look, SourceText, TextRow

BOLD = Look(is_bold=True)
Items = list[tuple[str, str]]
LONG = [
    ("Билетті рейстен бір тәулік бұрын қайтару тәртібі", "Кассада"),
    ("Қол жүгінің салмағы мен өлшеміне қойылатын талаптар", "10 кг"),
    ("Рейске онлайн тіркелу басталатын уақыт", "Таңертең"),
]


def rows_of(items: Items, asked: Look = BOLD, said: Look = PLAIN) -> list[TextRow]:
    texts = [(text, look) for item in items for text, look in zip(item, (asked, said), strict=True)]
    return [TextRow(text, (n,), look=look) for n, (text, look) in enumerate(texts, 1)]


def read(rows: Sequence[TextRow]) -> Items:
    text, looks = "\n".join(row.text for row in rows), tuple(row.look for row in rows)
    return [(item.question, item.text) for item in understand(SourceText("a.docx", text, looks=looks), "kk").items]


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (BOLD, PLAIN),
        (PLAIN, Look(is_italic=True)),
        (Look(size=14), Look(size=11)),
        (Look(color="#c00"), Look(color="#000")),
        (Look(tag="faq"), Look(tag="text")),
    ],
)
def test_questions_longer_than_their_answers_stand_out(asked: Look, said: Look) -> None:
    """Most letters are of the questions, but not most rows."""
    assert read(rows_of(LONG, asked, said)) == LONG


def test_the_look_of_most_rows_is_no_mark() -> None:
    rows = [*rows_of(LONG), *rows_of(LONG, PLAIN)]
    marks = [dict(found) for found in marks_of(rows)]
    assert [found.get("bold") for found in marks] == ["True", None] * 3 + [None] * 6


SOME_ASK = [
    ("Чек керек пе?", "Иә"),
    ("Билетті қайтару", "Кассада"),
    ("Тіркелу қашан?", "Таңертең"),
    ("Қол жүгі", "10 кг"),
    ("Тамақ бар ма?", "Бар"),
]


def test_questions_look_alike_also_where_some_do_not_ask() -> None:
    """The answers are no sentences, so that only their look tells them from questions."""
    assert read(rows_of(SOME_ASK)) == SOME_ASK


@pytest.mark.parametrize(
    ("rows", "chosen", "missed"),
    [
        (rows_of(SOME_ASK), [0, 4, 8], 2),
        (rows_of(SOME_ASK), [0, 2, 4, 6, 8], 0),
        (rows_of(SOME_ASK), [4, 8], 1),
        # Of one look with the rows below, in two looks, of a list, of sentences: these are no twins.
        (rows_of(SOME_ASK, PLAIN), [0, 4, 8], 0),
        ([*rows_of(SOME_ASK[:2]), *rows_of(SOME_ASK[2:], Look(size=14))], [0, 4], 0),
        (rows_of([(f"- {asked}" if n % 2 else asked, said) for n, (asked, said) in enumerate(SOME_ASK)]), [0, 4, 8], 0),
        (
            rows_of([("Касса жабық." if n % 2 else asked, f"{said}.") for n, (asked, said) in enumerate(SOME_ASK)]),
            [0, 4, 8],
            0,
        ),
        (rows_of([(f"{n}. {asked}", said) for n, (asked, said) in enumerate(SOME_ASK)]), [0, 4, 8], 2),
        (
            rows_of([(f"{n}. {asked}" if n % 2 else asked, said) for n, (asked, said) in enumerate(SOME_ASK)]),
            [0, 4, 8],
            0,
        ),
        (
            rows_of([(f"{n} {asked}" if n % 2 else asked, said) for n, (asked, said) in enumerate(SOME_ASK)]),
            [0, 4, 8],
            2,
        ),
    ],
)
def test_rows_within_answers_that_look_as_questions(rows: list[TextRow], chosen: list[int], missed: int) -> None:
    found = Reading(rows).explained(chosen)
    assert found.missed == missed / (missed + len(chosen))


@pytest.mark.parametrize(
    "other",
    [
        Look(is_bold=True, size=14),
        Look(is_bold=True, is_italic=True),
        Look(is_bold=True, font="Serif"),
        Look(is_bold=True, color="#c00"),
        Look(is_bold=True, tag="faq"),
        Look(is_bold=True, indent=8),
    ],
)
def test_another_look_in_one_respect_is_another_look(other: Look) -> None:
    rows = [*rows_of(SOME_ASK[:2]), *rows_of(SOME_ASK[2:], other)]
    assert Reading(rows).explained([0]).missed == 1 / 2
