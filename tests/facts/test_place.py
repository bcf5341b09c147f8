"""Where a fact stands: its words as the source has them, and its line."""

import pytest

from qostil.facts.find import find_facts
from qostil.model.locale import Locale

KK = """25-ші ШІЛДЕГЕ дейін 10\u00a0000 (он мың) теңге төлеңіз.
Жауап — 10 (он) жұмыс
күні ішінде, сағат 09:00–18:00.

*102#, info@example.kz, https://bee.gg/e/Forms.
"""
RU = """С 27 по 4 число звоните 3131.
Трёхдневный срок; п. 33 пп. 6; 100 Мбит/с.
Пеня 0,75\u00a0% за каждый день, Android 7.21.0."""


@pytest.mark.parametrize(
    ("text", "locale", "expected"),
    [
        (
            KK,
            "kk",
            [
                ("25-ші ШІЛДЕГЕ", 1),
                ("10\u00a0000 (он мың) теңге", 1),
                ("10 (он) жұмыс\nкүні", 2),
                ("09:00", 3),
                ("18:00", 3),
                ("*102#", 5),
                ("info@example.kz", 5),
                ("https://bee.gg/e/Forms", 5),
            ],
        ),
        (
            RU,
            "ru",
            [
                ("27 по 4 число", 1),
                ("27 по 4 число", 1),
                ("3131", 1),
                ("Трёхдневный", 2),
                ("п. 33 пп. 6", 2),
                ("100 Мбит/с", 2),
                ("0,75\u00a0%", 3),
                ("Android 7.21.0", 3),
            ],
        ),
    ],
)
def test_text_and_line(text: str, locale: Locale, expected: list[tuple[str, int]]) -> None:
    assert [(fact.text, fact.line) for fact in find_facts(text, locale)] == expected
    assert all(fact.text in text for fact in find_facts(text, locale))


def test_a_letter_that_folds_into_two_moves_nothing() -> None:
    assert [fact.text for fact in find_facts("İİİ 10 теңге", "kk")] == ["10 теңге"]


def test_pieces_of_text_do_not_run_together() -> None:
    assert [fact.value for fact in find_facts("Нөмірі 3131\n\0\nкүн сайын", "kk")] == ["3131"]
    assert [fact.value for fact in find_facts("116\n300 теңге", "kk")] == ["116", "300 KZT"]
