"""Items are paired by what they share; those left over by their place; and the report says by which, and how sure."""

from __future__ import annotations

import random
import time
from pathlib import Path
from typing import Any

import msgspec
import pytest

from qostil.importer.align import Alignment, Match, align
from qostil.importer.align.position import by_position
from qostil.importer.faq.question_answer import QuestionAnswer
from qostil.importer.source_text import TextRow
from qostil.knowledge.meanings import Meanings, everyday_words
from qostil.model.locale import LOCALES
from tests.importer.pairs.content import CONTENTS, content, judged
from tests.importer.project import run
from tests.importer.samples.library import Asked
from tests.importer.samples.make import as_text

_RANGES = ((0.6, 0.8), (0.8, 0.9), (0.9, 1.0))


def items(*texts: str) -> list[QuestionAnswer]:
    """Make items of «question: answer»."""
    parted = [text.partition(": ") for text in texts]
    return [QuestionAnswer(question, [], [TextRow(answer, (1,))]) for question, _, answer in parted]


def paired(kk: list[QuestionAnswer], ru: list[QuestionAnswer]) -> tuple[list[tuple[int, int, str]], Alignment]:
    found = align(kk, ru, Meanings())
    return [(match.kk, match.ru, match.by) for match in (*found.pairs, *found.questions)], found


# Certain neighbours by names and facts alone, whatever words are known.
FIRST, SECOND = "Xbox Live 7411: 7411 XML 12 %", "Netflix Premium 9632: 9632 PDF 45 %"


def test_a_leftover_between_two_neighbours_is_asked_about_by_its_position() -> None:
    found, alignment = paired(items(FIRST, "Аң қайда: Орманда.", SECOND), items(FIRST, "Где зверь: В лесу.", SECOND))
    assert (1, 1, "position") in found
    assert [match.confidence for match in alignment.questions] == [0.2]
    assert (alignment.kk_only, alignment.ru_only) == ((1,), (1,))


def test_the_ends_of_the_documents_are_neighbours() -> None:
    kk, ru = items(FIRST, SECOND, "Аң қайда: Орманда."), items(FIRST, SECOND, "Где зверь: В лесу.")
    assert (2, 2, "position") in paired(kk, ru)[0]
    assert (0, 0, "position") in paired([kk[2], *kk[:2]], [ru[2], *ru[:2]])[0]


@pytest.mark.parametrize(
    ("kk", "ru"),
    [
        # One more on one side: nobody knows which.
        ((FIRST, "Аң қайда: Орманда.", SECOND), (FIRST, "Где зверь: В лесу.", "Что ест: Мох.", SECOND)),
        # Several on both sides that share nothing.
        ((FIRST, "Аң қайда: А.", "Не жейді: Б.", SECOND), (FIRST, "Где зверь: В.", "Чем сыт: Г.", SECOND)),
        # Facts on both sides, and none in common.
        ((FIRST, "Аң қайда: 15 % орманда.", SECOND), (FIRST, "Где зверь: В лесу 80 %.", SECOND)),
        # The neighbours stand in another order.
        ((FIRST, "Аң қайда: Орманда.", SECOND), (SECOND, "Где зверь: В лесу.", FIRST)),
    ],
)
def test_a_place_that_tells_nothing_makes_no_pair(kk: tuple[str, ...], ru: tuple[str, ...]) -> None:
    found, _ = paired(items(*kk), items(*ru))
    assert [by for *_, by in found if by != "features"] == []


def test_little_in_common_is_enough_at_the_same_place() -> None:
    """One loan word among many other words: elsewhere it would be asked about, between neighbours it is a pair."""
    kk = "Аң қайда жүреді: Орманда, тауда, далада, лагерьде жүреді, кейде өзен бойында көрінеді деседі."
    ru = "Где бывает зверь: Встретите среди сосен, возле реки, изредка увидите лагерь, куда заходит зимой."
    found, _ = paired(items(FIRST, kk, SECOND), items(FIRST, ru, SECOND))
    assert (1, 1, "features and position") in found


