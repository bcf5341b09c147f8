"""Numbers in digits and in words."""

from collections.abc import Callable

import pytest

from qostil.facts.number import find_numbers
from qostil.model.locale import Locale

_KK = {
    1: "бір", 2: "екі", 3: "үш", 4: "төрт", 5: "бес", 6: "алты", 7: "жеті", 8: "сегіз", 9: "тоғыз", 10: "он",
    20: "жиырма", 30: "отыз", 40: "қырық", 50: "елу", 60: "алпыс", 70: "жетпіс", 80: "сексен", 90: "тоқсан",
}  # fmt: skip
_RU = {
    1: "один", 2: "два", 3: "три", 4: "четыре", 5: "пять", 6: "шесть", 7: "семь", 8: "восемь", 9: "девять",
    10: "десять", 11: "одиннадцать", 12: "двенадцать", 13: "тринадцать", 14: "четырнадцать", 15: "пятнадцать",
    16: "шестнадцать", 17: "семнадцать", 18: "восемнадцать", 19: "девятнадцать", 20: "двадцать", 30: "тридцать",
    40: "сорок", 50: "пятьдесят", 60: "шестьдесят", 70: "семьдесят", 80: "восемьдесят", 90: "девяносто", 100: "сто",
    200: "двести", 300: "триста", 400: "четыреста", 500: "пятьсот", 600: "шестьсот", 700: "семьсот", 800: "восемьсот",
    900: "девятьсот",
}  # fmt: skip
_RU_GENITIVE = {
    1: "одного", 2: "двух", 3: "трёх", 4: "четырёх", 5: "пяти", 6: "шести", 7: "семи", 8: "восьми", 9: "девяти",
    20: "двадцати", 30: "тридцати", 40: "сорока", 50: "пятидесяти", 60: "шестидесяти", 70: "семидесяти",
    80: "восьмидесяти", 90: "девяноста",
}  # fmt: skip
# Every number below two thousand, and of the rest one in 997, so that all places take all digits.
NUMBERS = [*range(2_000), *range(2_000, 1_000_000, 997), 999_999]


def kazakh(number: int) -> str:
    """Spell a number below a million."""
    thousands, rest = divmod(number, 1000)
    words = [kazakh(thousands) if thousands > 1 else "", "мың"] if thousands else []
    hundreds, rest = divmod(rest, 100)
    words += [_KK[hundreds] if hundreds > 1 else "", "жүз"] if hundreds else []
    words += [_KK.get(rest // 10 * 10, ""), _KK.get(rest % 10, "")]
    return " ".join(filter(None, words)) or "нөл"


def russian(number: int) -> str:
    """Spell a number below a million."""
    thousands, rest = divmod(number, 1000)
    words = []
    if thousands:
        spelled = russian(thousands) if thousands > 1 else ""
        feminine = {"один": "одна", "два": "две"}
        last = spelled.split()[-1:] or [""]
        words = [*spelled.split()[:-1], feminine.get(last[0], last[0]), "тысяч"]
    words += [_RU.get(rest // 100 * 100, "")]
    rest %= 100
    words += [_RU[rest]] if rest in _RU else [_RU.get(rest // 10 * 10, ""), _RU.get(rest % 10, "")]
    return " ".join(filter(None, words)) or "ноль"


@pytest.mark.parametrize(("locale", "spell"), [("kk", kazakh), ("ru", russian)])
def test_a_number_spelled_out_is_read_back(locale: Locale, spell: Callable[[int], str]) -> None:
    wrong = []
    for number in NUMBERS:
        found = find_numbers(f"({spell(number)})", locale)
        if [int(one.amount) for one in found] != [number]:
            wrong.append((number, spell(number), found))

    assert wrong == []


def test_kazakh_numerals_take_the_endings_of_nouns() -> None:
    for ending in ("ға", "дан", "ның", "да"):
        assert [int(one.amount) for one in find_numbers(f"жүз алты{ending} бар", "kk")] == [106]


def test_russian_numerals_are_declined_in_every_part() -> None:
    for tens in range(20, 100, 10):
        for ones in range(1, 10):
            text = f"до {_RU_GENITIVE[tens]} {_RU_GENITIVE[ones]}"
            assert [int(one.amount) for one in find_numbers(text, "ru")] == [tens + ones], text


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("10\u00a0000 және 10\u202f000 және 10 000", ["10000", "10000", "10000"]),
        ("1.000.000,50", ["1000000.50"]),
        ("0,75; 0.75; 3,", ["0.75", "0.75", "3"]),
        ("2 мың 1,5 млн", ["2000", "1500000.0"]),
        ("екі жарым, бір жарым", ["2.5", "1.5"]),
        ("үштен бір, төрттен үш, 1/3", ["0.3333", "0.7500", "0.3333"]),
        ("нөл бүтін жүзден жетпіс бес", ["0.75"]),
        ("бес-алты, жүзбе-жүз", ["5", "6"]),
        ("онда оның үшін алтын бірге онлайн он-лайн", []),
    ],
)
def test_kazakh_texts(text: str, amounts: list[str]) -> None:
    assert [str(one.amount) for one in find_numbers(text, "kk")] == amounts


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("две с половиной, полтора", ["2.5", "1.5"]),
        ("ноль целых семьдесят пять сотых, одна десятая", ["0.75", "0.1000"]),
        ("треть, две трети, четверть", ["0.3333", "0.6667", "0.2500"]),
        ("двадцать первого, тридцать второй", ["21", "32"]),
        ("трёхдневный, полгода, стопроцентный", ["3", "0.5", "100"]),
        ("третьих лиц, третьей стороны, во-вторых, семью", []),
    ],
)
def test_russian_texts(text: str, amounts: list[str]) -> None:
    assert [str(one.amount) for one in find_numbers(text, "ru")] == amounts
