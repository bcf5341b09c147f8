"""The search on a phone: every way of typing, in both languages, and what a reader may expect."""

from __future__ import annotations

import re
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import RESULTS, Reader, open_search, press_keys

KINDS = {
    "plain": [("kk", "құпия сөзді ұмытып қалдым", "forgot-password"), ("ru", "потерял билет", "lost-card")],
    "russian keyboard": [("kk", "китапты кайтару", "where-to-return"), ("ru", "прием книг", "where-to-return")],
    "latin": [("kk", "qupiya soz", "forgot-password"), ("ru", "opozdal s vozvratom", "late-return")],
    "layout": [("kk", "09gbz c-p", "forgot-password"), ("ru", "pf,sk gfhjkm", "forgot-password")],
    "typo": [("kk", "билетмді жоғалттым", "lost-card"), ("ru", "забранировать книгу", "reserve")],
    "cross-language": [("kk", "как забронировать книгу", "reserve"), ("ru", "мерзімді ұзарту", "renew")],
    "synonym": [("kk", "кітапты тапсыру", "where-to-return"), ("ru", "утерян билет", "lost-card")],
    "contract": [("kk", "ережелер өсімпұл", "late-payment"), ("ru", "правила персональные данные", "personal-data")],
}
ASKED = [pytest.param(*case, id=f"{kind}-{case[0]}") for kind, cases in KINDS.items() for case in cases]


def ask(page: Page, typed: str) -> None:
    """Open the search as a thumb would, and type."""
    open_search(page)
    press_keys(page, typed)


@pytest.mark.parametrize(("locale", "typed", "item"), ASKED)
def test_the_right_answer_is_first(reader: Reader, locale: str, typed: str, item: str) -> None:
    with reader() as page:
        page.goto(f"/{locale}/contacts/")
        ask(page, typed)
        expect(page.locator(RESULTS).first).to_have_attribute("href", leads_to(locale, item))
        page.locator(RESULTS).first.click()
        page.wait_for_url(f"**/{locale}/q/*{item}/")
        expect(page.locator("h1")).to_be_in_viewport()


def leads_to(locale: str, item: str) -> re.Pattern[str]:
    return re.compile(f"/{locale}/q/(?:rules-)?{item}/$")


@pytest.mark.parametrize("locale", ["kk", "ru"])
def test_nothing_is_fetched_before_the_search_is_focused(reader: Reader, locale: str) -> None:
    with reader() as page:
        fetched: list[str] = []
        page.on("request", lambda request: fetched.append(request.url))
        page.goto(f"/{locale}/")
        page.wait_for_load_state("networkidle")
        assert [url for url in fetched if "search" in url] == []
        ask(page, "логин")
        expect(page.locator(RESULTS).first).to_be_visible()
        indexes = [url for url in fetched if url.endswith("index.json")]
        assert [url.split("/")[-3] for url in indexes] == [locale]


def test_the_other_language_is_fetched_when_it_is_needed(reader: Reader) -> None:
    with reader() as page:
        page.goto("/kk/")
        with page.expect_response("**/ru/search/index.json"):
            ask(page, "что подготовить к звонку")
        expect(page.locator(RESULTS).first).to_have_attribute("href", leads_to("kk", "before-you-call"))


@pytest.mark.parametrize(("locale", "typed"), [("kk", "щщщщщ"), ("ru", "ццццц")])
def test_there_is_no_dead_end(reader: Reader, locale: str, typed: str) -> None:
    with reader() as page:
        page.goto(f"/{locale}/")
        ask(page, typed)
        help_ = page.locator(".qostil-search-help")
        expect(help_).to_contain_text(typed)
        expect(help_.locator("a[href='tel:3131']")).to_be_visible()
        expect(help_.locator("[data-search=asked] a")).to_have_count(4)
        page.keyboard.press("Enter")
        page.wait_for_url(f"**/{locale}/")
        help_.locator("[data-search=asked] a").first.click()
        page.wait_for_url(f"**/{locale}/q/get-card/")


def test_a_reader_is_told_where_the_site_has_probably_no_answer(reader: Reader) -> None:
    with reader() as page:
        page.goto("/ru/")
        ask(page, "библиотека, вы меняете тетради, которые вчера купила в магазине")
        help_ = page.locator(".qostil-search-help")
        expect(page.locator(".qostil-panel > p")).to_have_text("Похоже, ответа на этот вопрос здесь нет.")
        # Of the company that was named, and of no other.
        expect(help_.locator("[data-search=call] a").first).to_have_attribute("href", "tel:+77270000160")
        expect(help_.locator("[data-search=call] a")).to_have_count(2)
        expect(help_.locator("[data-search=weak]")).to_be_visible()
        expect(help_.locator("[data-search=nothing]")).to_have_count(0)
        assert page.locator(".qostil-results li").count() <= 3