def test_the_report_and_the_draft_say_that_the_position_alone_makes_a_pair(project: Path) -> None:
    kk = (Asked("a", "Xbox Live 7411 қайда?", ("XML 12 %",)), Asked("b", "Аңды қайтеміз?", ("Жоқ.",)))
    ru = (Asked("a", "Где Xbox Live 7411?", ("XML 12 %",)), Asked("b", "А зверь?", ("Нет его.",)))
    given = ("--kk", as_text(project, "kk", kk), "--ru", as_text(project, "ru", ru), "--into", "help")
    assert run("import", *given, "--report", "report.json").exit_code == 0
    report: Any = msgspec.json.decode((project / "report.json").read_bytes())
    assert [match["by"] for match in report["pairs"]] == ["features"]
    assert [(match["by"], match["confidence"]) for match in report["questions"]] == [("position", 0.2)]
    page = (project / "docs/kk/help.md").read_text("utf-8")
    assert "Paired by its position alone: is this the same as the Russian «А зверь?»? Confidence 0.20." in page


@pytest.mark.parametrize("name", CONTENTS)
def test_most_pairs_of_a_content_are_found_and_few_are_wrong(name: str) -> None:
    found = judged(content(name))
    assert len(found.right) >= 0.6 * len(found.expected)
    assert len(found.wrong) <= 1


@pytest.mark.parametrize(("least", "most"), _RANGES)
def test_at_least_as_many_pairs_are_right_as_the_confidence_says(least: float, most: float) -> None:
    """Counted over contents with many items left out, where a wrong counterpart is near at hand."""
    dice = random.Random(1)  # noqa: S311 - the same items every time
    sure = []
    for _ in range(16):
        for sides in map(content, CONTENTS):
            kept = {locale: [one for one in sides[locale] if dice.random() > 0.2] for locale in LOCALES}
            sure += [is_right for match, is_right in judged(kept).offered if least <= match.confidence < most]
    assert sum(sure) / len(sure) >= least


def test_each_item_is_in_one_pair_where_a_neighbour_stands_elsewhere() -> None:
    """A leftover stands where the other document has an item that is paired already."""
    third = "Kaspersky Plus 5521: 5521 DOC 77 %"
    found, _ = paired(items(FIRST, "Аң қайда: Орманда.", SECOND, third), items(FIRST, third, SECOND))
    assert [(kk, ru) for kk, ru, _ in found] == [(0, 0), (2, 2), (3, 1)]


def test_known_words_that_differ_are_no_pair_by_their_position() -> None:
    kk, ru = items(FIRST, "Картаны бұғаттау: Иә.", SECOND), items(FIRST, "Доставка мебели: Нет.", SECOND)
    assert "position" in [by for *_, by in paired(kk, ru)[0]]
    assert align(kk, ru, Meanings(everyday=everyday_words())).questions == ()


def test_a_better_candidate_elsewhere_leaves_a_place_without_a_pair() -> None:
    certain = [Match(0, 0, 0.9), Match(2, 2, 0.9)]
    features: list[dict[str, float]] = [{}, {}, {}]
    possible = [Match(1, 1, 0.3)]
    assert [one.by for one in by_position(possible, certain, {(1, 1): 0.2, (1, 0): 0.3}, features, features)] == [
        "position"
    ]
    found = by_position(possible, certain, {(1, 1): 0.2, (1, 0): 0.1}, features, features)
    assert [one.by for one in found] == ["features and position"]


def test_a_place_says_less_where_less_is_paired_or_more_items_stand_on_one_side() -> None:
    scores = {(1, 1): 0.1}

    def sure(kk: int, ru: int) -> float:
        certain = [Match(0, 0, 0.9), Match(kk - 1, ru - 1, 0.9)]
        return by_position([Match(1, 1, 0.3)], certain, scores, [{}] * kk, [{}] * ru)[0].confidence

    assert [sure(3, 3), sure(3, 4), sure(9, 9)] == [0.8, 0.686, 0.3]


def test_three_hundred_items_a_side_take_less_than_a_second() -> None:
    sides = [
        QuestionAnswer(f"{word} {n} қалай төленеді карта интернет?", [], [TextRow(f"{n * 7 % 97} теңге", (n,))])
        for n, word in enumerate(["тариф", "логин", "роутер"] * 100)
    ]
    begun = time.perf_counter()
    align(sides, sides, Meanings())
    assert time.perf_counter() - begun < 1
