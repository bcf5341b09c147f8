"""The measure itself: what it calls clean, right, lost and unread."""

from __future__ import annotations

from pathlib import Path

import pytest

from qostil.model.locale import Locale
from tests.importer.layouts.known.library import CONTENTS
from tests.importer.layouts.layout import Content, Layout
from tests.importer.layouts.lines import Form, in_lines
from tests.importer.layouts.score import Found, score
from tests.importer.samples.library import Asked

LIBRARY = CONTENTS[0]
LABELLED = Form("{question}: {q}", "{answer}: {a}")
ASKED = Asked("card", "Как получить билет?", ("Возьмите с собой:", "• паспорт;", "1) приходите до 18:00"))


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Как получить билет", "Возьмите с собой:\n\n- **паспорт**;\n\n1. приходите до 18:00"),
        ("КАК  ПОЛУЧИТЬ БИЛЕТ ?", "Возьмите с собой:\n• паспорт;\n1\\) приходите до 18:00"),
    ],
)
def test_case_space_ends_and_marks_of_lists_leave_an_item_clean(question: str, answer: str) -> None:
    assert Found(question, answer, ASKED).is_clean


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("1. Как получить билет?", "Возьмите с собой:\n- паспорт;\n1) приходите до 18:00"),
        ("— Как получить билет?", "Возьмите с собой:\n- паспорт;\n1) приходите до 18:00"),
        ("Как получить билет?", "Возьмите с собой:\n- паспорт;\n1) приходите до 18:00\nСтраница 2"),
        ("Как получить билет?", "Возьмите с собой:\n1) приходите до 18:00\n- паспорт;"),
        ("Как получить билет?", "Ответ: Возьмите с собой:\n- паспорт;\n1) приходите до 18:00"),
    ],
)
def test_what_is_left_of_a_layout_makes_an_item_unclean(question: str, answer: str) -> None:
    assert not Found(question, answer, ASKED).is_clean


def test_the_words_that_make_the_difference_are_told() -> None:
    found = Found("Как получить билет?", "Возьмите с собой:\n- паспорт;\n1) до 18:00\nСтраница 2", ASKED)
    assert (found.too_much, found.missing) == ("страница 2", "приходите")


def test_all_of_a_good_document_is_counted(tmp_path: Path) -> None:
    result = score(in_lines("labels", LABELLED), LIBRARY, tmp_path)
    assert (result.expected, result.clean, result.foreign) == (12, 12, 0)
    assert (result.pairs, result.right, result.wrong, result.lost) == (5, 5, (), ())


def test_words_that_are_nowhere_are_lost(tmp_path: Path) -> None:
    layout = in_lines("labels", LABELLED._replace(spoil=lambda text: text.replace("кабинете", "")))
    assert score(layout, LIBRARY, tmp_path).lost == ("кабинете",)


def test_a_word_that_stays_divided_is_not_lost(tmp_path: Path) -> None:
    layout = in_lines("labels", LABELLED._replace(spoil=lambda text: text.replace("кабинете", "каби нете")))
    result = score(layout, LIBRARY, tmp_path)
    assert (result.lost, result.clean) == ((), 11)


def test_a_question_that_nobody_asked_is_no_item_and_its_pair_is_wrong(tmp_path: Path) -> None:
    more = Asked("more", "Wi-Fi 7799?", ("Wi-Fi 7799 LIBRARY 15.",))

    def write(folder: Path, content: Content, locale: Locale) -> Path:
        items = {locale: (*content.items[locale], more)}
        return in_lines("labels", LABELLED).write(folder, content._replace(items=items), locale)

    result = score(Layout("more", write), LIBRARY, tmp_path)
    assert (result.clean, result.foreign, len(result.wrong)) == (12, 2, 1)


def test_a_document_that_is_refused_has_its_message(tmp_path: Path) -> None:
    result = score(in_lines("nothing", LABELLED._replace(spoil=lambda text: "")), LIBRARY, tmp_path)
    assert "kk.txt" in result.failure
    assert not result.is_traceback
    assert (result.clean, result.right, result.words > 0) == (0, 0, True)
