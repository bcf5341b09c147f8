"""What messengers, telephones and search engines read in the head of a page is there, and leads to what is there."""

from __future__ import annotations

import json
from typing import Any

from tests.site.built import Built, BuiltPage


def property_of(page: BuiltPage, name: str) -> str:
    return page.attribute(f"meta[property='{name}']", "content")


def graph(page: BuiltPage) -> list[dict[str, Any]]:
    """The things that the structured data of a page tell of."""
    (script,) = page.html.css("script[type='application/ld+json']")
    told: list[dict[str, Any]] = json.loads(script.text())["@graph"]
    return told


def of_type(page: BuiltPage, name: str) -> list[dict[str, Any]]:
    return [thing for thing in graph(page) if thing["@type"] == name]


def answers(site: Built) -> list[BuiltPage]:
    return [page for page in site.pages if page.path[3:5] == "q/" and page.path.count("/") == 3]


def test_each_page_has_a_card_icons_and_a_manifest(any_site: Built) -> None:
    for page in [*any_site.topics, *answers(any_site)]:
        assert any_site.file(property_of(page, "og:image")).is_file(), page.path
        assert property_of(page, "og:url") == page.url
        assert property_of(page, "og:locale") == f"{page.path[:2]}_KZ"
        for selector in ("link[rel=manifest]", "link[rel=apple-touch-icon]", "link[type='text/markdown']"):
            assert [any_site.file(url).is_file() for url in page.addresses(selector)] == [True], (page.path, selector)


def test_an_answer_is_marked_up_as_a_question_with_its_answer_and_the_way_to_it(any_site: Built) -> None:
    for page in answers(any_site):
        (faq,) = of_type(page, "FAQPage")
        (question,) = faq["mainEntity"]
        assert question["url"] == page.url
        assert question["name"].split()[0] in page.one("h1").text()
        assert question["acceptedAnswer"]["text"]
        (trail,) = of_type(page, "BreadcrumbList")
        steps = [step["item"] for step in trail["itemListElement"]]
        assert steps == [*page.addresses(".qostil-trail a"), page.url]


def test_a_contract_is_not_sent_twice(content: Built) -> None:
    assert of_type(content.page("kk/contracts/miksline/"), "FAQPage") == []
    assert len(of_type(content.page("kk/home-internet/payments/"), "FAQPage")[0]["mainEntity"]) > 1


def test_the_home_page_says_whose_help_it_is(site: Built) -> None:
    assert of_type(site.page("ru/"), "Organization")[0]["name"]
