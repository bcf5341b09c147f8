from __future__ import annotations

import pytest

from qostil.model.locale import LOCALES, Locale
from qostil.search.writing import read_index, read_title
from tests.site.built import Built
from tests.site.indexed import indexed


@pytest.mark.parametrize("locale", LOCALES)
def test_each_language_has_an_index_of_its_own_pages(any_site: Built, locale: Locale) -> None:
    found = {f"{any_site.url}{locale}/{page}" for page in indexed(any_site.folder, locale)}
    assert found == {page.url for page in any_site.topics if page.path.startswith(locale)}


@pytest.mark.parametrize("locale", LOCALES)
def test_every_answer_has_its_text_and_its_place(any_site: Built, locale: Locale) -> None:
    for page, items in indexed(any_site.folder, locale).items():
        for item in items:
            title = read_title(any_site.folder, locale, page, item)
            anchor = f"#{item}" if item else "h1"
            assert any_site.page(f"{locale}/{page}").one(anchor).text().startswith(title.split("`")[0])


@pytest.mark.parametrize("locale", LOCALES)
def test_every_item_can_be_found(any_site: Built, locale: Locale) -> None:
    found = indexed(any_site.folder, locale)
    for page in (page for page in any_site.topics if page.path.startswith(locale)):
        # The card of a contract is made of statements that are found in their sections.
        items = {str(node.attributes["id"]) for node in page.html.css(".qostil-content h2[id]:not(.qostil-card)")}
        assert set(found[page.url.removeprefix(f"{any_site.url}{locale}/")]) == {"", *items}


@pytest.mark.parametrize("locale", LOCALES)
def test_the_most_asked_questions_are_those_of_the_home_page(site: Built, locale: Locale) -> None:
    places = [f"{page}#{item}" for page, items in indexed(site.folder, locale).items() for item in items]
    asked = [f"{site.url}{locale}/{places[number]}" for number in read_index(site.folder, locale)["most asked"]]
    assert len(asked) == 4
    listed = site.page(f"{locale}/").one("#most-asked").next
    while listed and listed.tag != "ul":
        listed = listed.next
    assert listed
    assert asked == [f"{site.url}{locale}/{link.attributes['href']}" for link in listed.css("a")]
