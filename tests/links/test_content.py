"""The content of this project: every address is known, and what nobody has seen is not said to be well."""

from __future__ import annotations

from qostil.build import read_build
from qostil.checks import LINK_CHECKS
from qostil.links.targets import targets
from tests.project import ROOT


def test_the_content_has_no_unregistered_address_and_the_registry_is_in_order() -> None:
    build = read_build(ROOT, LINK_CHECKS)
    corpus, findings = build.corpus, build.findings
    assert [str(finding) for finding in findings] == []
    assert corpus.registry.entries


def test_the_ledger_has_no_line_for_what_nobody_asks() -> None:
    corpus = read_build(ROOT, LINK_CHECKS).corpus
    assert set(corpus.ledger) <= {one.address for one in targets(corpus)}


def test_what_the_ledger_calls_well_has_an_answer_of_that_day() -> None:
    corpus = read_build(ROOT, LINK_CHECKS).corpus
    for seen in corpus.ledger.values():
        assert seen is None or seen.well is None or (seen.well <= seen.checked and seen.answer.status)
