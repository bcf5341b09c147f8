"""faq.json: every published answer as data, as its schema says, and nothing of a draft."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from qostil.exports.faq import SCHEMA
from tests.exports.conftest import HIDDEN, odd_site, published
from tests.project import qostil


def answers(site: Path, locale: str) -> dict[str, Any]:
    found = json.loads((site / locale / "faq.json").read_text("utf-8"))
    return {answer["slug"]: answer for answer in found}


@pytest.mark.parametrize("locale", ["kk", "ru"])
@pytest.mark.parametrize("name", ["books", "odd", "nowhere"])
def test_it_is_what_its_schema_says(name: str, locale: str, request: pytest.FixtureRequest) -> None:
    site: Path = request.getfixturevalue(name)
    schema = json.loads((site / SCHEMA).read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)
    assert not list(validator.iter_errors(json.loads((site / locale / "faq.json").read_text("utf-8"))))


def test_the_schema_knows_every_key_and_no_other(odd: Path) -> None:
    validator = Draft202012Validator(json.loads((odd / SCHEMA).read_text("utf-8")))
    answer = answers(odd, "kk")["steps"]
    for key in answer:
        assert not validator.is_valid([{other: answer[other] for other in answer if other != key}])
    assert not validator.is_valid([answer | {"more": 1}])
    assert not validator.is_valid([answer | {"facts": [answer["facts"][0] | {"more": 1}]}])
    assert not validator.is_valid([answer | {"address": "../../etc/passwd"}])


def test_an_answer_is_told_whole(odd: Path) -> None:
    answer = answers(odd, "ru")["steps"]
    assert answer["question"] == "Как заплатить?"
    assert answer["address"] == "https://qostil.example/ru/q/steps/"
    assert answer["place"] == "https://qostil.example/ru/pay/#steps"
    assert answer["page"] == "Оплата & чек"
    assert answer["updated"] == "2026-11-20"
    assert answer["text"].splitlines() == [
        *("1. Откройте форму:", "    - логин;", "    - телефон."),
        *("2. Если меньше 10 000 тенге, заплатите до 25 июля.", "Обратите внимание", "Сохраните чек."),
    ]


def test_facts_have_their_direction_their_unit_and_their_statement(odd: Path) -> None:
    for locale, statement in (
        ("kk", "10 000 теңгеден аз болса, 25 шілдеге дейін төлеңіз."),
        ("ru", "Если меньше 10 000 тенге, заплатите до 25 июля."),
    ):
        facts = {fact["kind"]: fact for fact in answers(odd, locale)["steps"]["facts"]}
        shown = {kind: [facts[kind][key] for key in ("direction", "value", "unit")] for kind in ("money", "date")}
        assert shown == {"money": ["<", "10000 KZT", "KZT"], "date": ["<=", "07-25", None]}
        assert facts["money"]["statement"] == statement


def test_a_figure_of_a_table_is_told_with_its_row(odd: Path) -> None:
    (fact,) = answers(odd, "kk")["prices"]["facts"]
    assert fact["statement"] == "Кең a|b | 7 000 теңге"


def test_named_and_relative_links_lead_to_their_addresses(odd: Path, nowhere: Path) -> None:
    links = ['<a href="https://form.example/kk">', '<a href="https://qostil.example/kk/pay/#steps">']
    assert all(link in answers(odd, "kk")["odd"]["html"] for link in links)
    rooted = answers(nowhere, "kk")["odd"]
    assert '<a href="/kk/pay/#steps">' in rooted["html"]
    assert rooted["address"] == "/kk/q/odd/"


def test_a_list_of_items_is_filled(odd: Path) -> None:
    assert 'href="https://qostil.example/kk/pay/#steps"' in answers(odd, "kk")["all"]["html"]


def test_the_operator_is_told_where_there_are_several(books: Path, odd: Path) -> None:
    assert answers(books, "ru")["rules-late-payment"]["operator"] == {"id": "reading-room", "name": "Читальный зал"}
    assert answers(odd, "ru")["steps"]["operator"] is None


def test_the_day_of_the_review_is_that_of_this_text(books: Path) -> None:
    found = answers(books, "kk")
    assert found["renew"]["reviewed"]
    assert found["reserve"]["reviewed"] is None


@pytest.mark.parametrize("reader", ["--adopt", "changed"])
def test_what_nobody_has_read_has_no_day(reader: str, tmp_path: Path) -> None:
    root = odd_site(tmp_path / "site")
    if reader == "--adopt":
        assert qostil("review", "--adopt", cwd=root).returncode == 0
    else:
        assert qostil("review", "pay#steps", "--by", "Айша", cwd=root).returncode == 0
        for locale in ("kk", "ru"):
            page = root / f"docs/{locale}/pay.md"
            page.write_text(page.read_text("utf-8").replace("10 000", "20 000"), "utf-8")
    (root / "pyproject.toml").write_text('[tool.qostil.severity]\nout-of-step = "warning"\n', "utf-8")
    assert answers(published(root), "kk")["steps"]["reviewed"] is None


@pytest.mark.parametrize("locale", ["kk", "ru"])
def test_no_draft_and_no_note_of_editors_is_told(odd: Path, locale: str) -> None:
    text = (odd / locale / "faq.json").read_text("utf-8")
    assert set(answers(odd, locale)) == {"odd", "steps", "prices", "all"}
    assert not [word for word in HIDDEN if word in text]


def test_no_path_of_the_machine_is_told(odd: Path) -> None:
    text = (odd / "kk/faq.json").read_text("utf-8")
    assert str(odd.parent) not in text
    assert "docs/" not in text
