from __future__ import annotations

import pytest

from qostil.model.locale import Locale
from tests.site.built import Built


@pytest.mark.parametrize(("locale", "title"), [("kk", "Оқырмандарға"), ("ru", "Читателям")])
def test_the_menu_is_in_the_language(site: Built, locale: Locale, title: str) -> None:
    page = site.page(f"{locale}/contacts/")
    links = page.html.css(".qostil-menu a")
    assert title in [link.text(strip=True) for link in links]
    assert all(url.startswith(f"{site.url}{locale}/") for url in page.addresses(".qostil-menu a"))


def test_the_menu_marks_where_an_answer_stands_and_nothing_of_it_on_other_pages(site: Built) -> None:
    def marked(address: str) -> list[str]:
        return [url.removeprefix(site.url) for url in site.page(address).addresses(".qostil-menu a[aria-current]")]

    assert marked("ru/q/lost-card/") == ["ru/readers/", "ru/readers/card/"]
    assert marked("ru/rules/") == ["ru/rules/"]


def test_all_questions_stand_in_the_order_of_the_navigation(site: Built) -> None:
    titles = [node.text(strip=True) for node in site.page("ru/q/").html.css(".qostil-content h2")]
    assert titles[:3] == ["Читательский билет", "Выдача книг", "Возврат книг"]
    assert titles[-1] == "Контакты"


def test_the_menu_does_not_grow_with_other_sections(site: Built) -> None:
    links = set(site.page("kk/contacts/").addresses(".qostil-menu a"))
    assert f"{site.url}kk/readers/" in links
    assert f"{site.url}kk/readers/card/" not in links


def test_templates_leave_few_blank_lines_and_no_deep_ones(site: Built) -> None:
    for page in site.pages:
        lines = (site.folder / page.path).read_text("utf-8").splitlines()
        assert sum(not line.strip() for line in lines) < len(lines) / 5  # Material's own: one line in ten
        assert max(len(line) - len(line.lstrip(" ")) for line in lines) < 50
