"""Clauses are sorted under the topics that contract pages have."""

from __future__ import annotations

from qostil.contracts.topics import TOPICS
from qostil.knowledge.topics import topic_of, topics


def test_the_topics_are_those_of_contract_pages_in_their_order() -> None:
    assert [topic.id for topic in topics()] == list(TOPICS)


def test_both_languages_sort_alike() -> None:
    assert topic_of("Дау сотта шешіледі.", "", "kk") == topic_of("Споры решаются в суде.", "", "ru") == "disputes"
    assert topic_of("Ештеңе айтылмаған.", "", "kk") == ""
