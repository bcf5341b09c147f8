"""Money, percentages, data and other measures."""

import pytest

from qostil.facts.find import find_facts
from qostil.model.locale import Locale


@pytest.mark.parametrize(
    ("locale", "text", "values"),
    [
        ("kk", "10 мың теңге, 1,5 млн ₸, 10.000 тг, $25", ["10000 KZT", "1500000 KZT", "10000 KZT", "25 USD"]),
        ("kk", "100 теңге 50 тиын, 5 АЕК, үш айлық есептік көрсеткіш", ["100.5 KZT", "5 MCI", "3 MCI"]),
        ("kk", "16,65 теңге/кВт·сағ, 12 кВт·сағ, 5 км, 3 текше метр", ["16.65 KZT", "12 kWh", "5 km", "3 m3"]),
        ("kk", "күніне 0,75 %, жылдық 18%. Жеңілдік 5 пайыз", ["0.75%/day", "18%/year", "5%"]),
        ("kk", "500-ден 50 000 теңгеге дейін", ["500 KZT", "50000 KZT"]),
        (
            "kk",
            "1 Гбит/с-қа дейін, 512 Кбит/с, 10 ГБ, 150 мегабайт",
            ["1000 Mbit/s", "0.512 Mbit/s", "10 GB", "150 MB"],
        ),
        ("kk", "4G желісі, GPON500, Wi-Fi 6, БСН 941240000193 М.О.", ["4G", "GPON500", "6", "941240000193"]),
        ("kk", "бір мекенжай, үш рет, бір рет", ["3"]),
        ("ru", "1 рубль, 20 евро, 3 МРП, 7 тыс. тенге", ["1 RUB", "20 EUR", "3 MCI", "7000 KZT"]),
        ("ru", "от 1 до 1,5 %, сто процентов", ["1%", "1.5%", "100%"]),
        ("ru", "половина стоимости — 15 000 тенге", ["15000 KZT"]),
        ("ru", "тысячи абонентов, более тысячи", ["1000"]),
        ("ru", "iPhone 15 и 30 дней, тариф 5, 10 ГБ", ["P15D", "P30D", "5", "10 GB"]),
    ],
)
def test_values(locale: Locale, text: str, values: list[str]) -> None:
    assert [fact.value for fact in find_facts(text, locale)] == values
