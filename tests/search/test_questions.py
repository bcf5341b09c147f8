"""Whoever types a question finds its answer.

The sample site never changes, so that each of its questions must keep its place. The content changes every day: there
the questions of one hand are asked of an index that has those of the others, and a share of them must find its
answer.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterable

import pytest

from qostil.build.build import read_build
from qostil.knowledge.asked import Asked, all_questions, parse_asked, read_asked
from qostil.knowledge.operators import read_operators
from qostil.model.locale import LOCALES
from qostil.search.documents import documents
from qostil.search.engine import Engine
from qostil.search.packing import pack
from qostil.search.writing import WORKER
from tests.project import LIBRARY, ROOT
from tests.search.places import place
from tests.site.built import Built

QUESTIONS = LIBRARY.with_name("questions")
SAMPLE = all_questions(
    parse_asked(locale, "sample", (QUESTIONS / f"{locale}.tsv").read_text("utf-8")) for locale in LOCALES
)
HELD_OUT = "golden"
LEAST_FIRST, LEAST_AMONG_THREE = 0.85, 0.94
Places = dict[Asked, int]


def ask(engine: Engine, questions: Iterable[Asked]) -> Places:
    found = {asked: engine.search(asked.locale, asked.typed).hits for asked in questions}
    return {asked: place(asked, ((page, item) for page, item, _ in hits)) for asked, hits in found.items()}


def lost(places: Places) -> list[str]:
    return [
        f"{asked.place}: «{asked.typed}» finds {' or '.join(asked.answers)} at place {found}, not 1"
        for asked, found in places.items()
        if found > 1
    ]


def share(places: list[int], among: int) -> float:
    return sum(found <= among for found in places) / len(places)


def test_no_question_of_the_sample_is_lost(site: Built) -> None:
    assert lost(ask(Engine.of(site.folder), SAMPLE)) == []


def test_the_figures_asked_for(content: Built, capsys: pytest.CaptureFixture[str]) -> None:
    every, corpus = read_asked(ROOT), read_build(ROOT).corpus
    others = [asked for asked in every if asked.hand != HELD_OUT]
    packed = {locale: pack(locale, list(documents(corpus, locale)), others, read_operators(ROOT)) for locale in LOCALES}
    engine = Engine((content.folder / WORKER).read_text("utf-8"), packed.__getitem__)
    places = ask(engine, (asked for asked in every if asked.hand == HELD_OUT))
    kinds = defaultdict(list)
    for asked, found in places.items():
        kinds[asked.kind].append(found)
    everything = list(places.values())
    with capsys.disabled():
        for kind, own in (*kinds.items(), ("all", everything)):
            sys.stdout.write(f"\n{kind:18} {len(own):4}  first {share(own, 1):.3f}  among three {share(own, 3):.3f}")
        sys.stdout.write("".join(f"\n{line}" for line in lost(places)))
    if share(everything, 1) < LEAST_FIRST or share(everything, 3) < LEAST_AMONG_THREE:
        least = f"fewer than {LEAST_FIRST:.0%} first or {LEAST_AMONG_THREE:.0%} among three"
        pytest.fail("\n".join([f"of the questions held out {least} find their answer:", *lost(places)]), pytrace=False)
