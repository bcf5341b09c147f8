"""The frame of a page: the menu and the colours, by keyboard too, and without a script."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import PHONE, Reader


def test_the_menu_is_opened_and_left_by_keyboard(reader: Reader) -> None:
    with reader(viewport=PHONE) as page:
        page.goto("/ru/readers/card/")
        button = page.get_by_role("button", name="Разделы")
        menu = page.locator("#qostil-menu")
        button.focus()
        page.keyboard.press("Enter")
        expect(menu).to_be_visible()
        page.keyboard.press("Tab")
        expect(menu.locator("a").first).to_be_focused()
        page.keyboard.press("Escape")
        expect(menu).to_be_hidden()
        expect(button).to_be_focused()


def test_a_place_on_the_page_closes_the_menu(reader: Reader) -> None:
    with reader(viewport=PHONE) as page:
        page.goto("/ru/readers/card/")
        page.get_by_role("button", name="Разделы").click()
        page.locator("#qostil-menu a[href='#forgot-password']").click()
        expect(page.locator("#qostil-menu")).to_be_hidden()
        expect(page.locator("#forgot-password")).to_be_in_viewport()


def test_the_menu_needs_no_script(reader: Reader) -> None:
    with reader(viewport=PHONE, java_script_enabled=False) as page:
        page.goto("/kk/contacts/")
        page.get_by_role("button", name="Бөлімдер").click()
        page.locator("#qostil-menu").get_by_role("link", name="Оқырмандарға").click()
        page.wait_for_url("**/kk/readers/")


def test_tab_meets_nothing_that_cannot_be_seen(reader: Reader) -> None:
    with reader(viewport=PHONE) as page:
        page.goto("/ru/contacts/")
        for _ in range(12):
            page.keyboard.press("Tab")
            assert page.evaluate("document.activeElement.checkVisibility({ visibilityProperty: true })")
            assert page.evaluate("document.activeElement.getBoundingClientRect().width") > 20


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_reader_s_colours_are_kept(reader: Reader, scheme: str) -> None:
    with reader(color_scheme="light") as page:
        page.goto("/ru/")
        button = page.get_by_role("button", name="Цвета")
        for _ in range(["auto", "dark", "light"].index(scheme)):
            button.click()
        page.goto("/ru/contacts/")
        assert page.evaluate("document.documentElement.dataset.scheme") == scheme
        ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
        assert (ground == "rgb(255, 255, 255)") == (scheme == "light")


def test_pages_load_one_script_and_no_styles(reader: Reader) -> None:
    with reader() as page:
        fetched: list[str] = []
        page.on("request", lambda request: fetched.append(request.url.rpartition("/")[2]))
        page.goto("/ru/readers/card/")
        page.wait_for_load_state("networkidle")
        assert [name for name in fetched if name.endswith(".css")] == []
        assert [name[:7] for name in fetched if name.endswith(".js")] == ["qostil."]
