"""The contents of a document and the agenda of a meeting are told, and are no item."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from qostil.importer.change_log import ChangeLog
from qostil.importer.rules.contents import CONTENTS, contents
from qostil.importer.source_text import TextRow

FAQ = ["Чек керек пе?", "Иә, сақтаңыз.", "Шот қайда?", "Кабинетте."]


def dropped(pages: Sequence[Sequence[str]], begins_page: bool = True) -> list[str]:
    """Return the rows that are dropped; each page begins with a row that knows it."""
    log, rows = ChangeLog(), []
    for page in pages:
        rows += [TextRow(text, (1,), opens_page=begins_page and not at) for at, text in enumerate(page)]
    kept = contents(rows, log)
    assert [row for row in rows if row in kept] == kept
    assert {one.reason for one in log.dropped} <= {CONTENTS}
    return [one.text for one in log.dropped]


@pytest.mark.parametrize(
    "title", ["Мазмұны", "СОДЕРЖАНИЕ", "Оглавление:", "## Contents", "План встречи", "Күн тәртібі"]
)
def test_entries_that_come_again(title: str) -> None:
    entries = ["1. Чек керек пе? ....... 2", "Шот қайда? 3"]
    assert dropped([["Көмек", title, *entries, *FAQ]], begins_page=False) == [title, *entries]


def test_an_entry_over_two_rows() -> None:
    """A row without words may stand before them."""
    assert dropped([["12.03.2026", "Мазмұны", "Чек керек", "пе? 2", *FAQ]]) == ["Мазмұны", "Чек керек", "пе? 2"]
    entries = ["Шот қайда? 3", "Чек", "керек пе? 2"]
    assert dropped([["Мазмұны", *entries, "...", *FAQ]]) == ["Мазмұны", *entries]


def test_an_agenda_on_a_slide_of_its_own() -> None:
    assert dropped([["Көмек"], ["Кездесу жоспары", "Жиі сұрақтар", "Талқылау"], FAQ]) == [
        "Кездесу жоспары",
        "Жиі сұрақтар",
        "Талқылау",
    ]


@pytest.mark.parametrize(
    "pages",
    [
        [["Көмек", "Мазмұны", "Жиі сұрақтар"], FAQ],
        [["Мазмұны", "Бұл бетте клиенттердің ең жиі қоятын сұрақтарына жауап береміз, толығырақ сайттан оқыңыз."], FAQ],
        [["Мазмұны", *FAQ]],
        [["Мазмұны"], FAQ],
        [["Мазмұны", *(f"{letter}сыр" for letter in "абвгдежзиклмноп")], FAQ],
        [[*(f"{n} күн" for n in range(20)), "Мазмұны", "Шот қайда?", *FAQ]],
        [["Мазмұны туралы", "Шот қайда?", *FAQ]],
    ],
    ids=["no page", "a sentence", "no entries", "alone", "long", "far below", "a longer title"],
)
def test_what_only_looks_like_contents(pages: list[list[str]]) -> None:
    assert dropped(pages) == []
