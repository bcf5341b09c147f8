"""The direction of a figure: words that make it a limit, and words that only look like it."""

from __future__ import annotations

import pytest

from qostil.facts.find import find_facts
from qostil.model.locale import Locale


@pytest.mark.parametrize(
    ("locale", "text", "values"),
    [
        ("ru", "не позднее 25 июля", ["<=07-25"]),
        ("ru", "после 25 июля", [">07-25"]),
        ("ru", "до 10:00", ["<=10:00"]),
        ("ru", "не менее чем за 3 дня", [">=P3D"]),
        ("ru", "не более 10 000 тенге", ["<=10000 KZT"]),
        ("ru", "больше 10 000 тенге", [">10000 KZT"]),
        ("ru", "меньше 10 000 тенге", ["<10000 KZT"]),
        ("ru", "3 месяца и более", [">=P3M"]),
        ("ru", "с 20-го по 25-е число", ["20", "25"]),
        ("ru", "не должен быть больше 5 кг", ["5 kg"]),
        ("ru", "Не приходите после 18:00", ["18:00"]),
        ("ru", "не может превышать 500 тенге", ["<=500 KZT"]),
        ("kk", "500 теңгеден көп болмауы керек", ["<=500 KZT"]),
        ("ru", "за 10 000 тенге", ["10000 KZT"]),
        ("ru", "догматик 10 тенге", ["10 KZT"]),
        ("kk", "25 шілдеден кешіктірмей", ["<=07-25"]),
        ("kk", "25 шілдеден кейін", [">07-25"]),
        ("kk", "10:00-ге дейін", ["<=10:00"]),
        ("kk", "10 000 теңгеден артық емес", ["<=10000 KZT"]),
        ("kk", "10 000 теңгеден артық", [">10000 KZT"]),
        ("kk", "10 000 теңгеден аз", ["<10000 KZT"]),
        ("kk", "6 айдан кем емес", [">=P6M"]),
        ("kk", "кемінде 6 ай", [">=P6M"]),
        ("kk", "3 күн ішінде", ["<=P3D"]),
        ("kk", "10 000 теңге азаматқа", ["10000 KZT"]),
    ],
)
def test_a_limit_has_its_direction(locale: Locale, text: str, values: list[str]) -> None:
    assert [f"{fact.bound}{fact.value}" for fact in find_facts(text, locale)] == values
