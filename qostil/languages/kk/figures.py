"""The words next to numbers in Kazakh: 30 күнтізбелік күн, күніне 0,75 %, айдың 25-ші күні."""

from __future__ import annotations

from qostil.languages.figures import Figures


def day_of_month(day: str) -> str:
    """Return a day of the month as an ordinal: «25 күні» would be 25 days, the ordinal is only a date.

    >>> day_of_month("25"), day_of_month("20")
    ('айдың 25-ші күні', 'айдың 20-шы күні')
    """
    return f"айдың {day}-{'шы' if day[-1] in '069' else 'ші'} күні"


FIGURES = Figures(
    # Babel's data has no Kazakh units; a Kazakh noun keeps its form after a number.
    units={
        "second": "секунд",
        "minute": "минут",
        "hour": "сағат",
        "day": "күн",
        "week": "апта",
        "month": "ай",
        "year": "жыл",
    },
    days={"calendar": "күнтізбелік күн", "working": "жұмыс күні", "banking": "банк күні"},
    periods={"day": "күніне {}", "month": "айына {}", "year": "жылына {}"},
    day_of_month=day_of_month,
    card="Негізгі сандар",
    more="Толығырақ",
    by_topic="Барлығы тақырып бойынша",
    condition="Шарт талабы",
    currencies={"KZT": "теңге"},
)
