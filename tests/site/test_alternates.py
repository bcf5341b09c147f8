from __future__ import annotations

from tests.site.built import Built


def test_a_page_names_itself_and_its_counterpart(any_site: Built) -> None:
    for page in any_site.pages:
        rest = page.path.removesuffix("index.html")[3:]
        alternates = page.hreflangs()
        assert alternates["kk"] == f"{any_site.url}kk/{rest}"
        assert alternates["ru"] == f"{any_site.url}ru/{rest}"
        assert any_site.html[alternates["kk"]].hreflangs() == any_site.html[alternates["ru"]].hreflangs()


def test_readers_of_neither_language_get_what_the_chooser_would_give(site: Built) -> None:
    default = {page.path: page.hreflangs()["x-default"] for page in site.pages}
    assert default["ru/index.html"] == site.url
    assert default["ru/contacts/index.html"] == f"{site.url}kk/contacts/"


def test_the_canonical_address_is_the_page_itself(any_site: Built) -> None:
    for page in [*any_site.pages, any_site.page("")]:
        assert page.attribute("link[rel=canonical]", "href") == page.url


def test_the_site_map_has_every_page_with_the_same_alternates(any_site: Built) -> None:
    assert any_site.sitemap() == {page.url: page.hreflangs() for page in any_site.pages}


def test_the_chooser_is_part_of_the_home_pages(site: Built) -> None:
    assert site.page("").hreflangs() == site.page("kk/").hreflangs()


def test_no_search_engine_keeps_the_pages_for_what_is_not_found(site: Built) -> None:
    for path in ("404.html", "kk/404.html", "ru/404.html"):
        assert site.page(path).attribute("meta[name=robots]", "content") == "noindex"
