"""Whoever types a question finds its answer.

The sample site never changes, so that each of its questions must keep its place. The content of this project changes
every day: its questions are asked by `qostil test`, of which a share must find its answer.
"""

from __future__ import annotations

from qostil.acceptance.questions import ask
from qostil.knowledge.asked import all_questions, parse_asked
from qostil.model.locale import LOCALES
from qostil.search.engine import Engine
from tests.project import SITES
from tests.site.built import Built

SAMPLE = all_questions(
    parse_asked(locale, "sample", (SITES / f"questions/{locale}.tsv").read_text("utf-8")) for locale in LOCALES
)


def test_no_question_of_the_sample_is_lost(site: Built) -> None:
    assert ask(Engine.of(site.folder), SAMPLE).lost == []
