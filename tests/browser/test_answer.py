"""The page of one answer: it can be sent, printed and asked about, and reads the same to everybody."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, Route, expect

from qostil.acceptance.server import serve
from tests.browser.conftest import DESKTOP, PHONE, Reader
from tests.project import library, qostil

ANSWER = "/ru/q/lost-card/"


def test_a_link_to_an_answer_is_copied_from_the_page_of_its_topic(reader: Reader) -> None:
    with reader(viewport=DESKTOP, permissions=["clipboard-read", "clipboard-write"]) as page:
        page.goto("/ru/readers/card/")
        page.locator("#lost-card .headerlink").click()
        expect(page.get_by_role("status").filter(has_text="Ссылка скопирована")).to_be_visible()
        assert page.evaluate("navigator.clipboard.readText()").endswith(ANSWER)
        assert page.url.endswith("/ru/readers/card/")


def test_a_phone_offers_its_own_ways_to_send_an_answer(reader: Reader) -> None:
    with reader(has_touch=True, is_mobile=True) as page:
        page.add_init_script("navigator.share = async data => { window.shared = data }")
        page.goto(ANSWER)
        page.get_by_role("link", name="Поделиться ответом").click()
        assert page.evaluate("window.shared.url").endswith(ANSWER)


def test_where_copying_is_forbidden_the_address_can_be_copied_by_hand(reader: Reader) -> None:
    with reader(viewport=DESKTOP) as page:
        page.add_init_script("navigator.clipboard.writeText = async () => { throw new DOMException('no') }")
        page.goto("/ru/readers/card/")
        page.locator("#lost-card .headerlink").click()
        field = page.locator("input.qostil-done")
        expect(field).to_be_focused()
        assert field.input_value().endswith(ANSWER)


def test_without_javascript_the_link_of_a_question_opens_its_page(reader: Reader) -> None:
    with reader(java_script_enabled=False) as page:
        page.goto("/ru/readers/card/")
        page.locator("#lost-card .headerlink").click()
        page.wait_for_url(f"**{ANSWER}")


def test_the_switch_of_an_answer_leads_to_the_same_answer(reader: Reader) -> None:
    with reader() as page:
        page.goto(ANSWER)
        page.get_by_role("link", name="Қазақша").click()
        page.wait_for_url("**/kk/q/lost-card/")


@pytest.mark.parametrize(("browser", "home"), [("ru-RU", "ru"), ("kk-KZ", "kk")])
def test_an_address_without_a_language_leads_to_the_reader_s(reader: Reader, browser: str, home: str) -> None:
    with reader(locale=browser) as page:
        page.goto("/q/lost-card/")
        page.wait_for_url(f"**/{home}/q/lost-card/")


def test_an_address_without_a_language_offers_both_without_javascript(reader: Reader) -> None:
    with reader(java_script_enabled=False) as page:
        page.goto("/q/lost-card/")
        expect(page.locator("h1")).to_have_text(["Билетімді жоғалтып алдым", "Я потерял билет"])
        page.get_by_role("link", name="Русский").click()
        page.wait_for_url(f"**{ANSWER}")


def test_who_is_not_helped_is_told_whom_to_call(reader: Reader) -> None:
    with reader() as page:
        page.goto(ANSWER)
        page.get_by_text("Нет", exact=True).click()
        expect(page.locator(".qostil-helpful a[href^='tel:']").first).to_be_visible()
        page.get_by_role("button", name="Да", exact=True).click()
        expect(page.locator(".qostil-helpful").get_by_role("status")).to_have_text("Спасибо!")


def test_a_site_is_told_whether_an_answer_has_helped_where_it_wants_to(
    tmp_path_factory: pytest.TempPathFactory, reader: Reader
) -> None:
    root = library(tmp_path_factory.mktemp("told"))
    settings = (root / "mkdocs.yml").read_text("utf-8")
    told = settings.replace("  qostil:\n", "  qostil:\n    feedback: https://told.example/helpful\n")
    (root / "mkdocs.yml").write_text(told, "utf-8")
    done = qostil("publish", cwd=root)
    assert done.returncode == 0, done.stderr
    heard: list[str | None] = []
    with serve(root / "site") as address, reader(complaints=2, base_url=address) as page:

        def hear(route: Route) -> None:
            heard.append(route.request.post_data)
            route.abort()

        page.route("https://told.example/**", hear)
        page.goto(ANSWER)
        page.get_by_role("button", name="Да", exact=True).click()
        page.wait_for_timeout(500)
    assert heard == ["page=%2Fru%2Fq%2Flost-card%2F&helpful=yes"]


def test_paper_has_the_answer_and_its_address_and_nothing_else(reader: Reader) -> None:
    with reader() as page:
        page.goto(ANSWER)
        page.emulate_media(media="print")
        expect(page.locator("h1")).to_be_visible()
        expect(page.locator(".qostil-address")).to_have_text("https://qostil.example/ru/q/lost-card/")
        for part in ("header", "nav", "footer", ".qostil-helpful", ".qostil-related", ".qostil-send"):
            for found in page.locator(part).all():
                expect(found).to_be_hidden()


def test_an_answer_reads_to_a_screen_reader_as_it_is_meant(reader: Reader) -> None:
    with reader(viewport=DESKTOP) as page:
        page.goto(ANSWER)
        expect(page.locator("body")).to_match_aria_snapshot("""
          - link "Перейти к тексту"
          - banner:
            - link "Городская библиотека — помощь"
            - search:
              - searchbox "Введите свой вопрос"
              - button "Найти"
            - link "Қазақша"
          - navigation "Разделы"
          - main:
            - navigation "Путь к разделу"
            - heading "Я потерял билет" [level=1]
            - paragraph:
              - link "Поделиться ответом"
            - region "Ответ помог?":
              - heading "Ответ помог?" [level=2]
              - button "Да"
          - contentinfo
        """)


@pytest.mark.parametrize("path", ["/kk/", "/ru/", ANSWER, "/kk/q/", "/ru/contacts/", "/kk/readers/card/"])
@pytest.mark.parametrize("width", [320, 640], ids=["320", "1280 at 200 %"])
def test_nothing_is_scrolled_sideways(reader: Reader, path: str, width: int) -> None:
    with reader(viewport={"width": width, "height": PHONE["height"]}) as page:
        page.goto(path)
        assert wider(page) == []


def wider(page: Page) -> list[str]:
    """The elements whose content is wider than they are, where that is not cut off by intention."""
    return list(
        page.evaluate("""() => [...document.querySelectorAll("*")].filter(element => {
            const style = getComputedStyle(element)
            return element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1
                && style.overflowX !== "visible" && style.overflowX !== "hidden" && style.overflowX !== "clip"
        }).concat(document.documentElement.scrollWidth > innerWidth ? [document.documentElement] : [])
            .map(element => element.outerHTML.slice(0, 80))""")
    )
