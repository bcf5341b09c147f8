"""Days of a month, which are no durations."""

import pytest

from qostil.facts.find import find_facts
from qostil.model.locale import Locale


@pytest.mark.parametrize(
    ("locale", "text", "values"),
    [
        ("kk", "айдың 25-не дейін", ["25"]),
        ("kk", "айдың 1-ші күніндегі", ["1"]),
        ("kk", "25 (жиырма бесінші) күнге дейінгі", ["25"]),
        ("kk", "25 күніне дейін, 25 күнге дейін", ["25", "P25D"]),
        ("kk", "5-күннен кешіктірмей, 30 күндік", ["5", "P30D"]),
        ("kk", "27 - 4 аралығында", ["27", "4"]),
        ("ru", "с 27-го по 4-е число, до 25-го", ["27", "4", "25"]),
        ("ru", "25 (двадцать пятого) числа", ["25"]),
        ("ru", "5-го рабочего дня", ["P5D-working"]),
    ],
)
def test_values(locale: Locale, text: str, values: list[str]) -> None:
    assert [fact.value for fact in find_facts(text, locale)] == values
