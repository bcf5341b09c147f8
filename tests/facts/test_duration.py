"""Durations, with the kind of their days."""

import pytest

from qostil.facts.find import find_facts
from qostil.model.locale import Locale


@pytest.mark.parametrize(
    ("locale", "text", "values"),
    [
        (
            "kk",
            "10 (он) жұмыс күні, күнтізбелік 30 (отыз) күн, 3 банк күні, 3 күн",
            ["P10D-working", "P30D-calendar", "P3D-banking", "P3D"],
        ),
        ("kk", "бір тәулік, 24 сағат, бір жарым сағат", ["PT24H", "PT24H", "PT90M"]),
        ("kk", "жарты жыл, алты ай, бір жыл, 12 ай", ["P6M", "P6M", "P1Y", "P1Y"]),
        ("kk", "екі апта, екі тоқсан, тоқсан күн, тоқсан сайын", ["P14D", "P6M", "P90D"]),
        ("kk", "екі-үш күнде, 1-ден 3 айға дейін", ["P2D", "P3D", "P1M", "P3M"]),
        ("kk", "тәулік ішінде, жұмыс күні ішінде, осы ай ішінде", ["PT24H", "P1D-working"]),
        ("kk", "айына бір рет, екі айда бір рет", ["P1M", "P2M"]),
        ("kk", "2 жылдамдық, 3 жұмыс орны, 5 күнделік", ["2", "3", "5"]),
        ("ru", "30-дневный, трёхдневный, полгода, полчаса", ["P30D", "P3D", "P6M", "PT30M"]),
        ("ru", "в течение суток, через неделю, более часа, за день до", ["PT24H", "P7D", "PT1H", "P1D"]),
        ("ru", "раз в месяц, дважды в год", ["P1M", "2", "P1Y"]),
        ("ru", "два с половиной года, полтора года", ["P30M", "P18M"]),
        ("ru", "3 рабочих места, ещё один день", ["3", "P1D"]),
    ],
)
def test_values(locale: Locale, text: str, values: list[str]) -> None:
    assert [fact.value for fact in find_facts(text, locale)] == values