def choose(page: Page, operator: str | None) -> None:
    """Choose an operator, as the theme's chooser says it."""
    page.evaluate("id => document.dispatchEvent(new CustomEvent('qostil:operator', { detail: id }))", operator)


def test_what_was_asked_is_answered_anew_when_the_reader_chooses_an_operator(reader: Reader) -> None:
    with reader() as page:
        page.goto("/ru/")
        choose(page, "reading-room")  # before the search is awake, and not kept by the page
        ask(page, "потерял билет")
        result = page.locator(".qostil-results li").first
        expect(result).to_contain_text("Библиотека · Читательский билет")
        none = page.locator(".qostil-search-help [data-search=contact]")
        expect(none).to_have_count(0)
        choose(page, "reading-room")
        expect(none).to_have_count(1)
        # It has no telephone number: its contacts are offered.
        contacts = page.locator(".qostil-search-help [data-search=call] a")
        expect(contacts).to_have_text("Читальный зал")
        expect(contacts).to_have_attribute("href", re.compile("/ru/rules/#late-payment$"))
        choose(page, "kitapkhana")
        expect(none).to_have_count(0)
        choose(page, "reading-room")
        expect(none).to_have_count(1)
        choose(page, None)
        expect(none).to_have_count(0)
        expect(result).to_contain_text("Библиотека · Читательский билет")


def test_the_operator_that_the_page_remembers_is_chosen_from_the_first_question_on(reader: Reader) -> None:
    with reader() as page:
        page.goto("/ru/")
        page.evaluate("document.documentElement.dataset.operator = 'kitapkhana'")
        ask(page, "персональные данные")
        help_ = page.locator(".qostil-search-help")
        expect(help_.locator("[data-search=call] li")).to_have_text(
            ["Библиотека: +7 727 000 01 60 с утра до вечера", "Библиотека: 160"]
        )
        expect(help_.locator("a[href^='tel:']").first).to_have_attribute("href", "tel:+77270000160")


def test_where_there_is_an_answer_nobody_is_told_so(reader: Reader) -> None:
    with reader() as page:
        page.goto("/ru/")
        # No answer has the first word, but people ask with it.
        ask(page, "посеял билет")
        expect(page.locator(RESULTS).first).to_have_attribute("href", leads_to("ru", "lost-card"))
        expect(page.locator(".qostil-search-help *")).to_have_count(0)


def test_a_reader_is_told_how_the_question_was_read(reader: Reader) -> None:
    with reader() as page:
        page.goto("/ru/")
        ask(page, "pf,sk gfhjkm")
        expect(page.locator(".qostil-search-help")).to_contain_text("pf,sk → забыл, gfhjkm → пароль")


def test_a_question_can_be_shared(reader: Reader) -> None:
    with reader() as page:
        page.goto(f"/kk/?q={quote('билет жогалды')}")
        expect(page.locator("input[name=q]")).to_have_value("билет жогалды")
        expect(page.locator(RESULTS).first).to_have_attribute("href", leads_to("kk", "lost-card"))


def test_results_can_be_walked_by_keyboard(reader: Reader) -> None:
    with reader() as page:
        page.goto("/ru/")
        open_search(page)
        # Put in at once: an answer to half of the question would come and go, and the focus with it.
        page.locator("input[name=q]").fill("потерял билет")
        first = page.locator(RESULTS).first
        expect(first).to_have_attribute("href", leads_to("ru", "lost-card"))
        page.keyboard.press("ArrowDown")
        expect(first).to_be_focused()
        page.keyboard.press("Enter")
        page.wait_for_url("**/ru/q/lost-card/")


def test_what_is_pasted_is_searched_for(reader: Reader) -> None:
    with reader() as page:
        page.goto("/ru/")
        # When the search has just become ready, it reads the field by itself.
        ask(page, "билет")
        expect(page.locator(RESULTS).first).to_have_attribute("href", re.compile("/q/"))
        page.locator("input[name=q]").fill("не помню пароль")
        expect(page.locator(RESULTS).first).to_have_attribute("href", leads_to("ru", "forgot-password"))


def test_results_fit_the_screen(reader: Reader) -> None:
    with reader() as page:
        page.goto("/kk/")
        ask(page, "ережелер өсімпұл")
        expect(page.locator(RESULTS).first).to_be_visible()
        assert page.evaluate("document.querySelector('.qostil-panel').scrollWidth") <= 390


def test_no_markup_of_a_question_gets_into_the_page(reader: Reader) -> None:
    with reader() as page:
        page.goto("/ru/")
        ask(page, "<img src=x onerror=alert(1)> пароль")
        expect(page.locator(RESULTS).first).to_be_visible()
        assert page.locator("img[src=x]").count() == 0


