"""Clauses, in the notation of the pages and in words."""

import pytest

from qostil.facts.find import find_facts
from qostil.model.locale import Locale


@pytest.mark.parametrize(
    ("locale", "text", "values"),
    [
        ("kk", "(31-т. 13, 36-т. 7)", ["31.13", "36.7"]),
        ("kk", "33-тармақтың 6) тармақшасы, 4.4-тармақ, 2.10-т.", ["33.6", "4.4", "2.10"]),
        ("kk", "5-қосымша, 15-т.; № 2 қосымша; 2 және 3-қосымшалар", ["a5.15", "a2", "a2", "a3"]),
        ("kk", "8-бөлімде, 15-бабының 2-тармағы", ["s8", "art15", "2"]),
        ("kk", "5 қосымша құрылғы, 3 бөлім", ["5", "3"]),
        ("ru", "(п. 33 пп. 6, прил. 5, п. 15)", ["33.6", "a5.15"]),
        ("ru", "подпункт 6) пункта 33, пункт 2 статьи 15, раздел 8", ["33.6", "2", "art15", "s8"]),
        ("ru", "приложения 2 и 3, версия приложения 3.12.0", ["a2", "a3", "3.12.0"]),
    ],
)
def test_values(locale: Locale, text: str, values: list[str]) -> None:
    assert [fact.value for fact in find_facts(text, locale)] == values
