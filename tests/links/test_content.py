"""The ledger of this project: what nobody has seen is not said to be well."""

from __future__ import annotations

from qostil.build.build import read_build
from qostil.checks import LINK_CHECKS
from tests.project import ROOT


def test_what_the_ledger_calls_well_has_an_answer_of_that_day() -> None:
    corpus = read_build(ROOT, LINK_CHECKS).corpus
    for seen in corpus.knowledge.ledger.values():
        assert seen is None or seen.well is None or (seen.well <= seen.checked and seen.answer.status)
