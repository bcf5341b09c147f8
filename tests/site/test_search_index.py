from __future__ import annotations

import json

import pytest

from qostil.pairing import LOCALES, Locale
from tests.site.built import Built


@pytest.mark.parametrize("locale", LOCALES)
def test_each_language_has_an_index_of_its_own_pages(site: Built, locale: Locale) -> None:
    index = json.loads((site.folder / locale / "search/search_index.json").read_text("utf-8"))
    found = {f"{site.url}{locale}/{entry['location'].partition('#')[0]}" for entry in index["docs"]}
    assert found == {page.url for page in site.pages if page.path.startswith(locale)}
    assert index["config"]["pipeline"] == []


def test_no_index_mixes_the_languages(site: Built) -> None:
    assert sorted(path.parents[1].name for path in site.folder.rglob("search_index.json")) == list(LOCALES)
