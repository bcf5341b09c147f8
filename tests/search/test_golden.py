"""Whoever types a question finds its answer.

The sample site never changes, so that each of its questions must keep its place. The content changes every day: there a
share of the golden questions is asked for, and an answer that is no more is told in one line.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator

import pytest

from qostil.pairing import LOCALES, Locale
from qostil.search.engine import Engine
from qostil.search.writing import read_index
from tests.project import LIBRARY, ROOT
from tests.search.golden import CONTENT, Golden, golden, name
from tests.site.built import Built

ALL = list(golden())
SAMPLE = list(golden(LIBRARY.with_name("questions.yml")))
FILE = CONTENT.relative_to(ROOT)
LEAST_FIRST, LEAST_AMONG_THREE = 0.90, 0.98
Ranks = dict[Golden, int]


def ask(site: Built, questions: Iterable[Golden]) -> Ranks:
    engine = Engine.of(site.folder)
    found = {asked: engine.search(asked.locale, asked.typed).hits for asked in questions}
    return {asked: asked.rank((page, item) for page, item, _ in hits) for asked, hits in found.items()}


def lost(ranks: Ranks) -> list[str]:
    return [
        f"{FILE}:{g.line}: «{g.typed}» ({g.locale}) finds {' or '.join(g.answers)} at place {rank}, not {g.place}"
        for g, rank in ranks.items()
        if rank > g.place
    ]


def there(site: Built, locale: Locale) -> set[str]:
    """Name all answers that a language has."""
    return {name(page, item) for page, items in read_index(site.folder, locale)["pages"] for item, _ in items}


def gone(questions: Iterable[Golden], known: dict[Locale, set[str]]) -> Iterator[str]:
    """Tell each answer that a golden line names and the content has not, with its lines."""
    lines = defaultdict(list)
    for asked in questions:
        for answer in set(asked.answers) - known[asked.locale]:
            lines[answer].append(asked.line)
    for answer, named in sorted(lines.items()):
        at = ", ".join(map(str, named))
        yield f"{FILE}:{at}: «{answer}» is no item any more; write its new id there, or take the line out"


@pytest.fixture(scope="module")
def known(content: Built) -> dict[Locale, set[str]]:
    return {locale: there(content, locale) for locale in LOCALES}


@pytest.fixture(scope="module")
def ranks(content: Built, known: dict[Locale, set[str]]) -> Ranks:
    """The place of the answer to each question of which an answer is there."""
    return ask(content, [asked for asked in ALL if known[asked.locale] & set(asked.answers)])


def share(ranks: list[int], place: int) -> float:
    return sum(rank <= place for rank in ranks) / len(ranks)


def test_no_question_of_the_sample_is_lost(site: Built) -> None:
    assert lost(ask(site, SAMPLE)) == []


def test_every_answer_that_a_golden_question_names_is_there(known: dict[Locale, set[str]]) -> None:
    if told := list(gone(ALL, known)):
        pytest.fail("\n".join(told), pytrace=False)


def test_an_answer_that_is_no_more_is_told_in_one_line_with_the_lines_that_name_it() -> None:
    questions = [asked for asked in SAMPLE if asked.typed in ("сдать книгу", "кітапты тапсыру", "потерял билет")]
    known: dict[Locale, set[str]] = {"kk": {"return"}, "ru": {"return", "lost-card"}}
    lines = ", ".join(str(asked.line) for asked in questions if asked.answers == ("where-to-return",))
    assert list(gone(questions, known)) == [
        f"tests/search/golden.yml:{lines}: «where-to-return» is no item any more; "
        "write its new id there, or take the line out"
    ]


def test_the_figures_asked_for(ranks: Ranks, capsys: pytest.CaptureFixture[str]) -> None:
    groups = defaultdict(list)
    for asked, rank in ranks.items():
        groups[asked.group].append(rank)
    everything = list(ranks.values())
    with capsys.disabled():
        for group, own in (*groups.items(), ("all", everything)):
            sys.stdout.write(f"\n{group:18} {len(own):4}  first {share(own, 1):.3f}  among three {share(own, 3):.3f}")
        sys.stdout.write("".join(f"\n{line}" for line in lost(ranks)))
    if share(everything, 1) < LEAST_FIRST or share(everything, 3) < LEAST_AMONG_THREE:
        least = f"fewer than {LEAST_FIRST:.0%} first or {LEAST_AMONG_THREE:.0%} among three"
        pytest.fail("\n".join([f"of the golden questions {least} find their answer:", *lost(ranks)]), pytrace=False)


def test_there_are_enough_questions_of_every_kind() -> None:
    assert len(ALL) >= 200
    kinds = {"plain", "russian keyboard", "latin", "layout", "typo", "cross-language", "contract"}
    assert {asked.group for asked in ALL} == kinds
    assert {asked.group for asked in SAMPLE} == {*kinds, "synonym"}
