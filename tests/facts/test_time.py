"""Times of day, which are no durations."""

import pytest

from qostil.facts.find import find_facts
from qostil.model.locale import Locale


@pytest.mark.parametrize(
    ("locale", "text", "values"),
    [
        ("kk", "09:00-18:00-ге дейін", ["09:00", "18:00"]),
        ("kk", "сағат 9-дан 18-ге дейін", ["09:00", "18:00"]),
        ("kk", "сағат 8.30-дан 17.30-ға дейін", ["08:30", "17:30"]),
        ("kk", "кешкі сағат 6-да, таңғы сағат 6-да", ["18:00", "06:00"]),
        ("kk", "тәулік бойы, екі тәулік бойы", ["24/7", "PT48H"]),
        ("kk", "24 сағат, 18 сағатқа дейін", ["PT24H", "PT18H"]),
        ("ru", "с 9 до 18 часов", ["09:00", "18:00"]),
        ("ru", "с 9-00 до 21-00, Сб: 10.00–15.00", ["09:00", "21:00", "Saturday", "10:00", "15:00"]),
        ("ru", "в 6 часов вечера, до 18 часов, до 24 часов, до 3 часов", ["18:00", "18:00", "PT24H", "PT3H"]),
        ("ru", "24/7, круглосуточно", ["24/7", "24/7"]),
        ("ru", "1.25 – 2.50 тенге", ["1.25 KZT", "2.5 KZT"]),
    ],
)
def test_values(locale: Locale, text: str, values: list[str]) -> None:
    assert [fact.value for fact in find_facts(text, locale)] == values
