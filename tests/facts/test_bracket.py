"""A number and its own words in brackets."""

import pytest

from qostil.facts.bracket import pairs
from qostil.facts.find import find_facts
from qostil.facts.number import find_numbers
from qostil.model.locale import Locale


@pytest.mark.parametrize(
    ("text", "locale", "expected"),
    [
        ("0,75% (нөл бүтін оннан жетпіс бес)", "kk", [("0.75", "7.5")]),
        ("0,75% (нөл бүтін жүзден жетпіс бес)", "kk", [("0.75", "0.75")]),
        ("10 (он) жұмыс күні", "kk", [("10", "10")]),
        ("он (10) жұмыс күні", "kk", [("10", "10")]),
        ("2 000 000 теңге (екі миллион теңге)", "kk", [("2000000", "2000000")]),
        ("90 (тоқсан) күн", "kk", [("90", "90")]),
        ("5 күн (екі апта сайын тексеріледі)", "kk", []),
        ("10 (десяти) рабочих дней", "ru", [("10", "10")]),
        ("15 (шестнадцать) дней", "ru", [("15", "16")]),
        ("25 (двадцать пятого) числа", "ru", [("25", "25")]),
    ],
)
def test_pairs(text: str, locale: Locale, expected: list[tuple[str, str]]) -> None:
    found = [(str(digits.amount), str(words.amount)) for digits, words in pairs(text, find_numbers(text, locale))]

    assert found == expected


def test_the_words_are_no_fact_of_their_own() -> None:
    assert [fact.value for fact in find_facts("күнтізбелік 30 (отыз) күн", "kk")] == ["P30D-calendar"]
    assert [fact.value for fact in find_facts("тридцать (30) календарных дней", "ru")] == ["P30D-calendar"]
