"""`/` and the page for what is not found speak the reader's language."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Reader


@pytest.mark.parametrize(("browser", "home"), [("ru-RU", "/ru/"), ("ru", "/ru/"), ("kk-KZ", "/kk/"), ("en-US", "/kk/")])
def test_the_root_follows_the_browser(reader: Reader, browser: str, home: str) -> None:
    with reader(locale=browser) as page:
        page.goto("/")
        page.wait_for_url(f"**{home}")


def test_the_root_takes_the_first_language_that_the_site_has(reader: Reader) -> None:
    with reader() as page:
        page.add_init_script("Object.defineProperty(navigator, 'languages', {value: ['en-US', 'ru-KZ', 'kk']})")
        page.goto("/")
        page.wait_for_url("**/ru/")


def test_the_root_remembers_what_the_reader_picked(reader: Reader) -> None:
    with reader(locale="ru-RU") as page:
        page.goto("/ru/")
        page.get_by_role("link", name="Қазақша").click()
        page.wait_for_url("**/kk/")
        page.goto("/")
        page.wait_for_url("**/kk/")


def test_reading_a_page_is_not_a_choice(reader: Reader) -> None:
    with reader(locale="ru-RU") as page:
        page.goto("/kk/contacts/")
        page.goto("/")
        page.wait_for_url("**/ru/")


def test_the_root_works_where_the_browser_forbids_to_remember(reader: Reader) -> None:
    with reader(locale="ru-RU") as page:
        page.add_init_script(
            "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('forbidden') }})"
        )
        page.goto("/")
        page.wait_for_url("**/ru/")


def test_the_root_leads_on_without_javascript(reader: Reader) -> None:
    with reader(java_script_enabled=False) as page:
        page.goto("/")
        page.wait_for_url("**/kk/")


@pytest.mark.parametrize(
    ("path", "title"), [("/kk/no/such/page/", "Мұндай бет жоқ"), ("/ru/none", "Такой страницы нет")]
)
def test_what_is_not_found_speaks_the_language_of_the_address(reader: Reader, path: str, title: str) -> None:
    with reader(complaints=1) as page:
        page.goto(path)
        expect(page.locator("h1:visible")).to_have_text(title)
        expect(page.locator("html")).to_have_attribute("lang", path[1:3])


def test_what_is_not_found_elsewhere_speaks_the_language_of_the_browser(reader: Reader) -> None:
    with reader(complaints=1, locale="ru-RU") as page:
        page.goto("/none/")
        expect(page.locator("h1:visible")).to_have_text("Такой страницы нет")


def test_what_is_not_found_says_so_in_both_languages_without_javascript(reader: Reader) -> None:
    with reader(complaints=1, java_script_enabled=False) as page:
        page.goto("/ru/none/")
        expect(page.locator("h1:visible")).to_have_text(["Мұндай бет жоқ", "Такой страницы нет"])


def test_what_is_not_found_can_be_searched_for(reader: Reader) -> None:
    with reader(complaints=1) as page:
        page.goto("/ru/none/at/all/")
        page.locator("input:visible").fill("логин")
        page.get_by_role("button", name="Найти").click()
        page.wait_for_url("**/ru/q/?q=*")
        expect(page.locator(".qostil-results a").first).to_be_visible()
