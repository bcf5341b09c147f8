"""Structured data of pages: what search engines read in them, and nothing that could leave its script."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page
from selectolax.lexbor import LexborHTMLParser

from qostil.build.build import read_build
from qostil.exports.structured import embedded
from qostil.mkdocs.events import ALL, events
from qostil.mkdocs.exports import structured_data
from qostil.mkdocs.run import Part
from tests.exports.conftest import HIDDEN, odd_site
from tests.project import library

Told = Mapping[tuple[str, str], str]


def told_by(root: Path, is_preview: bool = False, **settings: Any) -> Told:
    """Build a site; return the structured data of each page, and of the page of each item, by address and id."""
    told: dict[tuple[str, str], str] = {}

    class Reader(Part):
        def on_page_context(
            self, context: dict[str, Any], *, page: Page, config: MkDocsConfig, **_: Any
        ) -> dict[str, Any]:
            trail = [("Басты & бет", "kk/"), (str(page.title), page.url)]
            read = self._run.page(page.file.src_uri)
            told[page.url, ""] = structured_data(self._run, config, page, trail if page.url != "kk/" else ())
            for item in read.items if read else ():
                told[page.url, item.id] = structured_data(self._run, config, page, trail, item.id)
            return context

    config = load_config(str(root / "mkdocs.yml"), site_dir=str(root / "built"), hooks=[], **settings)
    build = read_build(root)
    config.plugins["qostil"] = SimpleNamespace(**events(build, (*ALL, Reader)))  # type: ignore[assignment]
    if is_preview:
        config.plugins.on_startup(command="serve", dirty=False)
    mkdocs_build(config)
    return told


@pytest.fixture(scope="module")
def odd_told(tmp_path_factory: pytest.TempPathFactory) -> Told:
    return told_by(odd_site(tmp_path_factory.mktemp("odd")))


@pytest.fixture(scope="module")
def books_told(tmp_path_factory: pytest.TempPathFactory) -> Told:
    return told_by(library(tmp_path_factory.mktemp("books")))


def things(text: str) -> dict[str, Any]:
    """Read structured data as a browser would find it in a page; return its things by their types."""
    parser = LexborHTMLParser(f'<body><script type="application/ld+json">{text}</script><p>Соңы</p>')
    (script,) = parser.css("script")
    assert parser.body
    assert [node.tag for node in parser.body.iter()] == ["script", "p"]
    whole = json.loads(script.text())
    assert whole["@context"] == "https://schema.org"
    return {thing["@type"]: thing for thing in whole["@graph"]}


def addresses(thing: Any) -> list[str]:
    """Return every address that a thing names, at any depth."""
    inside = thing.values() if isinstance(thing, dict) else thing if isinstance(thing, list) else ()
    own = [thing[key] for key in ("url", "item", "logo", "@id") if isinstance(thing, dict) and key in thing]
    return [*own, *(address for part in inside for address in addresses(part))]


def test_a_topic_has_its_questions_with_their_own_addresses(odd_told: Told) -> None:
    page = things(odd_told["ru/pay/", ""])["FAQPage"]
    assert page["url"] == "https://qostil.example/ru/pay/"
    assert (page["name"], page["inLanguage"], page["dateModified"]) == ("Оплата & чек", "ru", "2026-11-20")
    assert [question["url"] for question in page["mainEntity"]] == [
        f"https://qostil.example/ru/q/{name}/" for name in ("odd", "steps", "prices")
    ]
    answer = page["mainEntity"][0]["acceptedAnswer"]["text"]
    assert '<a href="https://form.example/ru">' in answer
    assert "<code>&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;</code>" in answer


def test_the_page_of_an_item_has_it_alone(odd_told: Told) -> None:
    found = things(odd_told["kk/pay/", "odd"])
    (question,) = found["FAQPage"]["mainEntity"]
    assert question["name"] == found["FAQPage"]["name"] == "</script> деген не?"
    assert found["FAQPage"]["url"] == question["url"] == "https://qostil.example/kk/q/odd/"
    assert "HowTo" not in found


def test_ordered_steps_are_a_how_to_on_the_page_of_their_item(odd_told: Told) -> None:
    how_to = things(odd_told["kk/pay/", "steps"])["HowTo"]
    assert [(step["position"], step["text"].split("\n")[0]) for step in how_to["step"]] == [
        (1, "Форманы ашыңыз:"),
        (2, "10 000 теңгеден аз болса, 25 шілдеге дейін төлеңіз."),
    ]
    assert {step["url"] for step in how_to["step"]} == {"https://qostil.example/kk/pay/#steps"}
    assert "HowTo" not in things(odd_told["kk/pay/", ""])


def test_the_home_page_tells_who_publishes_the_site_and_who_answers(books_told: Told) -> None:
    graph = json.loads(books_told["ru/", ""])["@graph"]
    publisher, library_, room = (thing for thing in graph if thing["@type"] == "Organization")
    assert publisher["name"] == "Городская библиотека — помощь"
    assert publisher["contactPoint"] == [
        {
            "@type": "ContactPoint",
            "telephone": "3131",
            "contactType": "справочная",
            "availableLanguage": ["kk", "ru"],
        }
    ]
    assert [point["telephone"] for point in library_["contactPoint"]] == ["+77270000160", "160"]
    assert room["url"] == "https://qostil.example/ru/rules/#late-payment"
    assert "contactPoint" not in room


def test_the_way_to_a_page_is_told_in_its_order(odd_told: Told) -> None:
    steps = things(odd_told["kk/pay/", ""])["BreadcrumbList"]["itemListElement"]
    assert [(step["position"], step["name"], step["item"]) for step in steps] == [
        (1, "Басты & бет", "https://qostil.example/kk/"),
        (2, "Төлем &amp; чек", "https://qostil.example/kk/pay/"),
    ]


@pytest.mark.parametrize("name", ["odd_told", "books_told"])
def test_every_address_is_absolute(name: str, request: pytest.FixtureRequest) -> None:
    told: Told = request.getfixturevalue(name)
    found = [address for text in told.values() if text for address in addresses(json.loads(text))]
    assert len(found) > len(told)
    assert not [address for address in found if not address.startswith("https://")]


def test_nothing_of_a_draft_is_told(odd_told: Told) -> None:
    assert not [text for text in odd_told.values() if any(word in text for word in HIDDEN)]
    assert not odd_told.get(("kk/pay/", "soon"))


def test_a_site_without_an_address_tells_nothing(tmp_path: Path) -> None:
    assert not any(told_by(odd_site(tmp_path), site_url="").values())


def test_a_preview_shows_drafts_to_editors_and_nothing_to_programs(tmp_path: Path) -> None:
    told = told_by(odd_site(tmp_path), is_preview=True, dev_addr="127.0.0.1:0")
    assert ("kk/soon/", "") in told
    assert not any(told.values())
    written = {path.relative_to(tmp_path / "built").as_posix() for path in (tmp_path / "built").rglob("*")}
    assert not written & {"kk/faq.json", "faq.schema.json", "llms.txt", "kk/index.md", "kk/soon/index.md"}
    assert {"robots.txt", "kk/manifest.webmanifest"} <= written


def test_every_sign_that_ends_something_is_escaped() -> None:
    name = "</script><!--\u2028\u2029&amp;]]>"
    text = embedded([{"@type": "Thing", "name": name}])
    assert not set("<>&\u2028\u2029") & set(text)
    assert things(text)["Thing"]["name"] == name
