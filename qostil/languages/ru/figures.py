"""The words next to numbers in Russian: 30 календарных дней, 0,75 % в день, 25 число. Units of time come from Babel."""

from __future__ import annotations

from qostil.languages.figures import Figures

FIGURES = Figures(
    units={},
    days={"calendar": "календарных дней", "working": "рабочих дней", "banking": "банковских дней"},
    periods={"day": "{} в день", "month": "{} в месяц", "year": "{} в год"},
    day_of_month="{} число".format,
    card="Главное в цифрах",
    more="Подробнее",
    by_topic="Всё по темам",
    condition="Условие",
    currencies={"KZT": "тенге"},
)
