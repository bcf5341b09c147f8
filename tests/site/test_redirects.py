"""Addresses that readers have saved lead to where the answers stand now."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote

import pytest

from tests.conftest import URL, build
from tests.project import library, qostil
from tests.site.built import Built
from tests.site.indexed import indexed

REDIRECTS = """\
readers/ескі: readers/loans
readers/ескі#when: contacts#visit
very/old: readers/ескі
contacts#office: contacts#visit
contacts#"><b>: contacts#visit
contacts#limit: readers/loans#borrow-limit
gone: {retired: жабылды}
"""


@pytest.fixture(scope="module")
def moved(tmp_path_factory: pytest.TempPathFactory) -> Built:
    root = library(tmp_path_factory.mktemp("moved"))
    (root / "knowledge/redirects.yml").write_text(REDIRECTS, "utf-8")
    return build(root / "mkdocs.yml", root / "site", URL)


@pytest.mark.parametrize("locale", ["kk", "ru"])
@pytest.mark.parametrize("old", ["readers/ескі", "very/old"])
def test_a_page_that_has_moved_leads_to_the_new_one(moved: Built, locale: str, old: str) -> None:
    page, new = moved.page(f"{locale}/{old}/"), moved.page(f"{locale}/readers/loans/")
    assert page.attribute("html", "lang") == locale
    assert page.attribute("meta[name=robots]", "content") == "noindex"
    assert page.attribute("link[rel=canonical]", "href") == new.url
    assert page.attribute("meta[http-equiv=refresh]", "content").startswith("0; url=../")
    assert list(page.addresses("a[data-moved]")) == [new.url]
    assert page.one("a[data-moved]").text() == new.one("h1").text()


def test_an_item_of_a_page_that_has_moved_may_lead_elsewhere(moved: Built) -> None:
    page = moved.page("kk/readers/ескі/")
    assert list(page.addresses("#when a")) == [f"{URL}kk/contacts/#visit"]


def test_an_item_has_its_old_ids_on_its_own_page(moved: Built) -> None:
    heading = moved.page("ru/contacts/").one("#visit")
    assert [node.attributes["id"] for node in heading.css("a[id]")] == ["office", '"><b>']
    assert heading.css("b") == []


def test_an_item_on_another_page_is_named_where_it_was(moved: Built) -> None:
    page = moved.page("ru/contacts/")
    there = moved.page("ru/readers/loans/")
    assert list(page.addresses("#limit a")) == [f"{there.url}#borrow-limit"]
    assert page.one("#limit a").text() == there.one("#borrow-limit").text(deep=False)


def test_what_has_moved_is_in_no_search_sitemap_or_navigation(moved: Built) -> None:
    assert not [url for url in moved.sitemap() if "old" in url or "ескі" in unquote(url)]
    assert not [page for page in indexed(moved.folder, "kk") if "old" in page or "ескі" in page]
    links = {unquote(url) for page in moved.pages for url in page.addresses(".qostil-menu a")}
    assert not [url for url in links if "old" in url or "ескі" in url]


def test_what_is_given_up_has_no_page(moved: Built) -> None:
    assert not Path(moved.folder, "kk/gone").exists()


def test_pages_without_moves_carry_nothing_for_them(moved: Built) -> None:
    page = moved.page("kk/readers/loans/")
    assert not [url for url in page.addresses("script") if "moved" in url]
    assert page.html.css(".qostil-moved") == []


@pytest.mark.parametrize("old", ["faq.json", "404.html", "q", "faq.json/more"])
def test_an_address_at_which_the_site_has_something_of_its_own_is_refused(old: str, tmp_path: Path) -> None:
    root = library(tmp_path / "site")
    (root / "knowledge/redirects.yml").write_text(f"{old}: contacts\n", "utf-8")
    done = qostil("publish", cwd=root)
    assert f"knowledge/redirects.yml: no page can stand at «{old}»" in done.stdout + done.stderr
    assert not (root / "site").exists()
