"""The page of a contract on a phone: what is folded opens where it is asked for."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Reader

FEE = {"kk": "0,3 % өсімпұл", "ru": "0,3 % от суммы задолженности"}
LOCALES = pytest.mark.parametrize("locale", ["kk", "ru"])


@LOCALES
def test_the_first_screen_has_the_figure_with_its_condition(there: Reader, locale: str) -> None:
    with there() as page:
        page.goto(f"/{locale}/contracts/altyn/")
        expect(page.locator("#card + ul > li").first).to_contain_text(FEE[locale])
        expect(page.locator("#card + ul > li").first).to_be_in_viewport(ratio=1)
        expect(page.locator("#not-paid + ul")).to_be_visible()
        expect(page.locator("#late-payment")).to_be_hidden()


@pytest.mark.parametrize(("path", "is_open"), [("contracts/altyn/", False), ("contracts/app/", True)])
def test_a_reader_unfolds_the_topics_and_then_one(there: Reader, path: str, is_open: bool) -> None:
    with there() as page:
        page.goto(f"/ru/{path}")
        if not is_open:
            page.get_by_text("Всё по темам").click()
        expect(page.locator("#disputes")).to_be_visible()
        expect(page.locator("#disputes ~ ul, summary:has(#disputes) ~ ul")).to_be_hidden()
        page.locator("#disputes").click()
        expect(page.locator("summary:has(#disputes) ~ ul")).to_be_visible()


def test_an_address_opens_what_it_leads_into(there: Reader) -> None:
    with there() as page:
        page.goto("/ru/contracts/altyn/#disputes")
        expect(page.locator("summary:has(#disputes) ~ ul")).to_be_visible()
        expect(page.locator("#disputes")).to_be_in_viewport()
        expect(page.locator("summary:has(#late-payment) ~ ul")).to_be_hidden()


def test_so_does_a_link_of_the_page(there: Reader) -> None:
    with there() as page:
        page.goto("/ru/contracts/altyn/")
        page.locator("#card + ul").get_by_role("link", name="Споры").click()
        expect(page.locator("#disputes")).to_be_in_viewport()
        expect(page.locator("summary:has(#disputes) ~ ul")).to_be_visible()


@pytest.mark.parametrize("again", ["hashchange", "load"])
def test_a_browser_that_opens_nothing_by_itself_is_helped(there: Reader, again: str) -> None:
    with there() as page:
        page.goto("/ru/contracts/altyn/")
        # Chromium opens what it goes to; here, the address changes and it goes nowhere.
        page.evaluate("history.replaceState(null, '', '#disputes')")
        expect(page.locator("#disputes")).to_be_hidden()
        if again == "load":
            page.add_script_tag(url=page.locator("script[src]").get_attribute("src"))
        else:
            page.evaluate("dispatchEvent(new HashChangeEvent('hashchange'))")
        expect(page.locator("#disputes")).to_be_in_viewport()
        expect(page.locator("summary:has(#disputes) ~ ul")).to_be_visible()


def test_all_is_open_on_paper_and_folded_again(there: Reader) -> None:
    with there() as page:
        page.goto("/ru/contracts/altyn/")
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        expect(page.locator("summary:has(#disputes) ~ ul")).to_be_visible()
        expect(page.locator("summary:has(#late-payment) ~ ul")).to_be_visible()
        page.evaluate("dispatchEvent(new Event('afterprint'))")
        expect(page.locator("#late-payment")).to_be_hidden()


def test_without_javascript_a_reader_unfolds_it_too(there: Reader) -> None:
    with there(java_script_enabled=False) as page:
        page.goto("/kk/contracts/altyn/")
        page.get_by_text("Барлығы тақырып бойынша").click()
        page.locator("#disputes").click()
        expect(page.locator("summary:has(#disputes) ~ ul")).to_be_visible()


def test_the_comparison_fits_a_phone(there: Reader) -> None:
    with there() as page:
        page.goto("/ru/contracts/compare/")
        expect(page.locator("table")).to_contain_text("Пенсионерам её не начисляют")
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
        table = page.locator("table").bounding_box()
        assert table
        assert table["x"] + table["width"] <= 390
        assert page.locator("tbody tr").last.locator("td").all_inner_texts()[-1] == "—"
