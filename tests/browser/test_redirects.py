"""A link that a reader has saved arrives at the answer, wherever that stands now."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from qostil.acceptance.server import serve
from tests.browser.conftest import Reader
from tests.project import library, qostil

REDIRECTS = """\
readers/old: readers/loans
readers/old#when: contacts#visit
contacts#office: contacts#visit
contacts#limit: readers/loans#borrow-limit
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = library(tmp_path_factory.mktemp("moved"))
    (root / "knowledge/redirects.yml").write_text(REDIRECTS, "utf-8")
    done = qostil("publish", cwd=root)
    assert done.returncode == 0, done.stderr
    return root / "site"


@pytest.fixture
def there(folder: Path, reader: Reader) -> Iterator[Reader]:
    with serve(folder) as address:
        yield lambda **options: reader(base_url=address, **options)


@pytest.mark.parametrize("script", [True, False])
def test_an_old_id_arrives_at_the_item_on_the_same_page(there: Reader, script: bool) -> None:
    with there(java_script_enabled=script) as page:
        page.goto("/kk/contacts/#office")
        expect(page.locator("#visit")).to_be_in_viewport()


def test_an_old_id_arrives_at_the_item_on_another_page(there: Reader) -> None:
    with there() as page:
        page.goto("/ru/contacts/#limit")
        page.wait_for_url("**/ru/readers/loans/#borrow-limit")
        expect(page.locator("#borrow-limit")).to_be_in_viewport()


def test_the_page_of_an_item_that_was_renamed_arrives_at_the_new_one(there: Reader) -> None:
    with there() as page:
        page.goto("/ru/q/limit/")
        page.wait_for_url("**/ru/q/borrow-limit/")


def test_so_does_its_address_without_a_language(there: Reader) -> None:
    with there(locale="ru-RU") as page:
        page.goto("/q/limit/")
        page.wait_for_url("**/ru/q/borrow-limit/")


def test_an_old_id_that_is_followed_on_the_page_itself_arrives_too(there: Reader) -> None:
    with there() as page:
        page.goto("/ru/contacts/")
        page.evaluate("location.hash = 'limit'")
        page.wait_for_url("**/ru/readers/loans/#borrow-limit")


def test_an_old_page_keeps_the_item_that_was_asked_for(there: Reader) -> None:
    with there() as page:
        page.goto("/kk/readers/old/#reserve")
        page.wait_for_url("**/kk/readers/loans/#reserve")
        expect(page.locator("#reserve")).to_be_in_viewport()
        page.goto("/kk/readers/old/#when")
        page.wait_for_url("**/kk/contacts/#visit")


def test_an_old_page_leads_on_without_javascript(there: Reader) -> None:
    with there(java_script_enabled=False) as page:
        page.goto("/ru/readers/old/")
        page.wait_for_url("**/ru/readers/loans/")


def test_without_javascript_the_old_page_says_where_the_item_is(there: Reader) -> None:
    with there(java_script_enabled=False) as page:
        page.goto("/ru/contacts/")
        expect(page.locator(".qostil-moved")).to_be_hidden()
        page.goto("/ru/contacts/#limit")
        expect(page.locator("#limit")).to_be_in_viewport()
        page.locator("#limit a").click()
        page.wait_for_url("**/ru/readers/loans/#borrow-limit")


def test_going_back_does_not_lead_into_a_circle(there: Reader) -> None:
    with there() as page:
        page.goto("/ru/")
        page.goto("/ru/readers/old/")
        page.wait_for_url("**/ru/readers/loans/")
        page.go_back()
        page.wait_for_url("**/ru/")
