from __future__ import annotations

import re
from importlib.metadata import distribution
from pathlib import Path

import pytest
from jinja2 import Environment, nodes

from qostil.model.locale import LOCALES, Locale
from tests.project import ROOT
from tests.site.built import Built

MATERIAL = Path(str(distribution("mkdocs-material").locate_file("material/templates/partials/languages")))
OURS = ROOT / "qostil/theme/partials/languages"
# Keys whose value is a setting, not a word.
SETTINGS = re.compile(r"language|direction|search\.config\.")


def words(path: Path) -> dict[str, str]:
    tree = Environment(autoescape=True).parse(path.read_text("utf-8")).find(nodes.Dict)
    assert tree
    return {pair.key.as_const(): pair.value.as_const() for pair in tree.items}


@pytest.mark.parametrize("locale", LOCALES)
def test_every_word_of_material_is_translated(locale: Locale) -> None:
    ours = words(OURS / f"{locale}.html")
    theirs = words(MATERIAL / "en.html")
    assert [key for key in ours if not key.startswith("qostil.")] == list(theirs)
    english = [key for key in theirs if ours[key] == theirs[key] and not SETTINGS.match(key)]
    assert english == []


@pytest.mark.parametrize("locale", LOCALES)
def test_numbers_keep_their_place_in_a_translation(locale: Locale) -> None:
    ours, theirs = words(OURS / f"{locale}.html"), words(MATERIAL / "en.html")
    assert [key for key in theirs if ("#" in theirs[key]) != ("#" in ours[key])] == []


def test_both_languages_have_the_same_words() -> None:
    assert list(words(OURS / "kk.html")) == list(words(OURS / "ru.html"))


def test_each_page_says_its_language(any_site: Built) -> None:
    wrong = [p.url for p in any_site.pages if p.attribute("html", "lang") != p.path[:2]]
    assert len(any_site.pages) > 2
    assert wrong == []


@pytest.mark.parametrize(
    ("locale", "name", "search", "switch"),
    [
        ("kk", "Қалалық кітапхана — көмек", "Сұрағыңызды жазыңыз", "Русский"),
        ("ru", "Городская библиотека — помощь", "Введите свой вопрос", "Қазақша"),
    ],
)
def test_the_interface_follows_the_page(site: Built, locale: Locale, name: str, search: str, switch: str) -> None:
    for page in (page for page in site.pages if page.path.startswith(locale)):
        assert page.one("title").text().endswith(name)
        assert page.one(".qostil-brand").text(strip=True) == name
        assert page.attribute("input[name=q]", "placeholder") == search
        assert page.one("a.qostil-switch").text() == switch


def test_the_switch_names_the_language_it_leads_to(site: Built) -> None:
    link = site.page("kk/contacts/").one("a.qostil-switch")
    assert link.attributes["href"] == "../../ru/contacts/"
    assert link.attributes["lang"] == link.attributes["hreflang"] == "ru"


@pytest.mark.parametrize(
    ("locale", "title"),
    [("kk", "Осы бөлімнің тұрақты сілтемесі"), ("ru", "Постоянная ссылка на этот раздел")],
)
def test_permanent_links_are_named_in_the_language(site: Built, locale: Locale, title: str) -> None:
    link = site.page(f"{locale}/readers/card/").one("#lost-card > a.headerlink")
    assert link.attributes["title"] == link.attributes["aria-label"] == title


@pytest.mark.parametrize(("locale", "title"), [("kk", "Мұндай бет жоқ"), ("ru", "Такой страницы нет")])
def test_what_is_not_found_is_said_in_the_language(site: Built, locale: Locale, title: str) -> None:
    page = site.page(f"{locale}/404.html")
    assert page.attribute("html", "lang") == locale
    assert page.one("h1").text() == title
    assert page.attribute("form[role=search]", "action") == f"/{locale}/q/"
    assert site.page("404.html").one(f"section[lang={locale}] h1").text() == title
