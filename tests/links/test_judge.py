"""From an answer to what is told of it: what is sure fails, what is not only warns."""

from __future__ import annotations

from typing import Any

import pytest

from qostil.knowledge.answer import Answer
from qostil.knowledge.registry import AddressLanguage, Known, RegistryEntry
from qostil.links.judge import judge, outcome
from qostil.links.targets import AddressToAsk
from qostil.model.finding import Place

URL = "https://a.kz/t"
FINE: dict[str, Any] = {"status": 200, "final": URL, "media": "text/html"}


def told(answer: Answer, language: AddressLanguage = "both", fragment: str = "", **entry: Any) -> list[tuple[str, str]]:
    written: dict[str, Any] = {language: URL, **entry}
    asked = AddressToAsk(
        written[language] + fragment, Known(RegistryEntry(**written), language), Place("knowledge/links.yml", 3)
    )
    return [(finding.check, finding.severity) for finding in judge(asked, answer)]


@pytest.mark.parametrize(
    ("answer", "known"),
    [
        (Answer(**FINE), {}),
        (Answer(**FINE | {"final": f"{URL}/?utm_source=x"}), {}),
        (Answer(**FINE | {"final": "https://b.kz/x"}), {"final": "https://b.kz/x"}),
        (Answer(**FINE, language="kk"), {"language": "kk"}),
        (Answer(**FINE, language="kk"), {}),
        (Answer(**FINE, language="ru"), {"language": "ru"}),
        (Answer(**FINE), {"language": "kk"}),
        (Answer(**FINE, page="login"), {"login": True}),
        (Answer(**FINE, fragment=True), {"fragment": "#price"}),
        (Answer(**FINE), {"fragment": "#/price"}),
        (Answer(200, "https://a.kz/t.pdf", media="application/pdf"), {"both": "https://a.kz/t.pdf"}),
        (Answer(200, URL), {}),
    ],
)
def test_what_is_as_it_should_be_is_not_told(answer: Answer, known: dict[str, Any]) -> None:
    assert told(answer, **known) == []


@pytest.mark.parametrize(
    ("check", "answer", "known"),
    [
        ("dead-link", Answer(404, URL, tries=2), {}),
        ("dead-link", Answer(410, URL, tries=2), {}),
        ("dead-link", Answer(final=URL, trouble="loop"), {}),
        ("dead-link", Answer(final=URL, trouble="too-many-redirects"), {}),
        ("dead-link", Answer(final=URL, trouble="bad-redirect"), {}),
        ("refused-link", Answer(final="http://10.0.0.1/", trouble="refused"), {}),
        ("moved-link", Answer(**FINE | {"final": "https://casino.example/"}), {}),
        ("moved-link", Answer(**FINE | {"final": "http://a.kz/t"}), {}),
        ("moved-link", Answer(**FINE), {"final": "https://b.kz/x"}),
        ("wrong-page", Answer(**FINE | {"final": "https://a.kz/login", "page": "login"}), {}),
        ("wrong-page", Answer(**FINE, page="error"), {}),
        ("wrong-page", Answer(**FINE, page="error"), {"final": "unknown"}),
        ("wrong-language", Answer(**FINE, language="ru"), {"language": "kk"}),
        ("wrong-language", Answer(**FINE, language="kk"), {"language": "ru"}),
        ("missing-anchor", Answer(**FINE, fragment=False), {"fragment": "#price"}),
        ("wrong-type", Answer(200, "https://a.kz/t.pdf", media="text/html"), {"both": "https://a.kz/t.pdf"}),
        ("wrong-type", Answer(200, URL, media="application/zip"), {}),
    ],
)
def test_what_is_surely_wrong_fails(check: str, answer: Answer, known: dict[str, Any]) -> None:
    assert told(answer, **known) == [(check, "error")]


@pytest.mark.parametrize("status", [401, 403, 429, 500, 502, 503, 504])
def test_an_answer_that_may_be_a_guard_s_only_warns(status: int) -> None:
    assert told(Answer(status, URL)) == [("unverified-link", "warning")]


@pytest.mark.parametrize(
    "trouble", ["dns", "tls", "time-out", "connection", "protocol", "asked-to-wait", "not-reached"]
)
def test_trouble_that_may_be_the_network_s_only_warns(trouble: Any) -> None:
    assert told(Answer(final=URL, trouble=trouble)) == [("unverified-link", "warning")]


def test_one_try_is_not_enough_to_call_an_address_gone() -> None:
    assert told(Answer(404, URL)) == [("unverified-link", "warning")]


def test_a_page_that_was_not_read_to_its_end_leaves_its_anchor_in_doubt() -> None:
    assert told(Answer(**FINE), fragment="#price") == [("unverified-link", "warning")]


def test_one_address_for_both_that_has_nothing_for_a_kazakh_reader_warns() -> None:
    assert told(Answer(**FINE, language="ru")) == [("one-language", "warning")]


def test_where_nobody_has_seen_the_end_yet_it_is_told_to_be_written() -> None:
    answer = Answer(**FINE | {"final": "https://b.kz/x", "media": "application/pdf"})
    assert told(answer, final="unknown") == [("unknown-final", "warning")]


def test_what_an_address_comes_to() -> None:
    asked = AddressToAsk(URL, Known(RegistryEntry(both=URL, final="unknown"), "both"), Place("a", 1))
    answers = [Answer(**FINE), Answer(403, URL), Answer(404, URL, tries=2)]
    assert [outcome(judge(asked, answer)) for answer in answers] == ["well", "doubt", "failing"]


def test_the_message_says_where_what_why_and_what_to_do() -> None:
    entry = RegistryEntry(both=URL, owner="Beeline")
    asked = AddressToAsk(URL, Known(entry, "both"), Place("knowledge/links.yml", 3), (Place("docs/kk/a.md", 7),))
    (finding,) = judge(asked, Answer(**FINE | {"final": "https://b.kz/"}))
    assert str(finding) == f"knowledge/links.yml:3: «{URL}» leads to https://b.kz/, and not to {URL} (moved-link)"
    assert finding.remedy == "if that is right, write final: https://b.kz/; if not, tell Beeline"
    assert finding.also == Place("docs/kk/a.md", 7)
