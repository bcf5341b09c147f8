"""No page keeps a reader out: axe finds no barrier, by day or by night."""

from __future__ import annotations

import pytest
from playwright.sync_api import ViewportSize

from tests.browser.barriers import SCHEMES, Scheme, barriers
from tests.browser.conftest import DESKTOP, PHONE, Reader

PAGES = {"home": "", "topic": "readers/card/", "index": "readers/", "404": "404.html"}


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["390", "1280"])
@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
@pytest.mark.parametrize("locale", ["kk", "ru"])
def test_no_page_keeps_a_reader_out(
    reader: Reader, locale: str, path: str, viewport: ViewportSize, scheme: Scheme
) -> None:
    with reader(viewport=viewport, color_scheme=scheme) as page:
        page.goto(f"/{locale}/{path}")
        assert barriers(page) == {}
