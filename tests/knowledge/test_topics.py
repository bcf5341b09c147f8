"""Clauses are sorted under the topics that contract pages have."""

from __future__ import annotations

from qostil.knowledge.knowledge import Knowledge
from tests.project import ROOT


def test_both_languages_sort_alike() -> None:
    topics = Knowledge(ROOT).topics
    told = topics.topic_of("Дау сотта шешіледі.", "", "kk"), topics.topic_of("Споры решаются в суде.", "", "ru")
    assert told == ("disputes", "disputes")
    assert topics.topic_of("Ештеңе айтылмаған.", "", "kk") == ""
