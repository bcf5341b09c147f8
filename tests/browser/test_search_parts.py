"""The search of a large site, whose index lies in parts: the browser fetches those of the question."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from qostil.acceptance.server import serve
from qostil.model.locale import LOCALES
from qostil.search.writing import read_index, write_index
from tests.browser.conftest import RESULTS, Reader, open_search
from tests.site.built import Built


@pytest.fixture
def apart(site: Built, tmp_path: Path, reader: Reader) -> Iterator[Reader]:
    """A reader of the sample, of which every part of the index lies in a file of its own."""
    folder = shutil.copytree(site.folder, tmp_path / "site")
    for locale in LOCALES:
        write_index(folder, locale, read_index(folder, locale), whole=0)
    with serve(folder) as address:
        yield lambda **options: reader(base_url=address, **options)


@pytest.mark.parametrize(("locale", "typed"), [("ru", "потерял билет"), ("kk", "потерял билет")])
def test_an_answer_is_found_in_the_parts(apart: Reader, locale: str, typed: str) -> None:
    with apart() as page:
        page.goto(f"/{locale}/")
        open_search(page)
        with page.expect_response("**/search/parts/**"):
            page.locator("input[name=q]").fill(typed)
        expect(page.locator(RESULTS).first).to_have_attribute("href", page.url + "q/lost-card/")


def test_a_part_that_could_not_be_fetched_is_told_and_fetched_again(apart: Reader) -> None:
    with apart() as page:
        page.route("**/search/parts/**", lambda route: route.abort())
        page.goto("/ru/")
        open_search(page)
        page.locator("input[name=q]").fill("билет")
        expect(page.locator(".qostil-panel > p")).to_contain_text("Поиск не загрузился")
        page.unroute("**/search/parts/**")
        page.get_by_role("button", name="Найти").click()
        expect(page.locator(RESULTS).first).to_be_visible()