@pytest.mark.parametrize(("locale", "typed"), [("kk", "оқырмандар клубы қашан жиналады"), ("ru", "клуб читателей")])
def test_a_draft_is_not_found(reader: Reader, locale: str, typed: str) -> None:
    with reader() as page:
        page.goto(f"/{locale}/contacts/")
        ask(page, typed)
        page.wait_for_load_state("networkidle")
        expect(page.locator("[href*='events']")).to_have_count(0)
        expect(page.locator("body")).not_to_contain_text("Кестені әлі келісіп жатырмыз")


def test_the_number_of_answers_is_spoken(reader: Reader) -> None:
    with reader() as page:
        page.goto("/ru/")
        ask(page, "пароль")
        # It is there from the beginning, or a screen reader would be silent, and names the first answer.
        spoken = page.locator(".qostil-find [role=status]")
        expect(spoken).to_contain_text("Не помню пароль")
        page.locator("input[name=q]").fill("щщщщщ")
        expect(spoken).to_have_text("Похоже, ответа на этот вопрос здесь нет.")


def test_back_finds_the_question_and_its_answers_again(reader: Reader) -> None:
    with reader() as page:
        page.goto("/ru/contacts/")
        ask(page, "потерял билет")
        page.locator(RESULTS).first.click()
        page.wait_for_url("**/ru/q/lost-card/")
        assert "?" not in page.url
        page.go_back()
        expect(page.locator("input[name=q]")).to_have_value("потерял билет")
        expect(page.locator(RESULTS).first).to_be_visible()
        page.keyboard.press("Escape")
        expect(page.locator(RESULTS).first).to_be_hidden()
        assert "?" not in page.url


def test_a_search_that_could_not_be_fetched_says_so_and_tries_again(reader: Reader) -> None:
    with reader(complaints=2) as page:
        page.route("**/ru/search/index.json", lambda route: route.abort())
        page.goto("/ru/")
        open_search(page)
        page.locator("input[name=q]").fill("пароль")
        expect(page.locator(".qostil-panel > p")).to_contain_text("Поиск не загрузился")
        page.unroute("**/ru/search/index.json")
        page.get_by_role("button", name="Найти").click()
        expect(page.locator(RESULTS).first).to_be_visible()


def test_without_javascript_a_search_leads_to_all_questions(reader: Reader) -> None:
    with reader(java_script_enabled=False) as page:
        page.goto("/ru/")
        page.locator("input[name=q]").fill("пароль")
        page.get_by_role("button", name="Найти").click()
        page.wait_for_url("**/ru/q/?q=*")
        expect(page.get_by_role("link", name="Не помню пароль")).to_be_visible()


def test_enter_opens_the_answer_to_what_is_typed_not_to_what_was(reader: Reader) -> None:
    with reader() as page:
        page.goto("/ru/")
        ask(page, "пароль")
        expect(page.locator(RESULTS).first).to_be_visible()
        page.evaluate("""() => {
            const field = document.querySelector("input[name=q]")
            field.value = "потерял билет"
            field.dispatchEvent(new InputEvent("input"))
            field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }))
            field.form.requestSubmit()
        }""")
        page.wait_for_url("**/ru/q/lost-card/")


def test_typing_on_takes_an_early_enter_back(reader: Reader) -> None:
    with reader() as page:
        held: list[Route] = []
        page.route("**/ru/search/index.json", lambda route: held.append(route))
        page.goto("/ru/contacts/")
        ask(page, "пароль")
        expect(page.locator(".qostil-panel > p")).to_contain_text("Готовим поиск")
        page.keyboard.press("Enter")
        page.locator("input[name=q]").fill("потерял билет")
        held[0].continue_()
        expect(page.locator(RESULTS).first).to_have_attribute("href", leads_to("ru", "lost-card"))
        assert page.url.partition("?")[0].endswith("/ru/contacts/")


def test_enter_opens_nothing_where_there_is_probably_no_answer(reader: Reader) -> None:
    with reader() as page:
        page.goto("/ru/")
        ask(page, "библиотека, вы меняете тетради, которые вчера купила в магазине")
        expect(page.locator("[data-search=weak]")).to_be_visible()
        page.keyboard.press("Enter")
        page.wait_for_timeout(300)
        assert page.url.endswith("/ru/")


def test_answers_that_were_closed_come_back_by_the_button(reader: Reader) -> None:
    with reader() as page:
        page.goto("/ru/")
        ask(page, "потерял билет")
        expect(page.locator(RESULTS).first).to_be_visible()
        page.locator("footer").click()
        expect(page.locator(RESULTS).first).to_be_hidden()
        page.locator("input[name=q]").click()
        expect(page.locator(RESULTS).first).to_be_visible()


def test_the_question_goes_along_to_the_other_language(reader: Reader) -> None:
    with reader() as page:
        page.goto("/ru/")
        ask(page, "потерял билет")
        expect(page.locator(RESULTS).first).to_be_visible()
        page.get_by_role("link", name="Қазақша").click()
        page.wait_for_url("**/kk/?q=*")
        expect(page.locator(RESULTS).first).to_have_attribute("href", leads_to("kk", "lost-card"))
