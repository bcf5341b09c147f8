"""A reader chooses an operator: phones, answers and pages follow."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.conftest import RESULTS, Reader, open_search, press_keys


def choose(page: Page, name: str) -> None:
    page.get_by_role("group", name="Кто ваш оператор?").get_by_role("button", name=name).click()


def first_answer(page: Page, typed: str, place: str) -> None:
    """Ask, and expect the first result at an address."""
    open_search(page)
    press_keys(page, typed)
    page.wait_for_function(
        "([selector, place]) => document.querySelector(selector)?.href.includes(place)", arg=[RESULTS, place]
    )


def test_who_has_chosen_none_sees_all_with_their_names(there: Reader) -> None:
    with there() as page:
        page.goto("/ru/")
        expect(page.locator("#altyn")).to_be_visible()
        expect(page.locator("#kumis")).to_be_visible()
        footer = page.locator(".qostil-foot")
        expect(footer).to_contain_text("Алтын Газ: 1104 авария")
        expect(footer.get_by_role("link", name="Кумис Газ")).to_be_visible()


def test_the_choice_stands_on_the_first_screen_and_is_followed(there: Reader) -> None:
    with there() as page:
        page.goto("/ru/")
        expect(page.get_by_role("group", name="Кто ваш оператор?")).to_be_in_viewport(ratio=1)
        choose(page, "Кумис Газ")
        expect(page.get_by_role("button", name="Кумис Газ")).to_have_attribute("aria-pressed", "true")
        expect(page.locator("#kumis")).to_be_visible()
        expect(page.locator("#altyn")).to_be_hidden()
        expect(page.locator("#all-contracts")).to_be_visible()
        expect(page.locator(".qostil-foot").get_by_role("link", name="1104")).to_be_hidden()
        assert page.url.endswith("/ru/?operator=kumis")


def test_it_is_remembered_in_both_languages_until_it_is_taken_back(there: Reader) -> None:
    with there() as page:
        page.goto("/ru/")
        choose(page, "Кумис Газ")
        page.goto("/kk/")
        expect(page.locator("#altyn")).to_be_hidden()
        page.get_by_role("button", name="Бәрі").click()
        expect(page.locator("#altyn")).to_be_visible()
        page.goto("/ru/")
        expect(page.locator("#altyn")).to_be_visible()


def test_an_address_chooses_and_an_unknown_one_does_not(there: Reader) -> None:
    with there() as page:
        page.goto("/ru/?operator=kumis")
        expect(page.locator("#altyn")).to_be_hidden()
        page.goto("/ru/?operator=nobody")
        expect(page.locator("#altyn")).to_be_hidden()
        expect(page.locator("#kumis")).to_be_visible()
        page.goto("/ru/?operator=altyn")
        expect(page.locator("#kumis")).to_be_hidden()


def test_a_page_says_whose_it_is_and_who_has_chosen_another_is_told(there: Reader) -> None:
    with there() as page:
        page.goto("/ru/meters/")
        owner = page.locator("[data-owner]")
        expect(owner).to_have_text("Алтын Газ Вы выбрали другого оператора: Кумис Газ")
        expect(owner.locator("span")).to_be_hidden()
        # Of who has chosen none, the phones of the page's operator are shown.
        expect(page.locator(".qostil-foot").get_by_role("link", name="Кумис Газ")).to_be_hidden()
        page.goto("/ru/?operator=kumis")
        page.goto("/ru/meters/")
        expect(owner.locator("span")).to_be_visible()
        expect(page.locator(".qostil-foot").get_by_role("link", name="Кумис Газ")).to_be_visible()


def test_the_search_puts_the_answers_of_the_chosen_one_first(there: Reader) -> None:
    with there() as page:
        page.goto("/ru/?operator=kumis")
        first_answer(page, "пеня за просрочку", "/q/kumis-")
        page.goto("/ru/?operator=altyn")
        first_answer(page, "пеня за просрочку", "/q/altyn-")


def test_what_is_not_found_names_whom_to_call(there: Reader) -> None:
    with there(complaints=1) as page:
        page.goto("/ru/?operator=altyn")
        page.goto("/ru/none/")
        expect(page.locator("section:visible").get_by_role("link", name="1104")).to_be_visible()
        expect(page.locator("section:visible").get_by_role("link", name="Кумис Газ")).to_be_hidden()


def test_a_browser_that_forbids_to_remember_follows_for_the_page(there: Reader) -> None:
    with there() as page:
        page.add_init_script(
            "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('forbidden') }})"
        )
        page.goto("/ru/")
        choose(page, "Алтын Газ")
        expect(page.locator("#kumis")).to_be_hidden()


def test_without_javascript_all_is_shown_and_there_is_no_choice(there: Reader) -> None:
    with there(java_script_enabled=False) as page:
        page.goto("/ru/")
        expect(page.locator("#altyn")).to_be_visible()
        expect(page.locator("#kumis")).to_be_visible()
        expect(page.locator("[data-choose-operator]").first).to_be_hidden()


def test_a_section_that_is_not_shown_is_not_listed(there: Reader) -> None:
    with there(viewport={"width": 1280, "height": 800}) as page:
        page.goto("/ru/?operator=kumis")
        page.get_by_role("button", name="Разделы").click()
        listed = page.locator(".qostil-contents")
        expect(listed.get_by_role("link", name="Кумис Газ: вопросы")).to_be_visible()
        expect(listed.get_by_role("link", name="Алтын Газ: вопросы")).to_be_hidden()
