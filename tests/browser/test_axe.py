"""No page keeps a reader out: axe finds no barrier, by day or by night."""

from __future__ import annotations

import pytest
from playwright.sync_api import ViewportSize, expect

from tests.browser.barriers import SCHEMES, Scheme, barriers
from tests.browser.conftest import DESKTOP, PHONE, RESULTS, Reader, open_search

PAGES = {
    "home": "",
    "topic": "readers/card/",
    "answer": "q/lost-card/",
    "questions": "q/",
    "index": "readers/",
    "404": "404.html",
}


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["390", "1280"])
@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
@pytest.mark.parametrize("locale", ["kk", "ru"])
def test_no_page_keeps_a_reader_out(
    reader: Reader, locale: str, path: str, viewport: ViewportSize, scheme: Scheme
) -> None:
    with reader(viewport=viewport, color_scheme=scheme) as page:
        page.goto(f"/{locale}/{path}")
        assert barriers(page) == {}


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("typed", ["потерял билет", "щщщщщ"])
def test_the_open_search_keeps_no_reader_out(reader: Reader, typed: str, scheme: Scheme) -> None:
    with reader(color_scheme=scheme) as page:
        page.goto("/ru/contacts/")
        open_search(page)
        page.locator("input[name=q]").fill(typed)
        expect(page.locator(f"{RESULTS}, [data-search=asked] a").first).to_be_visible()
        assert barriers(page) == {}


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_open_menu_keeps_no_reader_out(reader: Reader, scheme: Scheme) -> None:
    with reader(color_scheme=scheme) as page:
        page.goto("/kk/readers/card/")
        page.get_by_role("button", name="Бөлімдер").click()
        assert barriers(page) == {}
