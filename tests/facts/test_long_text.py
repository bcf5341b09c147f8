"""No text takes longer than its length: no rule looks back over, or ahead over, the whole of it."""

import time

import pytest

from qostil import facts
from qostil.model.locale import LOCALES

# 200 kB of one character: seconds where a rule is linear, minutes where it is not.
CHARACTERS = "1аa ().,-+@#*%/:«\n\0"
# 20 kB of what rules begin with: a fraction of a second where they are linear, many seconds where they are not.
PIECES = [
    *"1. 1.1. a. a- a-. 1- (1 8- a@ @a. *1 *1# 1: бір- http://a :// a.b/ a1 «1» 1/ 1, 1-1-1- 11-11-11 25- [](".split(),
    *["1 ", "111 ", "8 ", "+7 ", "1 (", "1 (а ", "(а", "1 - ", "1\n", "5 % ", "10 теңге ", "1 жұмыс ", "рабочих "],
    *["бір ", "екі жүз ", "пять тысяч ", "один ", "п. 1 ", "прил. 1 и ", "1-қосымша ", "1-тармақ ", "қосымша"],
    *["25 шілде ", "2026 жылғы ", "маусым", "01.01.2026 2026 жыл ", "с 1 до ", "сағат 9-дан ", "24/7 ", "ios 7.1.0 "],
    *["күн ішінде ", "раз в год ", "тәулік бойы "],
]


def seconds(text: str) -> float:
    begin = time.perf_counter()
    for locale in LOCALES:
        facts.find(text, locale)
    return time.perf_counter() - begin


@pytest.mark.parametrize("character", CHARACTERS, ids=ascii)
def test_one_character(character: str) -> None:
    assert seconds(character * 200_000) < 10


@pytest.mark.parametrize("piece", PIECES, ids=ascii)
def test_one_piece(piece: str) -> None:
    assert seconds(piece * (20_000 // len(piece))) < 5
