"""Links, e-mail, codes and phone numbers."""

import pytest

from qostil.facts.find import find_facts
from qostil.model.locale import Locale


@pytest.mark.parametrize(
    ("locale", "text", "values"),
    [
        ("kk", "https://www.Bee.gg/kk/E/?utm_source=a, bee.gg/settings-тен", ["bee.gg/{locale}/E", "bee.gg/settings"]),
        ("kk", "egov.kz-тен, t.me/bot, и/или, 5.Келесі, т.б.", ["egov.kz", "t.me/bot", "5"]),
        ("kk", "http://localhost/a", ["localhost/a"]),
        ("kk", "Info@Example.kz-ке", ["info@example.kz"]),
        ("kk", "*102#, *#06#, ##002#, *100*8701#", ["*102#", "*#06#", "##002#", "*100*8701#"]),
        ("kk", "8 (727) 244-00-00, 87770001122, +7 708 000 0160", ["+77272440000", "+77770001122", "+77080000160"]),
        ("kk", "+998 (71) 200-00-00, 244-00-11 (ішкі 102)", ["+998712000000", "2440011", "102"]),
        ("kk", "+7 708 000 0160 100 теңге", ["+77080000160", "100 KZT"]),
        ("ru", "2026-03-01, 192.168.1.1", ["2026-03-01", "192.168.1.1"]),
        (
            "ru",
            "iOS 7.16.0. 7.17.0 для iOS и 7.21.0 для Android; прошивка v2.5.1",
            ["ios 7.16.0", "ios 7.17.0", "android 7.21.0", "2.5.1"],
        ),
    ],
)
def test_values(locale: Locale, text: str, values: list[str]) -> None:
    assert [fact.value for fact in find_facts(text, locale)] == values
