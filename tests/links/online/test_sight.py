from __future__ import annotations

import pytest

from tests.links.online.servers import ask_path, page

KAZAKH = "<p>Тарифтерді таңдау үшін нөміріңізді енгізіп, батырманы басыңыз, содан кейін жауапты күтіңіз.</p>" * 3
RUSSIAN = "<p>Выберите тариф, введите номер, нажмите кнопку и подождите ответа, который мы отправим вам.</p>" * 3


@pytest.mark.parametrize(
    ("lang", "body", "language"),
    [
        ("kk", KAZAKH, "kk"),
        ("ru", RUSSIAN, "ru"),
        ("ru", KAZAKH, "kk"),  # what a reader reads counts more than what a page says of itself
        ("kk-KZ", "<p>1500 ₸</p>", "kk"),
        ("kz", "", "kk"),
        ("en", "<p>Choose a plan</p>", ""),
        ("kk", f"<script>{RUSSIAN}</script>{KAZAKH}", "kk"),
    ],
)
def test_the_language_of_a_page_is_that_of_its_words(lang: str, body: str, language: str) -> None:
    answer, _ = ask_path({"/": page(body, lang=lang)})
    assert answer.language == language


def test_a_language_that_only_the_header_names_is_believed() -> None:
    answer, _ = ask_path({"/": page(lang='""', **{"Content-Language": "ru-KZ"})})
    assert answer.language == "ru"


@pytest.mark.parametrize("title", ["404 Not Found", "Страница не найдена", "Бет табылмады", "Мұндай бет жоқ"])
def test_an_error_page_that_says_200_is_seen(title: str) -> None:
    assert ask_path({"/": page(title=title)})[0].page == "error"


@pytest.mark.parametrize("title", ["Тарифтер", "Позвоните по номеру 4041", "Интернет жоқ болса"])
def test_an_ordinary_page_is_no_error_page(title: str) -> None:
    assert ask_path({"/": page("<p>404</p>", title=title)})[0].page == ""


def test_a_form_to_sign_in_is_seen() -> None:
    assert ask_path({"/": page("<form><input type='password'></form>")})[0].page == "login"


@pytest.mark.parametrize(
    ("fragment", "found"),
    [("price", True), ("old", True), ("gone", False), ("%D2%AF%D0%B9", True), ("/tariff", None), (":~:text=a", None)],
)
def test_the_fragment_is_looked_for(fragment: str, found: bool | None) -> None:
    body = "<h2 id=price>Баға</h2><a name=old></a><p id=үй></p>"
    assert ask_path({"/": page(body)}, f"/#{fragment}")[0].fragment is found


def test_pages_that_are_no_html_at_all_do_no_harm() -> None:
    for body in ("\0" * 1000, "<" * 10_000, "<div>" * 5_000, "&#xD800;"):
        assert ask_path({"/": page(body)})[0].status == 200
