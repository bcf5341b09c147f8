"""What every page owes a reader at the width of a phone and of a desk."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, ViewportSize, expect
from playwright.sync_api import TimeoutError as TooLate

from qostil.acceptance.server import serve
from tests.browser.conftest import DESKTOP, PHONE, RESULTS, Reader, press_keys
from tests.site.built import Built

ITEM = "readers/card/#lost-card"
WIDTHS = pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["390", "1280"])
THUMB = 44


def top_of(page: Page, selector: str) -> float:
    box = page.locator(selector).bounding_box()
    assert box
    return box["y"]


def fits(page: Page, width: int) -> bool:
    """Tell whether nothing is wider than the screen once all that moves after its change is at rest."""
    try:
        page.wait_for_function("width => document.documentElement.scrollWidth <= width", arg=width)
    except TooLate:
        return False
    return True


@WIDTHS
@pytest.mark.parametrize(("here", "there", "name"), [("kk", "ru", "Русский"), ("ru", "kk", "Қазақша")])
def test_the_switch_lands_on_the_same_item(
    reader: Reader, viewport: ViewportSize, here: str, there: str, name: str
) -> None:
    with reader(viewport=viewport) as page:
        page.goto(f"/{here}/{ITEM}")
        page.get_by_role("link", name=name).click()
        page.wait_for_url(f"**/{there}/{ITEM}")
        expect(page.locator("#lost-card")).to_be_in_viewport()
        assert 0 < top_of(page, "#lost-card") < viewport["height"] / 3


def test_the_switch_keeps_the_section_that_was_scrolled_to(reader: Reader) -> None:
    with reader() as page:
        page.goto("/kk/readers/card/")
        page.locator("#forgot-password").evaluate("heading => heading.scrollIntoView()")
        # What is sent on by hand stays what was opened.
        assert page.url.endswith("/kk/readers/card/")
        page.get_by_role("link", name="Русский").click()
        page.wait_for_url("**/ru/readers/card/#forgot-password")
        expect(page.locator("#forgot-password")).to_be_in_viewport()


@WIDTHS
def test_the_switch_works_without_javascript(reader: Reader, viewport: ViewportSize) -> None:
    with reader(viewport=viewport, java_script_enabled=False) as page:
        page.goto("/kk/contacts/")
        page.get_by_role("link", name="Русский").click()
        page.wait_for_url("**/ru/contacts/")
        expect(page.locator("h1")).to_have_text("Контакты")


def test_each_page_fits_and_complains_of_nothing(reader: Reader, site: Built) -> None:
    # Of the content of this project, `qostil test` asks it.
    with serve(site.folder) as address, reader(base_url=address) as page:
        for path in [page.path for page in site.pages] + ["kk/404.html", "ru/404.html"]:
            page.goto(f"/{path}")
            for viewport in (PHONE, DESKTOP):
                page.set_viewport_size(viewport)
                assert fits(page, viewport["width"]), path
                box = page.locator("a.qostil-switch").bounding_box()
                assert box, path
                assert min(box["width"], box["height"]) >= THUMB, path


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["390", "1280"])
@pytest.mark.parametrize(
    ("home", "words", "item"),
    [
        ("/kk/", "билет жоғалды", "/kk/q/lost-card/"),
        ("/ru/", "потерял билет", "/ru/q/lost-card/"),
    ],
)
def test_the_home_page_finds_a_question_by_keyboard(
    reader: Reader, viewport: ViewportSize, home: str, words: str, item: str
) -> None:
    with reader(viewport=viewport) as page:
        page.goto(home)
        page.locator("input[name=q]").focus()
        expect(page.locator("input[name=q]")).to_be_focused()
        press_keys(page, words)
        expect(page.locator(f"{RESULTS}[href$='{item}']").first).to_be_visible()
        # All at once: the answers to half of the question may still come and go.
        addresses = page.locator(RESULTS).evaluate_all("links => links.map(link => link.pathname)")
        assert [address for address in addresses if not address.startswith(home)] == []
