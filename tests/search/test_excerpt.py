"""What a result shows of its answer: a figure is never cut off from its condition."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from qostil.search.worker import search_script

FEE = (
    "Оператор вправе начислить пеню: 0,75 % от суммы задолженности за каждый день просрочки. По каждому просроченному "
    "счёту её начисляют не более чем за 30 дней, если стороны не договорились о рассрочке (п. 33 пп. 6)."
)
NEXT = "Если в пакет входят услуги третьих лиц, пеню начисляют по всему пакету (п. 33 пп. 10). " * 3


@pytest.fixture(scope="module")
def excerpt() -> Callable[..., str]:
    """Return what is shown of statements for a word."""
    code = "(statements, word) => excerpt(statements, new Set([STEMMERS.ru(word)]), STEMMERS.ru)"
    return lambda *statements, word="пени": str(call(code, list(statements), word))


def call(code: str, *arguments: Any) -> Any:
    return search_script().call(code, *arguments)


def test_a_statement_is_shown_whole_though_it_is_longer_than_an_excerpt(excerpt: Callable[..., str]) -> None:
    assert excerpt(FEE) == FEE
    assert excerpt(FEE, NEXT) == f"{FEE} …"


def test_a_short_one_is_followed_by_those_that_fit_whole(excerpt: Callable[..., str]) -> None:
    assert excerpt("Пени нет (п. 1).", "Долга нет (п. 2).", FEE) == "Пени нет (п. 1). Долга нет (п. 2). …"


def test_what_fits_is_not_cut(excerpt: Callable[..., str]) -> None:
    assert excerpt("Пени нет (п. 1).", "Долга нет (п. 2).") == "Пени нет (п. 1). Долга нет (п. 2)."
    assert excerpt("Пени нет (п. 1).") == "Пени нет (п. 1)."


def test_a_very_long_one_is_cut_around_the_word(excerpt: Callable[..., str]) -> None:
    shown = excerpt(NEXT * 3 + "Пени нет.", word="нет")
    assert shown.startswith("… ")
    assert shown.endswith("Пени нет.")
