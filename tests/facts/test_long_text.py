"""What stands behind a long run of anything is read, whatever rules the run begins.

How long it takes is told by benchmarks/long_texts.py.
"""

import pytest

from qostil.facts.find import find_facts
from qostil.model.locale import LOCALES, Locale

LENGTH = 20_000
# What rules begin with, and single characters of which much of them is made.
PIECES = [
    *"1аa ().,-+@#*%/:«\n\0",
    *"1. 1.1. a. a- a-. 1- (1 8- a@ @a. *1 *1# 1: бір- http://a :// a.b/ a1 «1» 1/ 1, 1-1-1- 11-11-11 25- [](".split(),
    *["1 ", "111 ", "8 ", "+7 ", "1 (", "1 (а ", "(а", "1 - ", "1\n", "5 % ", "10 теңге ", "1 жұмыс ", "рабочих "],
    *["бір ", "екі жүз ", "пять тысяч ", "один ", "п. 1 ", "прил. 1 и ", "1-қосымша ", "1-тармақ ", "қосымша"],
    *["25 шілде ", "2026 жылғы ", "маусым", "01.01.2026 2026 жыл ", "с 1 до ", "сағат 9-дан ", "24/7 ", "ios 7.1.0 "],
    *["күн ішінде ", "раз в год ", "тәулік бойы "],
]


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("piece", PIECES, ids=ascii)
def test_a_sum_behind_a_long_run_is_found(piece: str, locale: Locale) -> None:
    run = piece * (LENGTH // len(piece))
    assert find_facts(f"{run}\n\0\n4321 теңге", locale)[-1].value == "4321 KZT"
